package org.parley.explain;

import org.parley.bargaining.CountResult;

/**
 * How many full texts there are, what is closed being fixed.
 *
 * @param deals all of them
 * @param allowed those that cross no hard line
 * @param zopa those in the zone of possible agreement
 * @param signable those of the zone that need no delegation to ask at home
 * @param pareto those of all that are Pareto efficient
 */
public record DealSpaceSizes(
    CountResult deals,
    CountResult allowed,
    CountResult zopa,
    CountResult signable,
    CountResult pareto) {}
