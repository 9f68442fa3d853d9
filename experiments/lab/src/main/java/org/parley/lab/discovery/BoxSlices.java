package org.parley.lab.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The boxes that are one slice smaller or larger than a box. */
final class BoxSlices {

  /** A box, how many cases it holds, and their mean interest. */
  record Candidate(ParameterBox box, int dimension, int size, double mean) {}

  private final CaseTable cases;
  private final ParameterBox box;
  private final int[] inside;
  private final int thickness;

  BoxSlices(CaseTable cases, ParameterBox box, double alpha) {
    this.cases = cases;
    this.box = box;
    this.inside = cases.where(box::contains);
    this.thickness = Math.max(1, (int) Math.floor(alpha * inside.length));
  }

  /** One slice smaller; none if all cases inside are of equal interest. */
  List<Candidate> smaller() {
    List<Candidate> candidates = new ArrayList<>();
    if (Arrays.stream(inside).mapToDouble(i -> cases.y()[i]).distinct().count() < 2) {
      return candidates;
    }
    for (int j = 0; j < cases.dimensions().size(); j++) {
      if (cases.dimensions().get(j).isCategorical()) {
        Set<Integer> present = present(j, inside);
        if (present.size() > 1) {
          for (int category : present) {
            Set<Integer> kept = new TreeSet<>(present);
            kept.remove(category);
            candidates.add(candidate(j, new BoxRestriction.Among(kept), inside));
          }
        }
      } else {
        peeled(j, candidates);
      }
    }
    return candidates;
  }

  private void peeled(int j, List<Candidate> candidates) {
    double[] sorted = Arrays.stream(inside).mapToDouble(i -> cases.x()[i][j]).sorted().toArray();
    int n = sorted.length;
    BoxRestriction.Between old = box.interval(j);
    if (sorted[0] == sorted[n - 1]) {
      return;
    }
    double low = sorted[Math.min(thickness, n - 1)];
    double bottom = sorted[0];
    double from =
        low > bottom ? low : Arrays.stream(sorted).filter(v -> v > bottom).min().orElseThrow();
    candidates.add(candidate(j, new BoxRestriction.Between(from, old.high()), inside));
    double high = sorted[Math.max(0, n - 1 - thickness)];
    double top = sorted[n - 1];
    double to = high < top ? high : Arrays.stream(sorted).filter(v -> v < top).max().orElseThrow();
    candidates.add(candidate(j, new BoxRestriction.Between(old.low(), to), inside));
  }

  /** One slice larger, along the dimensions that the box restricts. */
  List<Candidate> larger() {
    List<Candidate> candidates = new ArrayList<>();
    for (int j : box.restrictions().keySet()) {
      int[] free = cases.where(box.without(j)::contains);
      if (box.restrictions().get(j) instanceof BoxRestriction.Among among) {
        Set<Integer> missing = present(j, free);
        missing.removeAll(among.categories());
        for (int category : missing) {
          Set<Integer> more = new TreeSet<>(among.categories());
          more.add(category);
          candidates.add(candidate(j, new BoxRestriction.Among(more), free));
        }
      } else {
        pasted(j, free, candidates);
      }
    }
    return candidates;
  }

  private void pasted(int j, int[] free, List<Candidate> candidates) {
    BoxRestriction.Between old = box.interval(j);
    double[] values = Arrays.stream(free).mapToDouble(i -> cases.x()[i][j]).sorted().toArray();
    double[] below = Arrays.stream(values).filter(v -> v < old.low()).toArray();
    if (below.length > 0) {
      double low =
          below.length <= thickness ? Double.NEGATIVE_INFINITY : below[below.length - thickness];
      candidates.add(candidate(j, new BoxRestriction.Between(low, old.high()), free));
    }
    double[] above = Arrays.stream(values).filter(v -> v > old.high()).toArray();
    if (above.length > 0) {
      double high = above.length <= thickness ? Double.POSITIVE_INFINITY : above[thickness - 1];
      candidates.add(candidate(j, new BoxRestriction.Between(old.low(), high), free));
    }
  }

  private Set<Integer> present(int j, int[] among) {
    Set<Integer> categories = new TreeSet<>();
    for (int i : among) {
      categories.add((int) cases.x()[i][j]);
    }
    return categories;
  }

  private Candidate candidate(int j, BoxRestriction restriction, int[] among) {
    int[] kept = IntStream.of(among).filter(i -> restriction.admits(cases.x()[i][j])).toArray();
    boolean free =
        restriction instanceof BoxRestriction.Between between
            && between.low() == Double.NEGATIVE_INFINITY
            && between.high() == Double.POSITIVE_INFINITY;
    ParameterBox changed = free ? box.without(j) : box.with(j, restriction);
    return new Candidate(changed, j, kept.length, cases.mean(kept));
  }
}
