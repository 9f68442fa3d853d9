package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.bargaining.FixedPoint;

/** From counts to the detail. */
record DetailBuilder(
    OutcomeLabels frame,
    OutcomeFrequencies counts,
    OutcomeMeasures values,
    InputEffects effects,
    GoalTally goals) {

  EnsembleDetail detail() {
    return new EnsembleDetail(
        closings(),
        offers(),
        joint(),
        histograms(values.utility()),
        histograms(values.gain()),
        inputEffects(),
        new DriverScreen(frame, goals).drivers());
  }

  private Map<String, List<Long>> closings() {
    Map<String, List<Long>> closings = new LinkedHashMap<>();
    for (int i = 0; i < frame.issues().size(); i++) {
      closings.put(
          frame.issues().get(i).id(), Arrays.stream(counts.closings()[i]).boxed().toList());
    }
    return closings;
  }

  private Map<String, List<DistributionSummary>> offers() {
    Map<String, List<DistributionSummary>> offers = new LinkedHashMap<>();
    for (int d = 0; d < frame.delegations().size(); d++) {
      offers.put(
          frame.delegations().get(d),
          Arrays.stream(values.offers()[d]).map(UtilityDistribution::spread).toList());
    }
    return offers;
  }

  private List<double[]> joint() {
    return Arrays.stream(values.joint())
        .filter(Objects::nonNull)
        .map(row -> Arrays.stream(row).mapToDouble(FixedPoint::toDouble).toArray())
        .toList();
  }

  private Map<String, EnsembleDetail.Histogram> histograms(UtilityDistribution[] measured) {
    Map<String, EnsembleDetail.Histogram> histograms = new LinkedHashMap<>();
    for (int d = 0; d < frame.delegations().size(); d++) {
      histograms.put(frame.delegations().get(d), measured[d].histogram());
    }
    return histograms;
  }

  /** Strongest first; inputs that were never low, or never high, say nothing and are left out. */
  private List<EnsembleDetail.InputEffect> inputEffects() {
    List<EnsembleDetail.InputEffect> all = new ArrayList<>();
    for (int i = 0; i < frame.lines().size(); i++) {
      addEffect(all, frame.lines().get(i), true, effects.lines()[i]);
    }
    for (int i = 0; i < frame.inputs().size(); i++) {
      addEffect(all, frame.inputs().get(i), false, effects.inputs()[i]);
    }
    all.sort(
        Comparator.comparingDouble((EnsembleDetail.InputEffect e) -> -Math.abs(e.difference()))
            .thenComparing(EnsembleDetail.InputEffect::path));
    return List.copyOf(all);
  }

  private static void addEffect(
      List<EnsembleDetail.InputEffect> all, String path, boolean line, long[][] cells) {
    long[] low = cells[InputEffects.LOW];
    long[] high = cells[InputEffects.HIGH];
    if (low[InputEffects.RUNS] == 0 || high[InputEffects.RUNS] == 0) {
      return;
    }
    ShareEstimate agreedLow =
        ConfidenceIntervals.wilson(low[InputEffects.AGREED], low[InputEffects.RUNS]);
    ShareEstimate agreedHigh =
        ConfidenceIntervals.wilson(high[InputEffects.AGREED], high[InputEffects.RUNS]);
    ShareEstimate difference = ConfidenceIntervals.difference(agreedLow, agreedHigh);
    all.add(
        new EnsembleDetail.InputEffect(
            path,
            line,
            agreedLow,
            agreedHigh,
            ConfidenceIntervals.wilson(low[InputEffects.COMPREHENSIVE], low[InputEffects.RUNS]),
            ConfidenceIntervals.wilson(high[InputEffects.COMPREHENSIVE], high[InputEffects.RUNS]),
            difference.share(),
            difference.low(),
            difference.high()));
  }
}
