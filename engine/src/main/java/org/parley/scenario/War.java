package org.parley.scenario;

/**
 * The war around the table.
 *
 * @param now the battlefield at the first sitting, in [-1,1]
 * @param drift its mean change per month
 * @param noise standard deviation of its change over a month
 * @param horizon how many months of fighting beyond the talks a delegation weighs
 * @param fading share of optimism that a month of fighting takes away, in [0,1]
 * @param sobering share of optimism that a refusal takes away, in [0,1]
 */
public record War(
    UncertainNumber now,
    UncertainNumber drift,
    UncertainNumber noise,
    UncertainNumber horizon,
    UncertainNumber fading,
    UncertainNumber sobering) {}
