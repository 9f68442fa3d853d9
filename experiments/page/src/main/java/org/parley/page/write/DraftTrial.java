package org.parley.page.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunResult;
import org.parley.outcome.Outcome;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.report.ScenarioLabels;

/** Plays a draft some hundred times and says what its author should look at. */
public final class DraftTrial {
  private static final double ALWAYS = 0.99;

  private DraftTrial() {}

  /** A share of the trial's talks in words, with its interval. */
  public record Told(String title, double share, double low, double high) {}

  /**
   * What a trial came to.
   *
   * @param runs simulated talks
   * @param outcomes comprehensive, partial, none
   * @param notes what stands out, in sentences
   */
  public record Trial(int runs, List<Told> outcomes, List<String> notes) {}

  /**
   * Plays a draft.
   *
   * @return null if nobody waits for it any more
   */
  public static Trial of(Scenario scenario, int runs, int threads, BooleanSupplier cancelled)
      throws IOException {
    Counts counts = new Counts(scenario);
    Ensemble.Listener<RunResult> listener =
        new Ensemble.Listener<>() {
          @Override
          public void row(RunResult row) {
            if (row instanceof RunResult.Finished finished) {
              counts.add(finished.outcome());
            }
          }

          @Override
          public boolean cancelled() {
            return cancelled.getAsBoolean();
          }
        };
    Ensemble.of(CompiledTalks.of(scenario), 1).run(0, runs, threads, listener);
    return cancelled.getAsBoolean() ? null : counts.trial(runs);
  }

  private static final class Counts {
    private final Scenario scenario;
    private final ScenarioLabels names;
    private final Map<Outcome.Kind, Long> kinds = new EnumMap<>(Outcome.Kind.class);
    private final long[][] options;
    private long walkouts;
    private long finished;

    private Counts(Scenario scenario) {
      this.scenario = scenario;
      names = new ScenarioLabels(scenario);
      options = new long[scenario.issues().size()][];
      for (int i = 0; i < options.length; i++) {
        options[i] = new long[scenario.issues().get(i).options().size() + 1];
      }
    }

    private void add(Outcome outcome) {
      finished++;
      kinds.merge(outcome.kind(), 1L, Long::sum);
      walkouts += outcome.end() == Outcome.End.WALKOUT ? 1 : 0;
      for (int i = 0; i < options.length; i++) {
        options[i][outcome.options()[i] + 1]++;
      }
    }

    private Trial trial(int runs) {
      return new Trial(
          runs,
          List.of(
              told("Comprehensive agreement", kinds.getOrDefault(Outcome.Kind.COMPREHENSIVE, 0L)),
              told("Partial agreement", kinds.getOrDefault(Outcome.Kind.PARTIAL, 0L)),
              told("No agreement", kinds.getOrDefault(Outcome.Kind.NONE, 0L))),
          notes());
    }

    private Told told(String title, long count) {
      ShareEstimate share = ConfidenceIntervals.wilson(count, Math.max(1, finished));
      return new Told(title, share.share(), share.low(), share.high());
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>();
      for (int i = 0; i < options.length; i++) {
        note(notes, scenario.issues().get(i), options[i]);
      }
      if (walkouts > finished / 2) {
        notes.add(
            String.format(
                Locale.ROOT, "Somebody walks out of %d of %d talks.", walkouts, finished));
      }
      return notes;
    }

    private void note(List<String> notes, Issue issue, long[] counts) {
      if (scenario.closedBefore().containsKey(issue.id())) {
        return;
      }
      String title = names.issue(issue.id());
      if (counts[0] >= ALWAYS * finished) {
        notes.add(
            "These talks always end with \"%s\" open: is there an option that all could accept?"
                .formatted(title));
      }
      for (int x = 1; x < counts.length; x++) {
        if (counts[x] >= ALWAYS * finished) {
          String option = names.option(issue.id(), issue.options().get(x - 1).id());
          notes.add(
              "\"%s\" is always settled at \"%s\": is nobody in doubt about it?"
                  .formatted(title, option));
        }
      }
    }
  }
}
