package org.parley.classroom.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares of a whole in hundredths that add up to a hundred: each is rounded down, and what is
 * missing goes to those that lost most by it (largest remainder).
 */
public final class WholeShares {
  private static final int WHOLE = 100;

  private WholeShares() {}

  /** Of shares that add up to 1, in their order; all 0 if they add up to nothing. */
  public static List<Integer> inHundred(List<Double> shares) {
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    List<Integer> whole = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    int missing = sum > 0 ? WHOLE : 0;
    for (int i = 0; i < shares.size(); i++) {
      int down = sum > 0 ? (int) StrictMath.floor(exact(shares, i, sum)) : 0;
      whole.add(down);
      order.add(i);
      missing -= down;
    }
    order.sort(Comparator.comparingDouble(i -> whole.get(i) - exact(shares, i, sum)));
    for (int i = 0; i < missing; i++) {
      whole.set(order.get(i), whole.get(order.get(i)) + 1);
    }
    return whole;
  }

  private static double exact(List<Double> shares, int i, double sum) {
    // A share that is whole but for its last binary place is whole.
    return StrictMath.rint(shares.get(i) / sum * WHOLE * 1e9) / 1e9;
  }
}
