package org.parley.statistics;

/**
 * A share of runs with its 95% Wilson interval (Wilson 1927).
 *
 * @param share in [0,1]
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record ShareEstimate(double share, double low, double high) {}
