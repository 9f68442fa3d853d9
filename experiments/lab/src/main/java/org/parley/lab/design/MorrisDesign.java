package org.parley.lab.design;

import java.math.BigInteger;
import java.util.List;
import org.parley.random.RandomStreams;

/**
 * Morris's screening design (Morris 1991; groups after Campolongo, Cariboni & Saltelli 2007):
 * random trajectories over a grid of {@code levels} per factor. A trajectory starts at a random
 * grid point and moves one group after the other, in random order, each of its factors by {@code
 * levels / (2 (levels - 1))} up or down, so that it has one point more than there are groups.
 *
 * @param trajectories how many, at least 2
 * @param levels even, at least 2; 4 is usual
 * @param groups which factors move together
 * @param seed of starts, directions and orders
 */
public record MorrisDesign(int trajectories, int levels, FactorGroups groups, long seed)
    implements UnitDesign {
  private static final long START = RandomStreams.key("morris start");
  private static final long DIRECTION = RandomStreams.key("morris direction");

  public MorrisDesign {
    if (trajectories < 2) {
      throw new IllegalArgumentException("a Morris design needs at least 2 trajectories");
    }
    if (levels < 2 || levels % 2 != 0) {
      throw new IllegalArgumentException("a Morris design needs an even number of levels");
    }
  }

  /** How far a factor moves, in the unit cube. */
  public double step() {
    return levels / (2.0 * (levels - 1));
  }

  /** Points per trajectory. */
  public int block() {
    return groups.size() + 1;
  }

  /** The groups of a trajectory in the order in which they move. */
  public int[] order(int trajectory) {
    return RandomShuffle.of(groups.size(), new RandomStreams(seed, trajectory));
  }

  @Override
  public BigInteger size(List<Factor> factors) {
    return BigInteger.valueOf(trajectories).multiply(BigInteger.valueOf(block()));
  }

  @Override
  public double[][] coordinates(List<Factor> factors) {
    double[][] rows = new double[checkedSize(factors)][];
    for (int t = 0; t < trajectories; t++) {
      RandomStreams chances = new RandomStreams(seed, t);
      int[] cell = new int[factors.size()];
      int[] move = new int[factors.size()];
      for (int j = 0; j < cell.length; j++) {
        boolean up = chances.uniform(DIRECTION, j) < 0.5;
        int lower = (int) (chances.uniform(START, j) * levels / 2);
        cell[j] = up ? lower : lower + levels / 2;
        move[j] = up ? levels / 2 : -levels / 2;
      }
      int row = t * block();
      rows[row] = place(cell);
      for (int g : order(t)) {
        for (int j : groups.members().get(g)) {
          cell[j] += move[j];
        }
        rows[++row] = place(cell);
      }
    }
    return rows;
  }

  /** Whether the factor goes up in this trajectory; a group's effect has no sign of its own. */
  public boolean up(int trajectory, int factor) {
    return new RandomStreams(seed, trajectory).uniform(DIRECTION, factor) < 0.5;
  }

  private double[] place(int[] cell) {
    double[] row = new double[cell.length];
    for (int j = 0; j < row.length; j++) {
      row[j] = cell[j] / (levels - 1.0);
    }
    return row;
  }
}
