package org.parley.explain;

import org.parley.outcome.DealObstacle;

/**
 * Two red lines on the order of business that wait for each other: each is lifted only once
 * something is closed that the other forbids until the first has been met.
 *
 * @param first a line of one delegation
 * @param second a line of another
 */
public record AgendaStandoff(DealObstacle first, DealObstacle second) {}
