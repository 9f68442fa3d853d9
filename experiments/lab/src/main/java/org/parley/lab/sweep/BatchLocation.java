package org.parley.lab.sweep;

import java.nio.file.Path;

/**
 * Where the lines of a block lie on disk.
 *
 * @param file part that holds it
 * @param at where its lines of runs begin, in bytes
 * @param runsBytes length of its lines of runs
 * @param roundsBytes length of its lines of rounds, which follow
 */
record BatchLocation(Path file, long at, int runsBytes, int roundsBytes) {}
