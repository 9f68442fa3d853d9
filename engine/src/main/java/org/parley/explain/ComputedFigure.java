package org.parley.explain;

/**
 * A number that was computed.
 *
 * @param value the number
 * @param exact whether it is certain
 * @param bound where it is not certain, the true number lies between this and the value
 */
public record ComputedFigure(double value, boolean exact, double bound) {}
