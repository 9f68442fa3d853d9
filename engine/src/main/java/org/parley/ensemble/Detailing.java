package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.bargaining.Nano;

/** From counts to the detail. */
record Detailing(Frame frame, Counts counts, Values values, Effects effects, GoalTally goals) {

  Detail detail() {
    return new Detail(
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

  private Map<String, List<Spread>> offers() {
    Map<String, List<Spread>> offers = new LinkedHashMap<>();
    for (int d = 0; d < frame.delegations().size(); d++) {
      offers.put(
          frame.delegations().get(d),
          Arrays.stream(values.offers()[d]).map(Measured::spread).toList());
    }
    return offers;
  }

  private List<double[]> joint() {
    return Arrays.stream(values.joint())
        .filter(Objects::nonNull)
        .map(row -> Arrays.stream(row).mapToDouble(Nano::toDouble).toArray())
        .toList();
  }

  private Map<String, Detail.Histogram> histograms(Measured[] measured) {
    Map<String, Detail.Histogram> histograms = new LinkedHashMap<>();
    for (int d = 0; d < frame.delegations().size(); d++) {
      histograms.put(frame.delegations().get(d), measured[d].histogram());
    }
    return histograms;
  }

  /** Strongest first; inputs that were never low, or never high, say nothing and are left out. */
  private List<Detail.InputEffect> inputEffects() {
    List<Detail.InputEffect> all = new ArrayList<>();
    for (int i = 0; i < frame.lines().size(); i++) {
      addEffect(all, frame.lines().get(i), true, effects.lines()[i]);
    }
    for (int i = 0; i < frame.inputs().size(); i++) {
      addEffect(all, frame.inputs().get(i), false, effects.inputs()[i]);
    }
    all.sort(
        Comparator.comparingDouble((Detail.InputEffect e) -> -Math.abs(e.difference()))
            .thenComparing(Detail.InputEffect::path));
    return List.copyOf(all);
  }

  private static void addEffect(
      List<Detail.InputEffect> all, String path, boolean line, long[][] cells) {
    long[] low = cells[Effects.LOW];
    long[] high = cells[Effects.HIGH];
    if (low[Effects.RUNS] == 0 || high[Effects.RUNS] == 0) {
      return;
    }
    Share agreedLow = Intervals.wilson(low[Effects.AGREED], low[Effects.RUNS]);
    Share agreedHigh = Intervals.wilson(high[Effects.AGREED], high[Effects.RUNS]);
    Share difference = Intervals.difference(agreedLow, agreedHigh);
    all.add(
        new Detail.InputEffect(
            path,
            line,
            agreedLow,
            agreedHigh,
            Intervals.wilson(low[Effects.COMPREHENSIVE], low[Effects.RUNS]),
            Intervals.wilson(high[Effects.COMPREHENSIVE], high[Effects.RUNS]),
            difference.share(),
            difference.low(),
            difference.high()));
  }
}
