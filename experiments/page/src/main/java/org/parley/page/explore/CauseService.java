package org.parley.page.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.parley.cause.AskedGoal;
import org.parley.cause.RunReason;
import org.parley.ensemble.CauseParts;
import org.parley.ensemble.CauseStudy;
import org.parley.ensemble.GoalReasons;
import org.parley.ensemble.OutcomeLabels;
import org.parley.goal.GoalParser;
import org.parley.page.explore.CauseAnswer.SideStory;
import org.parley.page.explore.ExploreAnswer.ShareBeside;
import org.parley.scenario.Scenario;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.report.CauseTitles;

/** Why a what-if does not reach its question, beside the base, on the same chances. */
public final class CauseService {
  /** Of so many runs of an answer one is looked into, within the bounds below: assumed. */
  private static final int ONE_OF = 10;

  private static final int LEAST = 40;

  private final ExploreService service;
  private final int threads;

  /**
   * @param threads how many simulate at the same time
   */
  public CauseService(ExploreService service, int threads) {
    this.service = service;
    this.threads = threads;
  }

  /**
   * Looks into the first runs of both sides.
   *
   * @param cancelled whether nobody waits for the answer any more
   * @return null if nobody does
   * @throws ExploreService.InvalidChange if the changes do not make valid talks
   */
  public CauseAnswer answer(ExploreQuestion question, BooleanSupplier cancelled)
      throws IOException {
    ComparedSides sides = service.sides(question);
    Scenario scenario = sides.now().scenario();
    OutcomeLabels frame =
        OutcomeLabels.of(
            sides.now().talks(), question.seed(), ExploreService.goals(scenario, question.goals()));
    OutcomeLabels.Sought sought = frame.goals().get(0);
    AskedGoal goal =
        CauseStudy.asked(GoalParser.parse(sought.spelled(), scenario.goalVocabulary()), frame);
    RunColumns base = sides.base().runs(question.runs(), threads, cancelled);
    RunColumns now = sides.now().runs(question.runs(), threads, cancelled);
    if (base == null || now == null) {
      return null;
    }
    ShareBeside share =
        new PairedAnswer(scenario, base, now, question.runs())
            .share(sought.goal(), sought.title(), goal.met());
    if (!goal.isOfTexts()) {
      return CauseAnswer.none(share);
    }
    int looked = Math.max(LEAST, Math.min(CauseStudy.RUNS, question.runs() / ONE_OF));
    looked = Math.min(looked, question.runs());
    List<RunReason> before = sides.base().causes(sought.spelled(), goal).first(looked, cancelled);
    List<RunReason> after = sides.now().causes(sought.spelled(), goal).first(looked, cancelled);
    return before == null || after == null
        ? null
        : new Beside(sides, share, looked < question.runs()).answer(before, after);
  }

  /** What was found on both sides. */
  private record Beside(ComparedSides sides, ShareBeside share, boolean sampled) {
    CauseAnswer answer(List<RunReason> before, List<RunReason> after) {
      GoalReasons base = counted(sides.base().scenario(), before, share.base());
      GoalReasons now = counted(sides.now().scenario(), after, share.now());
      Map<String, Integer> baseParts = CauseParts.of(base.totals());
      Map<String, Integer> nowParts = CauseParts.of(now.totals());
      int[] pairs =
          IntStream.range(0, before.size())
              .filter(r -> before.get(r) != null && after.get(r) != null)
              .toArray();
      List<ShareBeside> causes = new ArrayList<>();
      for (String cause : nowParts.keySet()) {
        PairedCounts counts =
            PairedCounts.of(
                pairs,
                r -> before.get(r).cause().word().equals(cause),
                r -> after.get(r).cause().word().equals(cause));
        if (now.totals().get(cause).share() > 0 || base.totals().get(cause).share() > 0) {
          causes.add(
              new ShareBeside(
                  cause,
                  CauseTitles.of(cause),
                  PairedCounts.interval(base.totals().get(cause)),
                  PairedCounts.interval(now.totals().get(cause)),
                  baseParts.get(cause),
                  nowParts.get(cause),
                  counts.difference(),
                  counts.isDistinguishable()));
        }
      }
      return new CauseAnswer(share, causes, story(base), story(now), pairs.length, sampled);
    }

    private static GoalReasons counted(
        Scenario scenario, List<RunReason> reasons, ExploreAnswer.Interval reached) {
      return CauseStudy.counted(
          scenario,
          reasons.stream().filter(Objects::nonNull).toList(),
          new ShareEstimate(reached.value(), reached.low(), reached.high()),
          false);
    }

    private static SideStory story(GoalReasons reasons) {
      return new SideStory(
          reasons.story(),
          reasons.typical().stream()
              .filter(t -> !t.cause().equals("reached"))
              .map(t -> new CauseAnswer.TypicalRun(t.run(), CauseTitles.of(t.cause())))
              .toList());
    }
  }
}
