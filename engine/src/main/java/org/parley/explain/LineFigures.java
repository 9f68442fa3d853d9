package org.parley.explain;

import org.parley.bargaining.CountResult;
import org.parley.outcome.DealObstacle;

/**
 * What a red line rules out.
 *
 * @param line the line
 * @param firmness how likely it is real, in [0,1]
 * @param excludes full texts that cross it
 * @param only deals that cross it and would be in the zone of possible agreement without it
 */
public record LineFigures(
    DealObstacle line, double firmness, CountResult excludes, CountResult only) {}
