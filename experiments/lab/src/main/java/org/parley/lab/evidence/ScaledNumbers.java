package org.parley.lab.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.io.ScenarioSetting;

/** Settings that change every number of a kind in a scenario by the same rule. */
final class ScaledNumbers {
  private ScaledNumbers() {}

  /**
   * Changes all numbers whose address fits.
   *
   * @param change from the number that was written to the changed one
   * @return empty if there is no such number
   */
  static Optional<List<ScenarioSetting>> all(
      Scenario scenario, Predicate<String> path, DoubleUnaryOperator change) {
    List<ScenarioSetting> settings = new ArrayList<>();
    for (UncertainNumber number : UncertainNumbers.of(scenario)) {
      if (path.test(number.path())) {
        settings.add(new ScenarioSetting(number.path(), text(number.quantity(), change)));
      }
    }
    return settings.isEmpty() ? Optional.empty() : Optional.of(settings);
  }

  private static String text(Quantity quantity, DoubleUnaryOperator change) {
    if (quantity instanceof Quantity.Uniform u) {
      return "{uniform: [%s, %s]}".formatted(of(u.low(), change), of(u.high(), change));
    } else if (quantity instanceof Quantity.Triangular t) {
      return "{triangular: [%s, %s, %s]}"
          .formatted(of(t.low(), change), of(t.mode(), change), of(t.high(), change));
    }
    return of(quantity.mean(), change);
  }

  private static String of(double number, DoubleUnaryOperator change) {
    return String.format(Locale.ROOT, "%.6f", change.applyAsDouble(number));
  }
}
