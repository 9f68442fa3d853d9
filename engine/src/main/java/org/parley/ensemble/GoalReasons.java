package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.statistics.ShareEstimate;

/**
 * Why runs do not reach a goal. Shares are of all runs, so that the goal's and its causes' add up
 * to 1: a cause's is its share of the runs looked into that missed the goal, times the share of all
 * runs that missed it.
 *
 * @param runs how many were looked into
 * @param all whether these are all runs
 * @param totals by cause, in the order of {@link #CAUSES}, its share of runs
 * @param causes the causes with who and what, most frequent first; {@code reached} is not among
 *     them
 * @param signers by delegation: share of the runs that did not reach it in which its leaders must
 *     sign the text that comes closest
 * @param uncertain runs in which a search was cut short, so that a cause may be a later one
 * @param story what is to be said of it in words, the truest first
 * @param typical runs to read
 * @param shapley by group of mechanisms, what it takes off the share that reaches the goal (Shapley
 *     1953); empty where that was not asked
 */
public record GoalReasons(
    long runs,
    boolean all,
    Map<String, ShareEstimate> totals,
    List<CauseShare> causes,
    Map<String, ShareEstimate> signers,
    long uncertain,
    List<String> story,
    List<TypicalRun> typical,
    Map<String, ShareEstimate> shapley) {
  /** Words of all causes, in the order in which texts run into them. */
  public static final List<String> CAUSES =
      List.of(
          "no-text",
          "prefers-no-deal",
          "no-room",
          "leaders",
          "home",
          "offered-and-refused",
          "never-offered",
          "not-found",
          "signed-away",
          "misread",
          "time",
          "reached");

  /** Copies the lists. */
  public GoalReasons {
    causes = List.copyOf(causes);
    story = List.copyOf(story);
    typical = List.copyOf(typical);
  }

  /**
   * A cause with its share of runs.
   *
   * @param cause its word
   * @param who id of the delegation whose it is; empty if it is nobody's, or several's
   * @param what ids of the lines ({@code delegation.line}), of the constituencies, of several
   *     delegations for which as much is lacking, or of the delegation that was misjudged and how;
   *     empty if there is nothing to name
   * @param share share of all runs, with its interval
   * @param shortBy median of what was lacking, in utility; NaN if nothing is lacking
   * @param text by issue the option of the text that the middle run speaks of; empty if none
   * @param run a run of which it is told
   * @param instead of red lines, what would most often make room as well as these; empty if nothing
   *     would
   */
  public record CauseShare(
      String cause,
      String who,
      List<String> what,
      ShareEstimate share,
      double shortBy,
      Map<String, String> text,
      long run,
      Optional<OtherLines> instead) {

    /** A cause in whose place nothing else would do. */
    public CauseShare(
        String cause,
        String who,
        List<String> what,
        ShareEstimate share,
        double shortBy,
        Map<String, String> text,
        long run) {
      this(cause, who, what, share, shortBy, text, run, Optional.empty());
    }
  }

  /**
   * Red lines that would make room if they gave way, where others would too.
   *
   * @param what ids of the lines ({@code delegation.line})
   * @param share share of all runs in which those and these would, each without the other
   */
  public record OtherLines(List<String> what, ShareEstimate share) {
    public OtherLines {
      what = List.copyOf(what);
    }
  }

  /** A run to read, and the cause that it stands for. */
  public record TypicalRun(long run, String cause) {}

  /**
   * The same with the Shapley values of groups of mechanisms.
   *
   * @param said what is to be said of them
   */
  GoalReasons shared(Map<String, ShareEstimate> shares, String said) {
    List<String> longer = new ArrayList<>(story);
    longer.add(said);
    return new GoalReasons(runs, all, totals, causes, signers, uncertain, longer, typical, shares);
  }
}
