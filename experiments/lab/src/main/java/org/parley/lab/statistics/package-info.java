/** Statistics of paired and repeated runs: differences, intervals, corrections, resampling. */
package org.parley.lab.statistics;
