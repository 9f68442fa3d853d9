package org.parley.lab.discovery;

/**
 * A box and how well it describes the cases of interest.
 *
 * @param cases cases inside
 * @param mass share of all cases that lie inside
 * @param density mean interest inside: how pure the box is
 * @param coverage share of all interest that lies inside: how much the box explains
 */
public record ScoredBox(ParameterBox box, int cases, double mass, double density, double coverage) {

  static ScoredBox of(CaseTable cases, ParameterBox box) {
    int[] inside = cases.where(box::contains);
    double density = cases.mean(inside);
    double all = cases.interest();
    return new ScoredBox(
        box,
        inside.length,
        inside.length / (double) cases.size(),
        density,
        all == 0 ? 0 : density * inside.length / all);
  }

  /** Harmonic mean of coverage and density, by which a box is proposed if nobody chooses. */
  public double balance() {
    double sum = coverage + density;
    return sum == 0 ? 0 : 2 * coverage * density / sum;
  }
}
