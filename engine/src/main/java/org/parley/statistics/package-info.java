/**
 * Statistics that know nothing of talks: moments, shares and quantiles with their intervals, paired
 * differences, corrections for many comparisons, resampling, Shapley values, whole parts.
 */
package org.parley.statistics;
