package org.parley.lab.sweep;

import java.nio.file.Path;

/**
 * How a sweep ended.
 *
 * @param folder where its results lie
 * @param runs runs on disk
 * @param resumed runs of these that were there at the start
 * @param failed runs that failed; they are rows with {@code status} and {@code error}
 * @param complete whether nothing is left to do
 */
public record SweepResult(Path folder, long runs, long resumed, long failed, boolean complete) {}
