package org.parley.page.explore;

import java.util.List;
import org.parley.page.explore.ExploreAnswer.ShareBeside;

/**
 * Why a question is not reached, beside the base.
 *
 * @param goal the question's own share; it and its causes add up to 100
 * @param causes every cause that was met, in the order in which texts run into them; the difference
 *     is that of the runs that were looked into
 * @param before the base in words
 * @param now the changed talks in words
 * @param looked runs that were looked into on both sides
 * @param sampled whether these are not all runs, so that what keeps those that miss the goal is
 *     taken to keep all that do
 */
public record CauseAnswer(
    ShareBeside goal,
    List<ShareBeside> causes,
    SideStory before,
    SideStory now,
    int looked,
    boolean sampled) {

  /**
   * What is to be said of one side.
   *
   * @param story in sentences, the truest first
   * @param typical runs to read
   */
  public record SideStory(List<String> story, List<TypicalRun> typical) {}

  /** A run to read, and what it stands for. */
  public record TypicalRun(long run, String title) {}

  /** Of a question that no text reaches or misses, and that has no causes. */
  static CauseAnswer none(ShareBeside goal) {
    SideStory nothing = new SideStory(List.of(), List.of());
    return new CauseAnswer(goal, List.of(), nothing, nothing, 0, false);
  }
}
