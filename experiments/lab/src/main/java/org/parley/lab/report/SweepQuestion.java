package org.parley.lab.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.QuestionChoice;
import org.parley.lab.io.SweepFile;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.sweep.FinishedSweep;
import org.parley.statistics.ShareEstimate;

/**
 * What a finished sweep is asked.
 *
 * @param measures what is looked at, the question first; at least one
 * @param titles the question of each goal in words, by its measure
 * @param how how the question was chosen, in words; empty if somebody asked it
 */
public record SweepQuestion(List<RunMeasure> measures, Map<RunMeasure, String> titles, String how) {
  public SweepQuestion {
    measures = List.copyOf(measures);
    titles = Map.copyOf(titles);
  }

  /**
   * The question of a sweep: its goals and measures, or, if nobody stated any, the goal whose
   * answer is most open over all its points.
   */
  public static SweepQuestion of(SweepFile file, FinishedSweep sweep) throws IOException {
    boolean isStated =
        file.goals().isEmpty() || file.goals().get(0).stated() || !sweep.isComplete();
    return isStated
        ? new SweepQuestion(measures(file, sweep), titles(file.goals()), "")
        : chosen(file, sweep);
  }

  /** Those asked now; else those that the sweep began with. */
  private static List<RunMeasure> measures(SweepFile file, FinishedSweep sweep) {
    List<RunMeasure> kept = sweep.plan().measures().stream().map(RunMeasure::new).toList();
    return file.goals().isEmpty() && !kept.isEmpty() ? kept : file.measures();
  }

  private static SweepQuestion chosen(SweepFile file, FinishedSweep sweep) throws IOException {
    OutcomeLabels frame = file.scenarios().get(0).talks(file.seed()).frame();
    List<ShareEstimate> shares = new ArrayList<>();
    for (OutcomeLabels.Sought goal : frame.goals()) {
      double mean = ResponseSurface.of(sweep, 0, new RunMeasure(goal.spelled())).mean();
      shares.add(new ShareEstimate(mean, mean, mean));
    }
    QuestionChoice choice = QuestionChoice.of(frame, shares);
    List<OutcomeLabels.Sought> goals = choice.goals().stream().map(frame.goals()::get).toList();
    return new SweepQuestion(
        Stream.concat(goals.stream().map(g -> new RunMeasure(g.spelled())), file.stated().stream())
            .distinct()
            .toList(),
        titles(goals),
        choice.how());
  }

  private static Map<RunMeasure, String> titles(List<OutcomeLabels.Sought> goals) {
    Map<RunMeasure, String> titles = new LinkedHashMap<>();
    goals.forEach(g -> titles.put(new RunMeasure(g.spelled()), g.title()));
    return titles;
  }

  /** How the question came about, if nobody asked one; else empty. */
  public String chosen() {
    return how.isEmpty() ? "" : "The question: " + how + ". '--goal' asks another.";
  }

  /** The words of a scenario, with those of the goals. */
  public MeasureWording wording(MeasureWording names) {
    return names.with(titles);
  }
}
