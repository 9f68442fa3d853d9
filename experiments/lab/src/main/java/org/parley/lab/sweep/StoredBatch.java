package org.parley.lab.sweep;

/**
 * A finished batch that is on disk.
 *
 * @param place where its lines lie
 * @param cell number of the cell
 * @param from first run
 * @param to run after the last
 * @param failed runs among them that failed
 * @param totals sums of their figures
 */
record StoredBatch(
    BatchLocation place, int cell, int from, int to, int failed, FigureTotals totals) {}
