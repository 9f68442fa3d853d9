package org.parley.lab.sweep;

import org.parley.lab.measure.Measure;

/**
 * Whether a cell has runs enough: a function of its runs alone, so that it is decided alike
 * whenever it is asked again.
 *
 * @param replications how many are wanted
 * @param figure place of the figure whose interval is looked at; -1 if the number is fixed
 */
record Enough(Replications replications, int figure) {

  static Enough of(Replications replications, Figures figures) {
    return new Enough(
        replications,
        replications.isFixed()
            ? -1
            : figures.measures().indexOf(new Measure(replications.measure())));
  }

  /**
   * Of a cell.
   *
   * @param runs runs so far
   * @param totals sums over them
   */
  boolean of(int runs, Totals totals) {
    if (runs >= replications.most() || replications.isFixed() || runs < replications.least()) {
      return runs >= replications.most();
    }
    if (totals.moments().get(figure).count() < 2) {
      return false;
    }
    Measure measure = new Measure(replications.measure());
    return totals.estimate(figure, measure).halfWidth() <= replications.halfWidth();
  }
}
