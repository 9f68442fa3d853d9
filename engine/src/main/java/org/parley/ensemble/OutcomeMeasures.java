package org.parley.ensemble;

import java.util.stream.Stream;
import org.parley.bargaining.FixedPoint;
import org.parley.outcome.Outcome;
import org.parley.statistics.IntegerHistogram;
import org.parley.statistics.SampleMoments;

/**
 * Measures of outcomes: the numbers that runs end with.
 *
 * @param utility V at the end by delegation
 * @param gain gain by delegation
 * @param offers value to itself of a delegation's standing offer, by delegation and round
 * @param rounds rounds that the talks took
 * @param roundCounts the same, counted
 * @param hold probability that the deal holds, in units of 1e-9
 * @param joint gains by run, of the first runs only
 */
record OutcomeMeasures(
    UtilityDistribution[] utility,
    UtilityDistribution[] gain,
    UtilityDistribution[][] offers,
    SampleMoments rounds,
    IntegerHistogram roundCounts,
    SampleMoments hold,
    long[][] joint) {
  /** Runs whose gains are kept whole. */
  static final int SAMPLE = 2_000;

  static OutcomeMeasures of(OutcomeLabels frame) {
    int delegations = frame.delegations().size();
    UtilityDistribution[][] offers = new UtilityDistribution[delegations][];
    for (int d = 0; d < delegations; d++) {
      offers[d] = measures(frame.rounds(), UtilityDistribution.COARSE);
    }
    return new OutcomeMeasures(
        measures(delegations, UtilityDistribution.FINE),
        measures(delegations, UtilityDistribution.FINE),
        offers,
        new SampleMoments(),
        new IntegerHistogram(),
        new SampleMoments(),
        new long[SAMPLE][]);
  }

  private static UtilityDistribution[] measures(int count, long width) {
    return Stream.generate(() -> UtilityDistribution.of(width))
        .limit(count)
        .toArray(UtilityDistribution[]::new);
  }

  void add(Outcome outcome) {
    for (int d = 0; d < utility.length; d++) {
      utility[d].add(outcome.utility()[d]);
      gain[d].add(outcome.gain()[d]);
      addOffers(offers[d], outcome.offers()[d], outcome.rounds());
    }
    rounds.add(outcome.rounds());
    roundCounts.add(outcome.rounds());
    if (!Double.isNaN(outcome.hold())) {
      hold.add(FixedPoint.of(outcome.hold()));
    }
    if (outcome.run() >= 0 && outcome.run() < SAMPLE) {
      joint[(int) outcome.run()] = outcome.gain().clone();
    }
  }

  private static void addOffers(UtilityDistribution[] byRound, long[] standing, int lasted) {
    int until = Math.min(Math.min(byRound.length, standing.length), lasted);
    for (int k = 0; k < until; k++) {
      if (standing[k] != Outcome.NO_OFFER) {
        byRound[k].add(standing[k]);
      }
    }
  }

  void merge(OutcomeMeasures other) {
    for (int d = 0; d < utility.length; d++) {
      utility[d].merge(other.utility[d]);
      gain[d].merge(other.gain[d]);
      for (int k = 0; k < offers[d].length; k++) {
        offers[d][k].merge(other.offers[d][k]);
      }
    }
    rounds.merge(other.rounds);
    roundCounts.merge(other.roundCounts);
    hold.merge(other.hold);
    for (int i = 0; i < joint.length; i++) {
      joint[i] = joint[i] == null ? other.joint[i] : joint[i];
    }
  }
}
