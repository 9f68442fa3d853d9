package org.parley.statistics;

import java.util.OptionalLong;

/**
 * What a variant changes against its base, from runs with the same chances.
 *
 * @param base mean or share in the base
 * @param variant mean or share in the variant
 * @param difference variant less base, with its 95% interval
 * @param p two-sided p-value of no difference
 * @param runsNeeded pairs of runs at which a difference as large as this one would be told from
 *     zero at 5% with a power of 80%; empty if the difference is exactly zero
 * @param varianceRatio variance of the paired difference as a share of what runs without common
 *     chances would have, Var(y - x) / (Var x + Var y); below 1, pairing helps; NaN if nothing
 *     varies
 */
public record PairedDifference(
    double base,
    double variant,
    IntervalEstimate difference,
    double p,
    OptionalLong runsNeeded,
    double varianceRatio) {}
