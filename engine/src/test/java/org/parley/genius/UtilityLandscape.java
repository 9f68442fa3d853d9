package org.parley.genius;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.bargaining.BargainingProblem;
import org.parley.scenario.Scenario;

/** All deals of a small scenario, by brute force and in plain floating point. */
final class UtilityLandscape {
  private final List<double[]> deals = new ArrayList<>();

  UtilityLandscape(Scenario scenario) {
    BargainingProblem picture = GeniusFixtures.picture(scenario);
    int[] deal = new int[picture.space().issues()];
    do {
      double[] utilities = new double[picture.delegations()];
      for (int d = 0; d < utilities.length; d++) {
        utilities[d] = picture.value(d, deal) / 1e9;
      }
      deals.add(utilities);
    } while (GeniusFixtures.next(picture, deal));
  }

  int size() {
    return deals.size();
  }

  List<double[]> frontier() {
    return deals.stream().filter(d -> deals.stream().noneMatch(o -> dominates(o, d))).toList();
  }

  private static boolean dominates(double[] a, double[] b) {
    boolean better = false;
    for (int d = 0; d < a.length; d++) {
      if (a[d] < b[d]) {
        return false;
      }
      better |= a[d] > b[d];
    }
    return better;
  }

  /** The frontier deal with the largest score. */
  double[] best(ToDoubleFunction<double[]> score) {
    return frontier().stream().max(Comparator.comparingDouble(score)).orElseThrow();
  }

  static double product(double[] utilities, double... reservation) {
    double product = 1;
    for (int d = 0; d < utilities.length; d++) {
      product *= Math.max(0, utilities[d] - (reservation.length > d ? reservation[d] : 0));
    }
    return product;
  }

  static double smallest(double[] utilities) {
    double smallest = Double.POSITIVE_INFINITY;
    for (double u : utilities) {
      smallest = Math.min(smallest, u);
    }
    return smallest;
  }

  static double sum(double[] utilities) {
    double sum = 0;
    for (double u : utilities) {
      sum += u;
    }
    return sum;
  }

  /** Distance of the frontier to the point at which everybody has 1. */
  double distanceToIdeal() {
    return Math.sqrt(
        frontier().stream()
            .mapToDouble(
                d -> {
                  double squares = 0;
                  for (double u : d) {
                    squares += (1 - u) * (1 - u);
                  }
                  return squares;
                })
            .min()
            .orElseThrow());
  }
}
