package org.parley.lab.discovery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Grows a tree as CART does (Breiman, Friedman, Olshen & Stone 1984): each question is the one that
 * takes most off the sum of squares around the means, which for interest of 0 or 1 is the same as
 * the Gini index. Categories are ordered by their mean interest, so that the best of all subsets is
 * among those tried (their theorem 4.5).
 *
 * @param depth most questions in a row, at least 1
 * @param leastLeaf fewest cases in a leaf, at least 1
 * @param leastGain share of the whole sum of squares that a question must take off; .01 is usual
 */
public record TreeGrowth(int depth, int leastLeaf, double leastGain) {

  /** A cut along one dimension: where in its order, and what remains of the sum of squares. */
  private record Cut(int dimension, int[] order, int at, double squares) {}

  /** Grows a tree on these cases. */
  public DecisionTree grow(CaseTable cases) {
    int[] all = IntStream.range(0, cases.size()).toArray();
    return grow(cases, all, depth, leastGain * squares(cases, all));
  }

  private DecisionTree grow(CaseTable cases, int[] here, int left, double gain) {
    double mean = cases.mean(here);
    double squares = squares(cases, here);
    if (left == 0 || squares <= 1e-12) {
      return new DecisionTree.Leaf(here.length, mean);
    }
    Cut best = null;
    for (int j = 0; j < cases.dimensions().size(); j++) {
      Cut cut = best(cases, j, ordered(cases, j, here));
      if (cut != null && (best == null || cut.squares() < best.squares() - 1e-12)) {
        best = cut;
      }
    }
    if (best == null || squares - best.squares() < Math.max(gain, 1e-12)) {
      return new DecisionTree.Leaf(here.length, mean);
    }
    int[] first = Arrays.copyOfRange(best.order(), 0, best.at());
    int[] second = Arrays.copyOfRange(best.order(), best.at(), here.length);
    return question(
        cases, best, grow(cases, first, left - 1, gain), grow(cases, second, left - 1, gain));
  }

  private static DecisionTree question(
      CaseTable cases, Cut cut, DecisionTree first, DecisionTree second) {
    int j = cut.dimension();
    int size = cut.order().length;
    double mean = cases.mean(cut.order());
    double last = cases.x()[cut.order()[cut.at() - 1]][j];
    if (!cases.dimensions().get(j).isCategorical()) {
      double threshold = (last + cases.x()[cut.order()[cut.at()]][j]) / 2;
      return new DecisionTree.Threshold(j, threshold, first, second, size, mean);
    }
    Set<Integer> in = new TreeSet<>();
    for (int i = 0; i < cut.at(); i++) {
      in.add((int) cases.x()[cut.order()[i]][j]);
    }
    return new DecisionTree.Membership(j, in, first, second, size, mean);
  }

  /** The cases in the order along which a dimension may be cut. */
  private static int[] ordered(CaseTable cases, int j, int[] here) {
    List<Integer> boxed = Arrays.stream(here).boxed().collect(Collectors.toList());
    Comparator<Integer> byValue = Comparator.comparingDouble(i -> cases.x()[i][j]);
    if (cases.dimensions().get(j).isCategorical()) {
      Map<Double, Double> means =
          boxed.stream()
              .collect(
                  Collectors.groupingBy(
                      i -> cases.x()[i][j],
                      LinkedHashMap::new,
                      Collectors.averagingDouble(i -> cases.y()[i])));
      Comparator<Integer> byMean = Comparator.comparingDouble(i -> means.get(cases.x()[i][j]));
      boxed.sort(byMean.thenComparing(byValue));
    } else {
      boxed.sort(byValue);
    }
    return boxed.stream().mapToInt(Integer::intValue).toArray();
  }

  private Cut best(CaseTable cases, int j, int[] order) {
    int n = order.length;
    double total = cases.mean(order) * n;
    double all = Arrays.stream(order).mapToDouble(i -> cases.y()[i] * cases.y()[i]).sum();
    Cut best = null;
    double sum = 0;
    for (int at = 1; at < n; at++) {
      sum += cases.y()[order[at - 1]];
      boolean tied = cases.x()[order[at - 1]][j] == cases.x()[order[at]][j];
      if (!tied && at >= leastLeaf && n - at >= leastLeaf) {
        double rest = total - sum;
        double squares = all - sum * sum / at - rest * rest / (n - at);
        if (best == null || squares < best.squares() - 1e-12) {
          best = new Cut(j, order, at, squares);
        }
      }
    }
    return best;
  }

  private static double squares(CaseTable cases, int[] here) {
    double mean = cases.mean(here);
    return Arrays.stream(here)
        .mapToDouble(i -> (cases.y()[i] - mean) * (cases.y()[i] - mean))
        .sum();
  }
}
