package org.parley.cause;

/**
 * Why a run ended as it did, for one goal.
 *
 * @param run number of the run
 * @param cause what stood in the way, or that it was reached
 * @param possible whether some text would have passed everybody, the goal reached or not
 * @param exact whether every search that led to it was finished
 */
public record RunReason(long run, RunCause cause, boolean possible, boolean exact) {}
