package org.parley.lab.sensitivity;

import java.util.Arrays;
import java.util.List;
import org.parley.lab.design.Design;
import org.parley.lab.design.Factor;
import org.parley.lab.design.Morris;
import org.parley.lab.design.OneAtATime;
import org.parley.lab.design.Saltelli;
import org.parley.lab.statistics.Bootstrap;
import org.parley.lab.statistics.Moments;

/**
 * What a design says of a figure: the method that belongs to it, on the means over replications.
 */
public sealed interface Analysis {

  /** How much of what differs between points is chance. */
  Noise noise();

  /** Morris screening. */
  record Screening(Noise noise, List<ElementaryEffects> effects) implements Analysis {
    public Screening {
      effects = List.copyOf(effects);
    }
  }

  /**
   * Sobol indices.
   *
   * @param growing the indices at growing sample sizes, the last at all base rows
   */
  record Variance(Noise noise, List<SobolIndices> growing) implements Analysis {
    public Variance {
      growing = List.copyOf(growing);
    }

    /** The indices at all base rows. */
    public SobolIndices indices() {
      return growing.get(growing.size() - 1);
    }
  }

  /** A tornado. */
  record OneByOne(Noise noise, Tornado tornado) implements Analysis {}

  /** Whether a design has a method that belongs to it. */
  static boolean isFor(Design design) {
    return design instanceof Morris || design instanceof Saltelli || design instanceof OneAtATime;
  }

  /**
   * Analyses.
   *
   * @param runs by point, in the order of the design: the figure in each run, NaN where it is
   *     missing
   * @throws IllegalArgumentException if a point has no run with the figure, or there is no method
   */
  static Analysis of(
      Design design, List<Factor> factors, List<double[]> runs, Bootstrap bootstrap) {
    List<double[]> known =
        runs.stream()
            .map(point -> Arrays.stream(point).filter(v -> !Double.isNaN(v)).toArray())
            .toList();
    double[] means = new double[known.size()];
    for (int i = 0; i < means.length; i++) {
      if (known.get(i).length == 0) {
        throw new IllegalArgumentException("point " + i + " has no run with this figure");
      }
      means[i] = Moments.of(known.get(i)).mean();
    }
    Noise noise = Noise.of(known);
    if (design instanceof Morris morris) {
      return new Screening(noise, ElementaryEffects.of(morris, means, bootstrap));
    }
    if (design instanceof Saltelli saltelli) {
      return new Variance(noise, SobolIndices.growing(saltelli, means, bootstrap));
    }
    if (design instanceof OneAtATime) {
      return new OneByOne(noise, Tornado.of(factors, runs));
    }
    throw new IllegalArgumentException(
        "sensitivity needs the design morris, saltelli or one_at_a_time");
  }
}
