package org.parley.ensemble;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.statistics.ShareEstimate;

/**
 * The goals that are spoken of: those stated, or the one candidate whose answer is open. That is
 * the first of them that is met in 10 to 90 of 100 runs; if none is, the one nearest to a half.
 *
 * @param goals places in the frame; the first is the question asked
 * @param how how it was chosen, in words; empty if it was stated
 */
public record QuestionChoice(List<Integer> goals, String how) {
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  public QuestionChoice {
    goals = List.copyOf(goals);
  }

  /** The choice among the goals of a frame, by their shares. */
  public static QuestionChoice of(OutcomeLabels frame, List<ShareEstimate> shares) {
    if (frame.goals().stream().allMatch(OutcomeLabels.Sought::stated)) {
      return new QuestionChoice(IntStream.range(0, shares.size()).boxed().toList(), "");
    }
    List<Integer> open =
        IntStream.range(0, shares.size()).filter(g -> isOpen(shares.get(g))).boxed().toList();
    int chosen = open.isEmpty() ? nearest(shares) : open.get(0);
    String what =
        open.isEmpty()
            ? "the answer to each is all but certain; this one's is the least so"
            : "this is the first whose answer is not all but certain";
    return new QuestionChoice(
        List.of(chosen),
        "nobody stated a question; of %d looked at (all that matters, each open issue, anything at"
                .formatted(shares.size())
            + " all) "
            + what);
  }

  private static boolean isOpen(ShareEstimate share) {
    return share.share() >= LOW && share.share() <= HIGH;
  }

  private static int nearest(List<ShareEstimate> shares) {
    return IntStream.range(0, shares.size())
        .boxed()
        .min(Comparator.comparingDouble(g -> distance(shares.get(g))))
        .orElseThrow();
  }

  private static double distance(ShareEstimate share) {
    return Double.isNaN(share.share()) ? 1 : Math.abs(share.share() - 0.5);
  }
}
