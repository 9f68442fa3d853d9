package org.parley.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.compiled.CompiledTalks;
import org.parley.goal.Goal;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;

/**
 * Why each issue that a run left open was not settled at anything but its status quo. Whether other
 * courses of the run would have led there is not tried, so that nothing is put down to misreading
 * or to time.
 */
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
   * The causes by issue.
   *
   * @param ended talks that have just been {@link Simulation#play played}; what they closed may be
   *     open after this
   */
  public static Map<String, RunCause> of(
      Simulation ended, Outcome outcome, List<TranscriptEntry> transcript) {
    CompiledTalks talks = ended.ground().talks();
    Map<String, AskedGoal> goals = new LinkedHashMap<>();
    for (int i = 0; i < talks.space().issues(); i++) {
      int statusQuo = talks.space().statusQuo(i);
      if (outcome.options()[i] == Outcome.OPEN && talks.space().options(i) > 1 && statusQuo >= 0) {
        List<String> others = new ArrayList<>(Arrays.asList(talks.issue(i).optionIds()));
        others.remove(statusQuo);
        Goal goal = new Goal.Settled(talks.issue(i).id(), others);
        goals.put(talks.issue(i).id(), new AskedGoal(goal, o -> false));
      }
    }
    TabledTexts tabled = new TabledTexts();
    transcript.forEach(tabled::record);
    RunInquiry inquiry = new RunInquiry(List.copyOf(goals.values()), outcome, tabled, NONE);
    inquiry.look(ended.ground());
    List<RunReason> reasons = inquiry.reasons();
    Map<String, RunCause> causes = new LinkedHashMap<>();
    goals.keySet().forEach(issue -> causes.put(issue, reasons.get(causes.size()).cause()));
    return causes;
  }
}
