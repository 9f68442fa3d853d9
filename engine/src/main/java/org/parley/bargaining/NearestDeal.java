package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The deal that comes nearest to an agreement: off the status quo, with the least total shortfall,
 * sum over d of max(0, B_d - V_d), and of those the one with the largest sum of values.
 *
 * @param ties the deals, one for every different vector of values; the one with the smallest number
 *     first
 * @param shortfall by delegation, what the first of them lacks, in units of 1e-9
 * @param crossed the lines that the first of them crosses, by index in the picture
 * @param exact whether no deal has a smaller total shortfall
 * @param bound no deal has a smaller total shortfall than this, in units of 1e-9
 */
public record NearestDeal(
    List<ValuedDeal> ties, List<Long> shortfall, List<Integer> crossed, boolean exact, long bound) {
  /** Copies the lists. */
  public NearestDeal {
    ties = List.copyOf(ties);
    shortfall = List.copyOf(shortfall);
    crossed = List.copyOf(crossed);
  }

  /** The nearest of the deals that cross no line; nothing if the lines leave none. */
  public static Optional<NearestDeal> of(BargainingProblem picture) {
    return of(DealSet.allowed(picture).beyondStatusQuo());
  }

  /** The nearest deal of a set of texts; nothing if there is none. */
  public static Optional<NearestDeal> of(DealSet texts) {
    BargainingProblem picture = texts.picture();
    DealSet enough = texts.sufficing(new boolean[picture.delegations()]);
    // Where nobody need fall short, the sum of values alone decides.
    ObjectiveOptimum optimum =
        ExistenceResult.of(enough).some()
            ? new SolutionFinder(enough).by(PenalisedSum.ofAll(enough))
            : new SolutionFinder(texts).by(PenalisedSum.leastShortfall(texts, everybody(picture)));
    if (optimum.none()) {
      return Optional.empty();
    }
    List<Long> shortfall = shortfall(picture, optimum.first());
    long total = shortfall.stream().mapToLong(Long::longValue).sum();
    boolean exact = total == 0 || optimum.exact();
    long bound = exact ? total : Math.max(0, -ReferenceGains.ceiling(optimum.bound()));
    return Optional.of(
        new NearestDeal(
            optimum.ties(),
            shortfall,
            CrossedLines.of(picture, optimum.first().options()),
            exact,
            bound));
  }

  private static boolean[] everybody(BargainingProblem picture) {
    boolean[] all = new boolean[picture.delegations()];
    Arrays.fill(all, true);
    return all;
  }

  /** What a deal lacks to suffice, by delegation, in units of 1e-9. */
  public static List<Long> shortfall(BargainingProblem picture, ValuedDeal deal) {
    List<Long> shortfall = new ArrayList<>();
    for (int d = 0; d < picture.delegations(); d++) {
      shortfall.add(Math.max(0, picture.baseline()[d] - deal.utility(d)));
    }
    return shortfall;
  }

  /** The deal, or of several that tie the one with the smallest number. */
  public ValuedDeal deal() {
    return ties.get(0);
  }

  /** Total shortfall, in units of 1e-9. */
  public long total() {
    return shortfall.stream().mapToLong(Long::longValue).sum();
  }
}
