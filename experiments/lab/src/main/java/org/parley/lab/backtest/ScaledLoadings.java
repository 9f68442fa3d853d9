package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.scenario.FactorLoading;
import org.parley.scenario.Quantity;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.ScenarioWriter;
import org.parley.scenario.io.TextFinder;

/** A case in which every loading on a shared factor is multiplied by the same number. */
final class ScaledLoadings {
  private ScaledLoadings() {}

  static RecordedCase of(RecordedCase talks, double multiple) {
    List<ScenarioSetting> settings = new ArrayList<>();
    for (UncertainNumber number : UncertainNumbers.of(talks.scenario())) {
      if (!number.loadings().isEmpty()) {
        settings.add(new ScenarioSetting(number.path(), text(number, multiple)));
      }
    }
    if (settings.isEmpty()) {
      return talks;
    }
    ReadingResult reading =
        ScenarioReader.read(
            talks.scenario().id() + ".yaml",
            ScenarioWriter.write(talks.scenario()),
            settings,
            TextFinder.none());
    return new RecordedCase(reading.scenarioOrThrow());
  }

  private static String text(UncertainNumber number, double multiple) {
    String with =
        number.loadings().stream()
            .map(loading -> loading.factor() + ": " + scaled(loading, multiple))
            .collect(Collectors.joining(", ", "{", "}"));
    return "{" + number.quantity().match(new DistributionText()) + ", with: " + with + "}";
  }

  private static double scaled(FactorLoading loading, double multiple) {
    return Math.max(-1, Math.min(1, loading.loading() * multiple));
  }

  /** Distributions as the language writes them. */
  private static final class DistributionText implements Quantity.Cases<String> {
    @Override
    public String fixed(Quantity.Fixed fixed) {
      return "value: " + fixed.value();
    }

    @Override
    public String uniform(Quantity.Uniform u) {
      return "uniform: [%s, %s]".formatted(u.low(), u.high());
    }

    @Override
    public String triangular(Quantity.Triangular t) {
      return "triangular: [%s, %s, %s]".formatted(t.low(), t.mode(), t.high());
    }

    @Override
    public String normal(Quantity.Normal n) {
      return "normal: {mean: %s, sd: %s, min: %s, max: %s}"
          .formatted(n.mu(), n.sd(), n.low(), n.high());
    }

    @Override
    public String beta(Quantity.Beta b) {
      return "beta: {alpha: %s, beta: %s, min: %s, max: %s}"
          .formatted(b.alpha(), b.beta(), b.low(), b.high());
    }

    @Override
    public String choice(Quantity.Choice c) {
      return "choice: {values: %s, weights: %s}".formatted(c.values(), c.weights());
    }
  }
}
