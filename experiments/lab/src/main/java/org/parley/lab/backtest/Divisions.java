package org.parley.lab.backtest;

import java.util.List;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.parley.forecast.DividedPie;

/**
 * All divisions of a pie, in the order of a counter whose last kind runs fastest. Worths are shares
 * of what each would have for everything, so that the unit of points does not matter.
 */
public final class Divisions {
  private final SharedPie pie;
  private final int[][] oneGets;
  private final double[] first;
  private final double[] second;
  private final double[] ways;

  private Divisions(SharedPie pie) {
    this.pie = pie;
    int size = pie.divisions();
    oneGets = new int[size][];
    first = new double[size];
    second = new double[size];
    ways = new double[size];
    for (int d = 0; d < size; d++) {
      fill(d);
    }
  }

  /** Of a pie. */
  public static Divisions of(SharedPie pie) {
    return new Divisions(pie);
  }

  private void fill(int division) {
    int kinds = pie.units().size();
    int[] gets = new int[kinds];
    double points = 0;
    double left = 0;
    double handedOut = 1;
    int rest = division;
    for (int kind = kinds - 1; kind >= 0; kind--) {
      int units = pie.units().get(kind);
      gets[kind] = rest % (units + 1);
      rest /= units + 1;
      points += gets[kind] * pie.first().get(kind);
      left += (units - gets[kind]) * pie.second().get(kind);
      handedOut *= CombinatoricsUtils.binomialCoefficientDouble(units, gets[kind]);
    }
    oneGets[division] = gets;
    first[division] = points / pie.mostFirst();
    second[division] = left / pie.mostSecond();
    ways[division] = handedOut;
  }

  /** The pie. */
  public SharedPie pie() {
    return pie;
  }

  /** How many there are. */
  public int size() {
    return oneGets.length;
  }

  /** Units of a kind that the first gets. */
  public int oneGets(int division, int kind) {
    return oneGets[division][kind];
  }

  /** Its worth to the first, in [0,1]. */
  public double first(int division) {
    return first[division];
  }

  /** Its worth to the second, in [0,1]. */
  public double second(int division) {
    return second[division];
  }

  /** Index of the division that gives the first these units. */
  public int index(List<Integer> gets) {
    int index = 0;
    for (int kind = 0; kind < gets.size(); kind++) {
      index = index * (pie.units().get(kind) + 1) + gets.get(kind);
    }
    return index;
  }

  /** Whether a kind that both value alike is shared, summed over such kinds. */
  int alikeShared(int division) {
    int shared = 0;
    for (int kind = 0; kind < pie.units().size(); kind++) {
      int gets = oneGets[division][kind];
      boolean alike = pie.first().get(kind).equals(pie.second().get(kind));
      shared += alike && gets > 0 && gets < pie.units().get(kind) ? 1 : 0;
    }
    return shared;
  }

  /** In the form that the engine's forecast takes. */
  DividedPie asPie() {
    return new DividedPie(
        first,
        second,
        ways,
        pie.awayFirst() / pie.mostFirst(),
        pie.awaySecond() / pie.mostSecond());
  }
}
