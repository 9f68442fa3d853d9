/**
 * The same sweep on Apache Spark. Spark only makes batches of runs: the plan, when a point has
 * enough runs, what is kept and how the tables look are those of {@link org.parley.lab.sweep}, and
 * the bytes are the same.
 */
package org.parley.cluster;
