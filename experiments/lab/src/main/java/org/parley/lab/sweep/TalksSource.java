package org.parley.lab.sweep;

import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.lab.design.DesignPoint;

/**
 * The source of the runs of a sweep: sets the talks up. Used by many threads at once. One that is
 * serializable can be used on other machines too.
 */
public interface TalksSource {

  /**
   * The names of a scenario as it is.
   *
   * @param scenario place in the list of scenarios
   */
  OutcomeLabels frame(int scenario);

  /**
   * The talks at a point. If they cannot be set up, all their runs count as failed.
   *
   * @param scenario place in the list of scenarios
   */
  Ensemble<RunResult> talks(int scenario, DesignPoint point);
}
