package org.parley.page.explore;

import java.util.List;
import org.parley.page.explore.ScenarioControl.NumberControl;
import org.parley.scenario.Quantity;

/** The scale on which a number is dragged: wide enough to leave what was written far behind. */
final class NumberScale {
  /** A number that must be above 0 can be made so many times smaller. */
  private static final double LEAST = 20;

  private NumberScale() {}

  static NumberControl of(String path, Quantity quantity) {
    double low = quantity.low();
    double high = quantity.high();
    double reach = Math.max(Math.abs(low), Math.abs(high));
    double from = low < 0 ? -2 * reach : 0;
    double to = high <= 0 && low < 0 ? 2 * reach : 2 * reach + (reach == 0 ? 1 : 0);
    if (isShare(path)) {
      from = 0;
      to = 1;
    } else if (isAboveZero(path)) {
      from = low / LEAST;
    }
    return new NumberControl(form(quantity), parts(quantity), quantity.mean(), from, to, false);
  }

  /** Numbers that the language wants above 0. */
  private static boolean isAboveZero(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return List.of("e", "spread", "patience", "power", "hold_spread", "discount").contains(last);
  }

  /** Numbers that lie between 0 and 1 by their meaning. */
  private static boolean isShare(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return List.of("firmness", "ask", "hope", "prospect", "instructed", "misread", "broken")
            .contains(last)
        || List.of("chance", "facilitation", "error", "carrots", "fades").contains(last)
        || path.contains(".values.")
        || path.contains(".trust.")
        || path.contains(".disputes.")
        || path.contains(".trusted_by.")
        || path.contains(".raises_trust.")
        || last.equals("ends_fighting");
  }

  private static String form(Quantity quantity) {
    return switch (kind(quantity)) {
      case 0 -> "fixed";
      case 1 -> "uniform";
      case 2 -> "triangular";
      default -> "other";
    };
  }

  private static int kind(Quantity quantity) {
    if (quantity.isFixed()) {
      return 0;
    }
    return quantity instanceof Quantity.Uniform
        ? 1
        : quantity instanceof Quantity.Triangular ? 2 : 3;
  }

  private static List<Double> parts(Quantity quantity) {
    if (quantity instanceof Quantity.Triangular t) {
      return List.of(t.low(), t.mode(), t.high());
    }
    return quantity.isFixed() ? List.of(quantity.mean()) : List.of(quantity.low(), quantity.high());
  }
}
