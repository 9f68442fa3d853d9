package org.parley.genius;

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
public record DealBox(SortedMap<Integer, SortedSet<Integer>> values) {
  public DealBox {
    TreeMap<Integer, SortedSet<Integer>> copy = new TreeMap<>();
    values.forEach((i, v) -> copy.put(i, Collections.unmodifiableSortedSet(new TreeSet<>(v))));
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** All deals. */
  static DealBox all() {
    return new DealBox(new TreeMap<>());
  }

  /** This box cut down to the given values of an issue. */
  DealBox with(int issue, Collection<Integer> allowed) {
    TreeMap<Integer, SortedSet<Integer>> cut = new TreeMap<>(values);
    TreeSet<Integer> left = new TreeSet<>(allowed);
    if (values.containsKey(issue)) {
      left.retainAll(values.get(issue));
    }
    cut.put(issue, left);
    return new DealBox(cut);
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
  DealBox trimmed(int[] sizes) {
    TreeMap<Integer, SortedSet<Integer>> left = new TreeMap<>(values);
    left.entrySet().removeIf(e -> e.getValue().size() == sizes[e.getKey()]);
    return new DealBox(left);
  }

  /** The deals of this box that are not in another, as boxes that share no deal. */
  List<DealBox> minus(DealBox other, int[] sizes) {
    List<DealBox> pieces = new ArrayList<>();
    DealBox rest = this;
    for (var named : other.values.entrySet()) {
      int issue = named.getKey();
      Set<Integer> outside = new TreeSet<>();
      for (int v = 0; v < sizes[issue]; v++) {
        if (!named.getValue().contains(v)) {
          outside.add(v);
        }
      }
      DealBox piece = rest.with(issue, outside);
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
}
