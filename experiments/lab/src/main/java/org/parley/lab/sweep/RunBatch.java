package org.parley.lab.sweep;

import java.io.Serializable;

/**
 * Runs of one cell that are made, and kept, in one piece.
 *
 * @param cell number of the cell
 * @param from first run
 * @param to run after the last
 */
public record RunBatch(int cell, int from, int to) implements Serializable {}
