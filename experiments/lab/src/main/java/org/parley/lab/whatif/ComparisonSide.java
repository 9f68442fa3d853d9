package org.parley.lab.whatif;

import java.util.Objects;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunResult;

/**
 * The base, or a variant, ready to run.
 *
 * @param id short name
 * @param title what readers see
 * @param talks its runs
 */
public record ComparisonSide(String id, String title, Ensemble<RunResult> talks) {
  public ComparisonSide {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(talks);
  }
}
