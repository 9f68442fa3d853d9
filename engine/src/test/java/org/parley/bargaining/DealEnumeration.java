package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Everything by looking at every deal, in order of its number: the other way to each answer. */
final class DealEnumeration {
  final BargainingProblem picture;
  final List<int[]> all = new ArrayList<>();

  DealEnumeration(BargainingProblem picture) {
    this.picture = picture;
    DealSpace space = picture.space();
    int[] deal = new int[space.issues()];
    boolean more = true;
    while (more) {
      boolean keeps = true;
      for (int i = 0; i < deal.length; i++) {
        keeps &= picture.closed()[i] < 0 || picture.closed()[i] == deal[i];
      }
      if (keeps) {
        all.add(deal.clone());
      }
      int i = 0;
      while (i < deal.length && ++deal[i] == space.options(i)) {
        deal[i++] = 0;
      }
      more = i < deal.length;
    }
  }

  long value(int d, int[] deal) {
    return picture.value(d, deal);
  }

  List<Long> values(int[] deal) {
    List<Long> values = new ArrayList<>();
    for (int d = 0; d < picture.delegations(); d++) {
      values.add(value(d, deal));
    }
    return values;
  }

  boolean crosses(int line, int[] deal) {
    BargainingProblem.Line l = picture.lines().get(line);
    return l.crossed()[picture.space().combination(l.block(), deal)];
  }

  TreeSet<Integer> crossed(int[] deal) {
    TreeSet<Integer> crossed = new TreeSet<>();
    for (int l = 0; l < picture.lines().size(); l++) {
      if (crosses(l, deal)) {
        crossed.add(l);
      }
    }
    return crossed;
  }

  TreeSet<Integer> tooLittleFor(int[] deal) {
    TreeSet<Integer> who = new TreeSet<>();
    for (int d = 0; d < picture.delegations(); d++) {
      if (!picture.suffices(d, value(d, deal))) {
        who.add(d);
      }
    }
    return who;
  }

  boolean moves(int[] deal) {
    for (int i = 0; i < deal.length; i++) {
      if (picture.closed()[i] < 0 && deal[i] != picture.space().statusQuo(i)) {
        return true;
      }
    }
    return false;
  }

  int level(int[] deal) {
    int level = 0;
    for (int i = 0; i < deal.length; i++) {
      if (picture.closed()[i] < 0) {
        level = Math.max(level, picture.level()[i][deal[i]]);
      }
    }
    return level;
  }

  List<int[]> where(Predicate<int[]> wanted) {
    return all.stream().filter(wanted).toList();
  }

  List<int[]> allowed() {
    return where(x -> crossed(x).isEmpty());
  }

  List<int[]> zopa() {
    return where(x -> crossed(x).isEmpty() && tooLittleFor(x).isEmpty() && moves(x));
  }

  List<int[]> efficient(List<int[]> among) {
    return among.stream()
        .filter(x -> among.stream().noneMatch(y -> dominates(values(y), values(x))))
        .toList();
  }

  private static boolean dominates(List<Long> v, List<Long> w) {
    boolean more = false;
    for (int d = 0; d < v.size(); d++) {
      if (v.get(d) < w.get(d)) {
        return false;
      }
      more |= v.get(d) > w.get(d);
    }
    return more;
  }

  /** The best of some deals, one for every vector of values, smallest number first. */
  <T> List<ValuedDeal> best(List<int[]> among, Function<int[], T> by, Comparator<? super T> order) {
    T top = among.stream().map(by).max(order).orElse(null);
    List<ValuedDeal> best = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    for (int[] x : among) {
      if (order.compare(by.apply(x), top) == 0 && seen.add(values(x).toString())) {
        best.add(ValuedDeal.of(picture, x));
      }
    }
    return best;
  }

  long[] gains(int[] deal) {
    long[] gains = new long[picture.delegations()];
    Arrays.setAll(gains, d -> value(d, deal) - picture.baseline()[d]);
    return gains;
  }
}
