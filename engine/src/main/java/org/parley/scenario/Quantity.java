package org.parley.scenario;

import java.io.Serializable;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.parley.random.NormalScores;

/**
 * A number as it was declared: fixed, or a distribution from which each run draws its own.
 *
 * <p>Drawing is by inverse transform, {@link #at} of one uniform number, so that one chance makes
 * one number whatever the distribution (Devroye 1986, II.2).
 */
public sealed interface Quantity extends Serializable {

  /** The mean of the number. */
  double mean();

  /** The smallest value it can take; may be minus infinity only for none of the kinds here. */
  double low();

  /** The largest value it can take. */
  double high();

  /**
   * The inverse distribution function.
   *
   * @param u a probability in (0,1)
   */
  double at(double u);

  /** What each kind of number makes of itself. */
  <T> T match(Cases<T> cases);

  /** One answer for each kind of number, so that none can be forgotten. */
  interface Cases<T> {
    /** For one number. */
    T fixed(Fixed fixed);

    /** For a uniform number. */
    T uniform(Uniform uniform);

    /** For a triangular number. */
    T triangular(Triangular triangular);

    /** For a normal number. */
    T normal(Normal normal);

    /** For a beta number. */
    T beta(Beta beta);

    /** For a number out of a list. */
    T choice(Choice choice);
  }

  /** Whether every run has the same number. */
  default boolean isFixed() {
    return low() == high();
  }

  /** The number {@code value}, in every run. */
  static Quantity of(double value) {
    return new Fixed(value);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** One number, in every run. */
  record Fixed(double value) implements Quantity {
    public Fixed {
      require(Double.isFinite(value), "a number must be finite");
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.fixed(this);
    }

    @Override
    public double mean() {
      return value;
    }

    @Override
    public double low() {
      return value;
    }

    @Override
    public double high() {
      return value;
    }

    @Override
    public double at(double u) {
      return value;
    }
  }

  /** Equally likely anywhere from {@code low} to {@code high}. */
  record Uniform(double low, double high) implements Quantity {
    public Uniform {
      require(low <= high, "uniform: [low, high] needs low <= high");
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.uniform(this);
    }

    @Override
    public double mean() {
      return (low + high) / 2;
    }

    @Override
    public double at(double u) {
      return low + u * (high - low);
    }
  }

  /** Triangular from {@code low} over its most likely value {@code mode} to {@code high}. */
  record Triangular(double low, double mode, double high) implements Quantity {
    public Triangular {
      require(
          low <= mode && mode <= high, "triangular: [low, mode, high] needs low <= mode <= high");
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.triangular(this);
    }

    @Override
    public double mean() {
      return (low + mode + high) / 3;
    }

    @Override
    public double at(double u) {
      if (low == high) {
        return low;
      }
      double split = (mode - low) / (high - low);
      return u < split
          ? low + StrictMath.sqrt(u * (high - low) * (mode - low))
          : high - StrictMath.sqrt((1 - u) * (high - low) * (high - mode));
    }
  }

  /** Normal, cut off below {@code low} and above {@code high}. */
  record Normal(double mu, double sd, double low, double high) implements Quantity {
    public Normal {
      require(sd > 0, "normal: the standard deviation must be above 0");
      require(low < high, "normal: min must be below max");
      require(Double.isFinite(low) && Double.isFinite(high), "normal: min and max must be finite");
      require(
          phi((high - mu) / sd) - phi((low - mu) / sd) > 1e-9,
          "normal: next to nothing of it lies between min and max");
    }

    private static double phi(double z) {
      return NormalScores.below(z);
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.normal(this);
    }

    /** Mean of the truncated normal (Johnson, Kotz & Balakrishnan 1994, 13.10). */
    @Override
    public double mean() {
      double a = (low - mu) / sd;
      double b = (high - mu) / sd;
      return mu + sd * (NormalScores.density(a) - NormalScores.density(b)) / (phi(b) - phi(a));
    }

    @Override
    public double at(double u) {
      double from = phi((low - mu) / sd);
      double to = phi((high - mu) / sd);
      double z = NormalScores.at(from + u * (to - from));
      return Math.min(high, Math.max(low, mu + sd * z));
    }
  }

  /** Beta with the two shape parameters, stretched from {@code low} to {@code high}. */
  record Beta(double alpha, double beta, double low, double high) implements Quantity {
    public Beta {
      require(alpha > 0 && beta > 0, "beta: both shape parameters must be above 0");
      require(low < high, "beta: min must be below max");
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.beta(this);
    }

    @Override
    public double mean() {
      return low + (high - low) * alpha / (alpha + beta);
    }

    @Override
    public double at(double u) {
      return low
          + (high - low) * new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(u);
    }
  }

  /** One of the {@code values}, with chances in proportion to the {@code weights}. */
  record Choice(List<Double> values, List<Double> weights) implements Quantity {
    public Choice {
      values = List.copyOf(values);
      weights = List.copyOf(weights);
      require(!values.isEmpty(), "choice: needs at least one value");
      require(values.size() == weights.size(), "choice: needs one weight per value");
      require(weights.stream().allMatch(w -> w >= 0), "choice: weights must not be negative");
      require(weights.stream().anyMatch(w -> w > 0), "choice: one weight must be above 0");
    }

    private double total() {
      return weights.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.choice(this);
    }

    @Override
    public double mean() {
      double sum = 0;
      for (int i = 0; i < values.size(); i++) {
        sum += values.get(i) * weights.get(i);
      }
      return sum / total();
    }

    @Override
    public double low() {
      return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    @Override
    public double high() {
      return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    @Override
    public double at(double u) {
      double left = u * total();
      for (int i = 0; i < values.size(); i++) {
        left -= weights.get(i);
        if (left < 0) {
          return values.get(i);
        }
      }
      return values.get(values.size() - 1);
    }
  }
}
