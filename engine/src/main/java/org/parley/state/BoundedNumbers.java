package org.parley.state;

import java.io.Serializable;

/** Numbers of one kind that move while the talks go on, and never out of their range. */
final class BoundedNumbers implements Serializable {
  private final double low;
  private final double high;
  private final double[] value;

  BoundedNumbers(int size, double low, double high) {
    this.low = low;
    this.high = high;
    value = new double[size];
  }

  int size() {
    return value.length;
  }

  double at(int i) {
    return value[i];
  }

  /** Sets where a number stands when the talks begin. */
  void begin(int i, double at) {
    value[i] = at;
  }

  /** Moves a number, at most to the end of its range; returns whether it moved. */
  boolean move(int i, double to) {
    double from = value[i];
    value[i] = clamp(to, low, high);
    return value[i] != from;
  }

  static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
