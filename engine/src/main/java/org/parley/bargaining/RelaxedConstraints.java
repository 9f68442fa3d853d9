package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Red lines and alternatives of a bargaining problem as constraints that may be relaxed, numbered:
 * first the lines that cross something in the texts looked at, then the alternatives of all
 * delegations.
 */
final class RelaxedConstraints {
  private final DealSet goal;
  private final int[] lines;
  private boolean certain = true;

  /** Over all texts that meet a goal, whatever lines they cross. */
  RelaxedConstraints(DealSet goal) {
    this.goal = goal;
    List<BargainingProblem.Line> all = goal.picture().lines();
    int[] biting = new int[all.size()];
    int n = 0;
    for (int l = 0; l < all.size(); l++) {
      BargainingProblem.Line line = all.get(l);
      if (Arrays.stream(goal.combinations(line.block())).anyMatch(c -> line.crossed()[c])) {
        biting[n++] = l;
      }
    }
    lines = Arrays.copyOf(biting, n);
  }

  /** The texts that remain when some things are lifted. */
  DealSet texts(boolean[] lifted) {
    boolean[] free = new boolean[goal.picture().lines().size()];
    for (int i = 0; i < lines.length; i++) {
      free[lines[i]] = lifted[i];
    }
    boolean[] without = Arrays.copyOfRange(lifted, lines.length, lifted.length);
    return goal.lifting(free).sufficing(without);
  }

  /** The texts that remain when a set of things is lifted. */
  DealSet texts(List<Integer> set) {
    boolean[] lifted = new boolean[things()];
    set.forEach(thing -> lifted[thing] = true);
    return texts(lifted);
  }

  private int things() {
    return lines.length + goal.delegations();
  }

  /** The minimal sets whose lifting leaves some text. */
  MinimalSets minimalSets() {
    return MinimalSets.of(
        things(),
        lifted -> {
          ExistenceResult existence = ExistenceResult.of(texts(lifted));
          certain &= existence.certain();
          return existence.some();
        });
  }

  /** Whether every question so far was answered for sure. */
  boolean certain() {
    return certain;
  }

  /** The lines in a set, by index in the picture. */
  List<Integer> lines(List<Integer> set) {
    List<Integer> found = new ArrayList<>();
    for (int thing : set) {
      if (thing < lines.length) {
        found.add(lines[thing]);
      }
    }
    return found;
  }

  /** The delegations whose alternatives are in a set. */
  List<Integer> alternatives(List<Integer> set) {
    return set.stream().filter(t -> t >= lines.length).map(t -> t - lines.length).toList();
  }
}
