package org.parley.cause;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * Whom to win over so that a text is carried: the coalition that lacks least in all. Whoever says
 * yes already costs nothing. More who say yes never make a text fail, so a coalition that needs
 * none of its members beyond those who say yes already is looked at no further.
 */
final class CheapestCoalition {
  /** Delegations to be won up to which every coalition is looked at; beyond, good ones are. */
  private static final int MOST = 12;

  private final LongPredicate carries;
  private final long[] cost;
  private final int[] order;
  private long best = 0;
  private long least = TextSearch.UNBOUNDED;

  private CheapestCoalition(long candidates, long[] cost, LongPredicate carries) {
    this.carries = carries;
    this.cost = cost;
    order =
        IntStream.range(0, cost.length)
            .filter(d -> (candidates >>> d & 1) != 0 && cost[d] > 0)
            .boxed()
            .sorted(Comparator.comparingLong((Integer d) -> cost[d]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /**
   * Those to be won over, as a mask.
   *
   * @param candidates those who can be won or need not be, as a mask
   * @param cost by delegation, what it lacks; 0 if it says yes
   * @param carries whether a text is carried if just these say yes, as a mask
   * @return 0 if it is carried without; the candidates that lack something if even they do not
   *     carry it
   */
  static long toWin(long candidates, long[] cost, LongPredicate carries) {
    CheapestCoalition search = new CheapestCoalition(candidates, cost, carries);
    long willing = candidates;
    for (int d : search.order) {
      willing &= ~(1L << d);
    }
    search.best = candidates & ~willing;
    if (search.order.length <= MOST) {
      search.descend(0, willing, 0, 0);
    } else {
      search.shed(willing);
    }
    return search.best;
  }

  private void descend(int k, long willing, long won, long sum) {
    if (sum >= least) {
      return;
    } else if (carries.test(willing | won)) {
      best = won;
      least = sum;
      return;
    }
    for (int next = k; next < order.length; next++) {
      descend(next + 1, willing, won | 1L << order[next], sum + cost[order[next]]);
    }
  }

  /** Lets those go, dearest first, without whom it is carried all the same. */
  private void shed(long willing) {
    for (int k = order.length - 1; k >= 0; k--) {
      long without = best & ~(1L << order[k]);
      best = carries.test(willing | without) ? without : best;
    }
  }

  /**
   * The last that has to be added, lowest figure first, before a text is carried: of the coalition
   * whose largest figure is least, the member that has it.
   *
   * @param of delegations, as a mask, not empty
   * @param beside others who say yes, as a mask
   */
  static int lastNeeded(long of, long beside, long[] figure, LongPredicate carries) {
    Integer[] ordered =
        IntStream.range(0, figure.length)
            .filter(d -> (of >>> d & 1) != 0)
            .boxed()
            .toArray(Integer[]::new);
    Arrays.sort(ordered, Comparator.comparingLong(d -> figure[d]));
    long together = beside;
    for (int d : ordered) {
      together |= 1L << d;
      if (carries.test(together)) {
        return d;
      }
    }
    return ordered[ordered.length - 1];
  }
}
