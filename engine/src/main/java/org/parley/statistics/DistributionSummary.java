package org.parley.statistics;

/**
 * The distribution of a number over runs: mean with its 95% interval, standard deviation,
 * quantiles.
 *
 * @param mean mean
 * @param low lower end of the interval of the mean
 * @param high upper end of the interval of the mean
 * @param sd standard deviation over runs
 */
public record DistributionSummary(
    double mean,
    double low,
    double high,
    double sd,
    double q05,
    double q25,
    double q50,
    double q75,
    double q95) {}
