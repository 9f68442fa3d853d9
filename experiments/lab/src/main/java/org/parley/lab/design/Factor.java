package org.parley.lab.design;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.parley.scenario.Quantity;

/**
 * A parameter that an experiment varies, addressed by its path in the scenario.
 *
 * <p>Designs place points in the unit cube; a factor turns a coordinate into the value to be
 * written into the scenario. It also has levels, the coordinates that a grid uses.
 */
public sealed interface Factor {

  /** Address in the scenario, such as {@code delegations.adria.demands.release.weight}. */
  String path();

  /**
   * The value at a coordinate, as it would be typed.
   *
   * @param u coordinate in [0,1]
   */
  String at(double u);

  /** How many levels a grid uses, at least 1. */
  int levels();

  /**
   * The coordinate of a level.
   *
   * @param level from 0 to {@code levels() - 1}
   */
  double level(int level);

  /**
   * Values given one by one, numbers or words; equally likely when sampled.
   *
   * @param values at least one, none twice
   */
  record Values(String path, List<String> values) implements Factor {
    public Values {
      Objects.requireNonNull(path);
      values = List.copyOf(values);
      require(!values.isEmpty(), path + ": needs at least one value");
      require(
          values.stream().map(Factor::plain).distinct().count() == values.size(),
          path + ": has a value twice");
    }

    @Override
    public String at(double u) {
      return values.get(cell(u, values.size()));
    }

    @Override
    public int levels() {
      return values.size();
    }

    @Override
    public double level(int level) {
      return (level + 0.5) / values.size();
    }
  }

  /**
   * Anywhere from {@code from} to {@code to}; uniform when sampled, {@code levels} equally spaced
   * values, ends included, on a grid.
   *
   * @param from below {@code to}
   * @param levels at least 2
   */
  record Range(String path, double from, double to, int levels) implements Factor {
    public Range {
      Objects.requireNonNull(path);
      require(
          Double.isFinite(from) && Double.isFinite(to) && from < to,
          path + ": the range from " + text(from) + " to " + text(to) + " is empty");
      require(levels >= 2, path + ": a range needs at least 2 levels");
    }

    @Override
    public String at(double u) {
      return PlainDecimals.text(from + u * (to - from));
    }

    @Override
    public double level(int level) {
      return level / (levels - 1.0);
    }
  }

  /**
   * From {@code from} in steps up to {@code to}, for numbers that must be whole or round; equally
   * likely when sampled.
   *
   * @param from at most {@code to}
   * @param step above 0
   */
  record Steps(String path, double from, double to, double step) implements Factor {
    public Steps {
      Objects.requireNonNull(path);
      require(
          Double.isFinite(from) && Double.isFinite(to) && from <= to,
          path + ": the range from " + text(from) + " to " + text(to) + " is empty");
      require(step > 0 && (to - from) / step < 1e6, path + ": the step must be above 0");
    }

    @Override
    public String at(double u) {
      return PlainDecimals.text(from + step * cell(u, levels()));
    }

    @Override
    public int levels() {
      return (int) Math.floor((to - from) / step + 1e-9) + 1;
    }

    @Override
    public double level(int level) {
      return (level + 0.5) / levels();
    }
  }

  /**
   * Drawn from a distribution; on a grid, the quantiles {@code (i + 1/2) / levels}.
   *
   * @param levels at least 1
   */
  record Drawn(String path, Quantity quantity, int levels) implements Factor {
    public Drawn {
      Objects.requireNonNull(path);
      Objects.requireNonNull(quantity);
      require(levels >= 1, path + ": needs at least 1 level");
    }

    @Override
    public String at(double u) {
      return PlainDecimals.text(quantity.at(Math.min(1 - 0x1p-53, Math.max(0x1p-53, u))));
    }

    @Override
    public double level(int level) {
      return (level + 0.5) / levels;
    }
  }

  private static String text(double value) {
    return Double.isFinite(value) ? PlainDecimals.text(value) : Double.toString(value);
  }

  private static int cell(double u, int cells) {
    return Math.min(cells - 1, (int) Math.floor(u * cells));
  }

  /**
   * A number as the same number however it was written, such as 1, 1.0 and 1e0; a word as it is.
   */
  private static String plain(String value) {
    try {
      return new BigDecimal(value).stripTrailingZeros().toString();
    } catch (NumberFormatException e) {
      return value;
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
