package org.parley.scenario;

/**
 * What going on fighting is to a delegation: F = stake * b - cost * horizon, b being the
 * battlefield as it expects it (Slantchev 2003).
 *
 * @param stake what full victory is worth in utility; its sign is the side it is on, positive for
 *     the side that gains when the battlefield rises
 * @param optimism how far it thinks itself better off than it is, in [0,2]
 * @param cost cost of fighting in utility per month
 */
public record FightingValue(
    UncertainNumber stake, UncertainNumber optimism, UncertainNumber cost) {}
