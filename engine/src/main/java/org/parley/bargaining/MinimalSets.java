package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All smallest sets of things that open a door when lifted together, where lifting more never shuts
 * it: implicit hitting sets (Reiter 1987; Moreno-Centeno & Karp 2013). Whatever set fails is grown
 * to a largest one that fails; every set that opens must take something of what is then left.
 *
 * @param sets the minimal sets of up to {@link #LARGEST} elements, each ascending, smaller ones
 *     first
 * @param larger whether there are minimal sets of more elements
 */
public record MinimalSets(List<List<Integer>> sets, boolean larger) {
  /** Nobody reads longer ones. */
  public static final int LARGEST = 3;

  /** Finds the sets among so many things. */
  public static MinimalSets of(int things, Predicate<boolean[]> opens) {
    return new Finder(things, opens).find();
  }

  private static final class Finder {
    private final int things;
    private final Predicate<boolean[]> opens;
    private final List<int[]> blockers = new ArrayList<>();
    private final List<List<Integer>> found = new ArrayList<>();

    Finder(int things, Predicate<boolean[]> opens) {
      this.things = things;
      this.opens = opens;
    }

    MinimalSets find() {
      boolean[] all = new boolean[things];
      Arrays.fill(all, true);
      if (!opens.test(all)) {
        return new MinimalSets(List.of(), false);
      }
      List<List<Integer>> candidates = List.of(List.of());
      boolean beyond = false;
      for (int size = 0; size <= LARGEST; size++) {
        Set<List<Integer>> next = new HashSet<>();
        for (List<Integer> candidate : candidates) {
          beyond |= widen(candidate, next) && size == LARGEST;
        }
        candidates = next.stream().sorted(Finder::compare).toList();
      }
      found.sort(Finder::compare);
      return new MinimalSets(List.copyOf(found), beyond && anotherOpens(0, new boolean[things]));
    }

    /** Tries a candidate; where it fails, adds the candidates that are larger by one. */
    private boolean widen(List<Integer> candidate, Set<List<Integer>> next) {
      if (found.stream().anyMatch(candidate::containsAll)) {
        return false;
      }
      int[] blocker = blocker(candidate);
      if (blocker == null) {
        found.add(candidate);
        return false;
      }
      for (int thing : blocker) {
        List<Integer> wider = new ArrayList<>(candidate);
        wider.add(thing);
        wider.sort(null);
        next.add(List.copyOf(wider));
      }
      return true;
    }

    /** Things of which one at least must be lifted too, or null if the candidate opens. */
    private int[] blocker(List<Integer> candidate) {
      for (int[] known : blockers) {
        if (Arrays.stream(known).noneMatch(candidate::contains)) {
          return known;
        }
      }
      boolean[] lifted = new boolean[things];
      candidate.forEach(thing -> lifted[thing] = true);
      if (opens.test(lifted)) {
        return null;
      }
      int[] left = new int[things];
      int n = 0;
      for (int thing = 0; thing < things; thing++) {
        if (!lifted[thing]) {
          lifted[thing] = true;
          if (opens.test(lifted)) {
            lifted[thing] = false;
            left[n++] = thing;
          }
        }
      }
      int[] blocker = Arrays.copyOf(left, n);
      blockers.add(blocker);
      return blocker;
    }

    /**
     * Whether something opens that holds none of the sets found: one thing of each is kept in
     * place, in every way, and all else lifted.
     */
    private boolean anotherOpens(int from, boolean[] kept) {
      for (int s = from; s < found.size(); s++) {
        if (found.get(s).stream().noneMatch(thing -> kept[thing])) {
          for (int thing : found.get(s)) {
            kept[thing] = true;
            boolean opened = anotherOpens(s + 1, kept);
            kept[thing] = false;
            if (opened) {
              return true;
            }
          }
          return false;
        }
      }
      boolean[] lifted = new boolean[things];
      for (int thing = 0; thing < things; thing++) {
        lifted[thing] = !kept[thing];
      }
      return opens.test(lifted);
    }

    private static int compare(List<Integer> first, List<Integer> second) {
      if (first.size() != second.size()) {
        return Integer.compare(first.size(), second.size());
      }
      for (int i = 0; i < first.size(); i++) {
        int order = Integer.compare(first.get(i), second.get(i));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    }
  }
}
