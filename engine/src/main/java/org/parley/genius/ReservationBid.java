package org.parley.genius;

import java.util.List;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** Finds the deal that stands for having no deal, since GeniusWeb knows no reservation value. */
final class ReservationBid {
  private static final int[] NONE = {};
  private static final double MOST_DEALS = 1_000_000;
  private static final double CLOSE = 5e-7;

  private final Scenario scenario;
  private final Delegation delegation;
  private final double[] weight;
  private final double[][] utilities;

  /**
   * @param weight by issue, in units of 1e-9
   * @param utilities by issue and option
   */
  ReservationBid(Scenario scenario, int delegation, double[] weight, double[][] utilities) {
    this.scenario = scenario;
    this.delegation = scenario.delegations().get(delegation);
    this.weight = weight;
    this.utilities = utilities;
  }

  /** The deal as options by issue; empty if no deal is worth nothing, which needs no bid. */
  int[] find(String file, List<ConversionNote> notes) {
    boolean statusQuo = scenario.issues().stream().allMatch(i -> i.statusQuo().isPresent());
    if (delegation.alternative().worth().isEmpty()) {
      return statusQuo
          ? scenario.issues().stream().mapToInt(i -> i.statusQuo().getAsInt()).toArray()
          : NONE;
    }
    double worth = delegation.alternative().worth().get().mean();
    if (worth <= 0) {
      return NONE;
    }
    double deals = 1;
    for (Issue issue : scenario.issues()) {
      deals *= issue.options().size();
    }
    if (deals > MOST_DEALS) {
      notes.add(
          new ConversionNote(
              file,
              "its alternative, worth " + worth + ", was left out: too many deals to search"));
      return NONE;
    }
    int[] nearest = nearest(worth);
    double value = value(nearest);
    if (Math.abs(value - worth) > CLOSE) {
      notes.add(
          new ConversionNote(
              file,
              "its alternative, worth " + worth + ", became the nearest deal, worth " + value));
    }
    return nearest;
  }

  private double value(int[] deal) {
    double sum = 0;
    for (int i = 0; i < deal.length; i++) {
      sum += weight[i] * utilities[i][deal[i]];
    }
    return sum / 1e9;
  }

  private int[] nearest(double worth) {
    int[] deal = new int[utilities.length];
    int[] best = deal.clone();
    while (true) {
      if (Math.abs(value(deal) - worth) < Math.abs(value(best) - worth)) {
        best = deal.clone();
      }
      int i = 0;
      while (i < deal.length && ++deal[i] == utilities[i].length) {
        deal[i++] = 0;
      }
      if (i == deal.length) {
        return best;
      }
    }
  }
}
