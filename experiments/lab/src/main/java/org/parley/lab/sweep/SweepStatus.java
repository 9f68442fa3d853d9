package org.parley.lab.sweep;

/**
 * How far a sweep has come.
 *
 * @param done runs finished, those of earlier sittings included
 * @param resumed runs of these that were there at the start
 * @param most runs that it will have at most
 * @param failed runs that failed
 */
public record SweepStatus(long done, long resumed, long most, long failed) {}
