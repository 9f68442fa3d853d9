package org.parley.domains;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A set of deals: those that hold, on every issue named, one of the values named. Issues that it
 * does not name may have any value.
 *
 * @param values positions of values by position of issue
 */
public record Box(SortedMap<Integer, SortedSet<Integer>> values) {
  public Box {
    TreeMap<Integer, SortedSet<Integer>> copy = new TreeMap<>();
    values.forEach((i, v) -> copy.put(i, Collections.unmodifiableSortedSet(new TreeSet<>(v))));
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** All deals. */
  static Box all() {
    return new Box(new TreeMap<>());
  }

  /** This box cut down to the given values of an issue. */
  Box with(int issue, Collection<Integer> allowed) {
    TreeMap<Integer, SortedSet<Integer>> cut = new TreeMap<>(values);
    TreeSet<Integer> left = new TreeSet<>(allowed);
    if (values.containsKey(issue)) {
      left.retainAll(values.get(issue));
    }
    cut.put(issue, left);
    return new Box(cut);
  }

  /** Whether no deal is in it. */
  boolean isEmpty() {
    return values.values().stream().anyMatch(Set::isEmpty);
  }

  /** Whether a deal is in it. */
  boolean holds(int[] deal) {
    return values.entrySet().stream().allMatch(e -> e.getValue().contains(deal[e.getKey()]));
  }

  /** The same deals, without naming issues on which it allows every value. */
  Box trimmed(int[] sizes) {
    TreeMap<Integer, SortedSet<Integer>> left = new TreeMap<>(values);
    left.entrySet().removeIf(e -> e.getValue().size() == sizes[e.getKey()]);
    return new Box(left);
  }

  /** The deals of this box that are not in another, as boxes that share no deal. */
  List<Box> minus(Box other, int[] sizes) {
    List<Box> pieces = new ArrayList<>();
    Box rest = this;
    for (var named : other.values.entrySet()) {
      int issue = named.getKey();
      Set<Integer> outside = new TreeSet<>();
      for (int v = 0; v < sizes[issue]; v++) {
        if (!named.getValue().contains(v)) {
          outside.add(v);
        }
      }
      Box piece = rest.with(issue, outside);
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
      rest = rest.with(issue, named.getValue());
      if (rest.isEmpty()) {
        return pieces;
      }
    }
    return pieces;
  }

  /** The deals that are in any of these boxes, as boxes that share no deal. */
  static List<Box> disjoint(List<Box> boxes, int[] sizes) {
    List<Box> sum = new ArrayList<>();
    for (Box box : boxes) {
      List<Box> pieces = box.isEmpty() ? List.of() : List.of(box);
      for (Box before : List.copyOf(sum)) {
        pieces = pieces.stream().flatMap(p -> p.minus(before, sizes).stream()).toList();
      }
      sum.addAll(pieces);
    }
    return sum;
  }
}
