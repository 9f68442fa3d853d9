package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What trading across issues can bring: by how much the best deal beats splitting every issue apart
 * (Raiffa 1982).
 *
 * <p>The split gives every delegation, in each block of issues, the middle between the most and the
 * least that the block's efficient combinations give it; what both sides like is thus settled as
 * both like, and what they dispute is halved. The potential is the largest t such that some text
 * gives every delegation that much more than the split. It is 0 where nothing can be traded (all
 * weigh all issues alike), and can be negative where options are too few to halve an issue.
 *
 * @param split value of the split by delegation, in units of 1e-9; no text need have it
 * @param deal the text that beats it by most for all
 * @param potential t, in units of 1e-9
 * @param exact whether no text beats it by more
 * @param bound no text beats it by more than this, in units of 1e-9
 */
public record Logrolling(
    List<Long> split, ValuedDeal deal, long potential, boolean exact, long bound) {
  /** Copies the list. */
  public Logrolling {
    split = List.copyOf(split);
  }

  /** The potential in a set of texts; nothing if there is no text. */
  public static Optional<Logrolling> of(DealSet texts) {
    return of(new SolutionFinder(texts));
  }

  static Optional<Logrolling> of(SolutionFinder best) {
    if (best.texts().empty()) {
      return Optional.empty();
    }
    long[] split = split(best.texts());
    ObjectiveOptimum optimum = best.by(LargestSmallest.plain(split));
    if (optimum.none()) {
      return Optional.empty();
    }
    long potential = ReferenceGains.smallest(optimum.first(), split);
    long bound = optimum.exact() ? potential : ReferenceGains.ceiling(optimum.bound());
    List<Long> values = new ArrayList<>(Arrays.stream(split).boxed().toList());
    return Optional.of(new Logrolling(values, optimum.first(), potential, optimum.exact(), bound));
  }

  private static long[] split(DealSet texts) {
    long[] split = texts.picture().base().clone();
    for (int b = 0; b < texts.blocks(); b++) {
      BlockChoices efficient = BlockChoices.efficient(texts, b);
      for (int d = 0; d < split.length; d++) {
        long most = Long.MIN_VALUE;
        long least = Long.MAX_VALUE;
        for (int c = 0; c < efficient.size(); c++) {
          most = Math.max(most, efficient.vector(c)[d]);
          least = Math.min(least, efficient.vector(c)[d]);
        }
        split[d] += Math.floorDiv(most + least, 2);
      }
    }
    return split;
  }
}
