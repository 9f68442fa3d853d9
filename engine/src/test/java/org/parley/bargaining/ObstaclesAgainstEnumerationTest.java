package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What stands in the way, found again by letting every deal carry the set of things it runs into
 * and keeping the smallest sets.
 */
class ObstaclesAgainstEnumerationTest {
  private static final int PICTURES = 800;

  /** Alternatives are numbered behind the lines. */
  private static Set<Integer> runsInto(DealEnumeration every, int[] deal) {
    Set<Integer> things = new TreeSet<>(every.crossed(deal));
    every.tooLittleFor(deal).forEach(d -> things.add(every.picture.lines().size() + d));
    return things;
  }

  private static Set<Set<Integer>> minimal(DealEnumeration every, Predicate<int[]> goal) {
    Set<Set<Integer>> all =
        every.where(x -> goal.test(x) && every.moves(x)).stream()
            .map(x -> runsInto(every, x))
            .collect(Collectors.toSet());
    return all.stream()
        .filter(s -> all.stream().noneMatch(t -> !t.equals(s) && s.containsAll(t)))
        .collect(Collectors.toSet());
  }

  private static Set<Set<Integer>> upToThree(Set<Set<Integer>> sets) {
    return sets.stream().filter(s -> s.size() <= 3).collect(Collectors.toSet());
  }

  private static Set<Integer> things(
      BargainingProblem picture, List<Integer> lines, List<Integer> whose) {
    Set<Integer> things = new TreeSet<>(lines);
    whose.forEach(d -> things.add(picture.lines().size() + d));
    return things;
  }

  @Test
  void easingsOfAllTalksAndTowardsAGoal() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      checkEasings(seed, every, MinimalConcessions.of(picture), x -> true);
      int issue = (int) (seed % picture.space().issues());
      int option = (int) (seed / 7 % picture.space().options(issue));
      checkEasings(
          seed, every, MinimalConcessions.towards(picture, issue, option), x -> x[issue] == option);
      checkEasings(
          seed,
          every,
          MinimalConcessions.towards(picture, issue),
          x -> x[issue] != picture.space().statusQuo(issue));
    }
  }

  private static void checkEasings(
      long seed, DealEnumeration every, MinimalConcessions found, Predicate<int[]> goal) {
    BargainingProblem picture = every.picture;
    Set<Set<Integer>> expected = minimal(every, goal);
    assertThat(found.exact()).isTrue();
    assertThat(found.larger())
        .as("seed %s", seed)
        .isEqualTo(expected.stream().anyMatch(s -> s.size() > 3));
    assertThat(
            found.sets().stream().map(e -> things(picture, e.lines(), e.alternatives())).toList())
        .as("seed %s", seed)
        .containsExactlyInAnyOrderElementsOf(upToThree(expected));
    assertThat(found.open()).isEqualTo(expected.contains(Set.of()));
    for (MinimalConcession easing : found.sets()) {
      int[] witness = easing.witness().options();
      assertThat(goal.test(witness) && every.moves(witness)).isTrue();
      assertThat(runsInto(every, witness))
          .as("seed %s", seed)
          .isEqualTo(things(picture, easing.lines(), easing.alternatives()));
      for (int d = 0; d < picture.delegations(); d++) {
        assertThat(easing.cost().get(d) > 0).isEqualTo(easing.alternatives().contains(d));
        assertThat(easing.mandates().contains(d))
            .isEqualTo(every.level(witness) > picture.mandate()[d]);
      }
    }
    assertThat(found.sets()).isSortedAccordingTo((e, f) -> Integer.compare(e.size(), f.size()));
  }
}
