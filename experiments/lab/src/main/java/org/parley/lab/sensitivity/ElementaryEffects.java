package org.parley.lab.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.parley.lab.design.MorrisDesign;
import org.parley.statistics.Bootstrap;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.MeanAndVariance;

/**
 * Morris's measures of one parameter or group: of its elementary effects, the change of the output
 * over the step in the unit cube, (y(x + step) - y(x)) / step.
 *
 * @param name path of the parameter, or name of the group
 * @param mu mean of the effects (Morris 1991): direction; NaN for a group of several parameters,
 *     which has no direction
 * @param muStar mean of their absolute values (Campolongo, Cariboni & Saltelli 2007): importance
 * @param sigma their standard deviation: curvature and interaction. Of a group of several
 *     parameters, whose effects have no direction that could be compared, the standard deviation of
 *     their absolute values (Campolongo, Cariboni & Saltelli 2007): the spread of mu*
 * @param effects how many
 */
public record ElementaryEffects(
    String name, double mu, IntervalEstimate muStar, double sigma, int effects) {

  /**
   * Measures from effects.
   *
   * @param effects at least one
   */
  public static ElementaryEffects of(
      String name, double[] effects, boolean signed, Bootstrap bootstrap) {
    double[] sizes = new double[effects.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(effects[i]);
    }
    MeanAndVariance moments = MeanAndVariance.of(signed ? effects : sizes);
    IntervalEstimate muStar =
        bootstrap.interval(
            MeanAndVariance.of(sizes).mean(), sizes.length, resample -> mean(sizes, resample));
    return new ElementaryEffects(
        name, signed ? moments.mean() : Double.NaN, muStar, moments.sd(), effects.length);
  }

  /**
   * Measures of every group of a Morris design, with intervals of mu* by resampling trajectories.
   *
   * @param outputs one per point of the design, in its order
   */
  public static List<ElementaryEffects> of(
      MorrisDesign design, double[] outputs, Bootstrap bootstrap) {
    if (outputs.length != design.trajectories() * design.block()) {
      throw new IllegalArgumentException(
          "the design has "
              + design.trajectories() * design.block()
              + " points, not "
              + outputs.length);
    }
    double[][] effects = new double[design.groups().size()][design.trajectories()];
    for (int t = 0; t < design.trajectories(); t++) {
      int row = t * design.block();
      for (int g : design.order(t)) {
        effects[g][t] = (outputs[row + 1] - outputs[row]) / signedStep(design, t, g);
        row++;
      }
    }
    List<ElementaryEffects> measures = new ArrayList<>();
    for (int g = 0; g < effects.length; g++) {
      boolean signed = design.groups().members().get(g).size() == 1;
      measures.add(of(design.groups().names().get(g), effects[g], signed, bootstrap));
    }
    return measures;
  }

  private static double signedStep(MorrisDesign design, int trajectory, int group) {
    List<Integer> members = design.groups().members().get(group);
    boolean down = members.size() == 1 && !design.up(trajectory, members.get(0));
    return down ? -design.step() : design.step();
  }

  private static double mean(double[] values, int[] resample) {
    double sum = 0;
    for (int i : resample) {
      sum += values[i];
    }
    return sum / resample.length;
  }
}
