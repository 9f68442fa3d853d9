package org.parley.explain;

/**
 * What it would take to settle an issue at an option.
 *
 * @param issue the issue
 * @param option the option
 * @param ways the ways there
 */
public record SettlementRoute(String issue, String option, ObstacleRemovals ways) {}
