package org.parley.ensemble;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.bargaining.FixedPoint;
import org.parley.statistics.DistributionSummary;

/** From counts to the detail. */
record DetailBuilder(
    OutcomeLabels frame, OutcomeFrequencies counts, OutcomeMeasures values, GoalTally goals) {

  EnsembleDetail detail() {
    return new EnsembleDetail(
        closings(),
        offers(),
        joint(),
        histograms(values.utility()),
        histograms(values.gain()),
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
}
