package org.parley.lab.sweep;

import org.parley.lab.measure.RunMeasure;

/**
 * The stopping rule of a cell, whether it has runs enough: a function of its runs alone, so that it
 * is decided alike whenever it is asked again.
 *
 * @param replications how many are wanted
 * @param figure place of the figure whose interval is looked at; -1 if the number is fixed
 */
record StoppingRule(ReplicationPlan replications, int figure) {

  static StoppingRule of(ReplicationPlan replications, SweepFigures figures) {
    return new StoppingRule(
        replications,
        replications.isFixed()
            ? -1
            : figures.measures().indexOf(new RunMeasure(replications.measure())));
  }

  /**
   * Of a cell.
   *
   * @param runs runs so far
   * @param totals sums over them
   */
  boolean of(int runs, FigureTotals totals) {
    if (runs >= replications.most() || replications.isFixed() || runs < replications.least()) {
      return runs >= replications.most();
    }
    if (totals.moments().get(figure).count() < 2) {
      return false;
    }
    RunMeasure measure = new RunMeasure(replications.measure());
    return totals.estimate(figure, measure).halfWidth() <= replications.halfWidth();
  }
}
