package org.parley.lab.sensitivity;

import java.util.List;
import org.parley.lab.design.ExperimentDesign;
import org.parley.lab.design.Factor;
import org.parley.lab.design.MorrisDesign;
import org.parley.lab.design.OneAtATime;
import org.parley.lab.design.SaltelliDesign;
import org.parley.statistics.Bootstrap;

/**
 * What a design says of a figure: the method that belongs to it, on the means over replications.
 */
public sealed interface SensitivityAnalysis {

  /** How much of what differs between points is chance. */
  ReplicationNoise noise();

  /** Morris screening. */
  record Screening(ReplicationNoise noise, List<ElementaryEffects> effects)
      implements SensitivityAnalysis {
    public Screening {
      effects = List.copyOf(effects);
    }
  }

  /**
   * Sobol indices.
   *
   * @param growing the indices at growing sample sizes, the last at all base rows
   */
  record Variance(ReplicationNoise noise, List<SobolIndices> growing)
      implements SensitivityAnalysis {
    public Variance {
      growing = List.copyOf(growing);
    }

    /** The indices at all base rows. */
    public SobolIndices indices() {
      return growing.get(growing.size() - 1);
    }
  }

  /** A tornado. */
  record OneByOne(ReplicationNoise noise, TornadoAnalysis tornado) implements SensitivityAnalysis {}

  /** Whether a design has a method that belongs to it. */
  static boolean isFor(ExperimentDesign design) {
    return design instanceof MorrisDesign
        || design instanceof SaltelliDesign
        || design instanceof OneAtATime;
  }

  /** Whether a design's method compares runs with those of its first point. */
  static boolean comparesRuns(ExperimentDesign design) {
    return design instanceof OneAtATime;
  }

  /**
   * Analyses.
   *
   * @throws IllegalArgumentException if a point has no run with the figure, or there is no method
   */
  static SensitivityAnalysis of(
      ExperimentDesign design, List<Factor> factors, PointFigures figures, Bootstrap bootstrap) {
    double[] means = new double[figures.moments().size()];
    for (int i = 0; i < means.length; i++) {
      if (figures.moments().get(i).count() == 0) {
        throw new IllegalArgumentException("point " + i + " has no run with this figure");
      }
      means[i] = figures.moments().get(i).mean();
    }
    ReplicationNoise noise = ReplicationNoise.of(figures.moments());
    if (design instanceof MorrisDesign morris) {
      return new Screening(noise, ElementaryEffects.of(morris, means, bootstrap));
    }
    if (design instanceof SaltelliDesign saltelli) {
      return new Variance(noise, SobolIndices.growing(saltelli, means, bootstrap));
    }
    if (design instanceof OneAtATime) {
      return new OneByOne(noise, TornadoAnalysis.of(factors, means[0], figures.againstFirst()));
    }
    throw new IllegalArgumentException(
        "sensitivity needs the design morris, saltelli or one_at_a_time");
  }
}
