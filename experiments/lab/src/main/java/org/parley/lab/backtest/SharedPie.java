package org.parley.lab.backtest;

import java.util.List;

/**
 * What two people divide: units of several kinds, each worth some points to either.
 *
 * @param kinds names of the kinds
 * @param units by kind: how many units there are, at least 0
 * @param first by kind: points that a unit is worth to the first, at least 0
 * @param second by kind: points that a unit is worth to the second, at least 0
 * @param awayFirst points that the first gets by walking away
 * @param awaySecond points that the second gets by walking away
 */
public record SharedPie(
    List<String> kinds,
    List<Integer> units,
    List<Double> first,
    List<Double> second,
    double awayFirst,
    double awaySecond) {
  public SharedPie {
    kinds = List.copyOf(kinds);
    units = List.copyOf(units);
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  /** How many units there are of all kinds. */
  public int pieces() {
    return units.stream().mapToInt(Integer::intValue).sum();
  }

  /** Points that the first would have for everything. */
  public double mostFirst() {
    return most(first);
  }

  /** Points that the second would have for everything. */
  public double mostSecond() {
    return most(second);
  }

  private double most(List<Double> points) {
    double most = 0;
    for (int kind = 0; kind < units.size(); kind++) {
      most += units.get(kind) * points.get(kind);
    }
    return most;
  }

  /** How many divisions there are; the largest integer if there are more than that. */
  public int divisions() {
    long divisions = 1;
    for (int of : units) {
      divisions = Math.min(Integer.MAX_VALUE, divisions * (of + 1L));
    }
    return (int) divisions;
  }

  /** The same with the sides exchanged. */
  public SharedPie mirrored() {
    return new SharedPie(kinds, units, second, first, awaySecond, awayFirst);
  }
}
