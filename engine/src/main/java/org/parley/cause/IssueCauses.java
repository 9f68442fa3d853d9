package org.parley.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.compiled.CompiledTalks;
import org.parley.goal.Goal;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;

/** Why each issue that a run left open was not settled at anything but its status quo. */
public final class IssueCauses {
  private static final RunInquiry.OtherCourses NONE =
      new RunInquiry.OtherCourses() {
        @Override
        public Optional<Outcome> knowing() {
          return Optional.empty();
        }

        @Override
        public Optional<Outcome> longer() {
          return Optional.empty();
        }
      };

  private IssueCauses() {}

  /**
   * The causes by issue of a run that can be played again, so that it is tried whether other
   * courses of it would have led there.
   *
   * @param ended how the run ended
   */
  public static Map<String, RunCause> of(CompiledTalks talks, long seed, Outcome ended) {
    Map<String, AskedGoal> goals = goals(talks, ended);
    List<AskedGoal> asked = List.copyOf(goals.values());
    return byIssue(goals, CauseFinder.of(talks, seed, asked).find(ended.run()));
  }

  /**
   * The causes by issue. Whether other courses of the run would have led there is not tried, so
   * that nothing is put down to misreading or to time.
   *
   * @param ended talks that have just been {@link Simulation#play played}; what they closed may be
   *     open after this
   */
  public static Map<String, RunCause> of(
      Simulation ended, Outcome outcome, List<TranscriptEntry> transcript) {
    Map<String, AskedGoal> goals = goals(ended.ground().talks(), outcome);
    TabledTexts tabled = new TabledTexts();
    transcript.forEach(tabled::record);
    RunInquiry inquiry = new RunInquiry(List.copyOf(goals.values()), outcome, tabled, NONE);
    inquiry.look(ended.ground());
    return byIssue(goals, inquiry.reasons());
  }

  /** By issue that was left open, to settle it at anything but its status quo. */
  private static Map<String, AskedGoal> goals(CompiledTalks talks, Outcome ended) {
    Map<String, AskedGoal> goals = new LinkedHashMap<>();
    for (int i = 0; i < talks.space().issues(); i++) {
      int issue = i;
      int statusQuo = talks.space().statusQuo(i);
      if (ended.options()[i] == Outcome.OPEN && talks.space().options(i) > 1 && statusQuo >= 0) {
        List<String> others = new ArrayList<>(Arrays.asList(talks.issue(i).optionIds()));
        others.remove(statusQuo);
        Goal goal = new Goal.Settled(talks.issue(i).id(), others);
        Predicate<Outcome> met =
            o -> o.options()[issue] != Outcome.OPEN && o.options()[issue] != statusQuo;
        goals.put(talks.issue(i).id(), new AskedGoal(goal, met));
      }
    }
    return goals;
  }

  private static Map<String, RunCause> byIssue(
      Map<String, AskedGoal> goals, List<RunReason> reasons) {
    Map<String, RunCause> causes = new LinkedHashMap<>();
    goals.keySet().forEach(issue -> causes.put(issue, reasons.get(causes.size()).cause()));
    return causes;
  }
}
