package org.parley.lab.backtest;

/**
 * Results that were given a probability between two numbers: a row of a reliability diagram.
 *
 * @param count how many
 * @param mean mean probability given
 * @param share share of them that came true
 */
public record CalibrationBin(double from, double to, int count, double mean, double share) {}
