/**
 * Sweeps: many points of a parameter space, many runs of each, kept on disk so that nothing
 * finished is ever lost.
 *
 * <p>The number of a run is the number of its replication within its point, never its place in the
 * design: replication k of every point has the same chances, and a point gives the same runs in
 * whatever design it stands.
 *
 * <p>While a sweep runs, each worker appends finished batches of runs to a file of its own, under a
 * checksum. Going on after whatever interruption means to read these files, to cut off a torn end,
 * and to do what is missing. The tables are put together from the batches in the order of
 * scenarios, points and runs; they are the same, byte for byte, however the sweep was interrupted,
 * shared out or threaded.
 */
package org.parley.lab.sweep;
