package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.cause.IssueCauses;
import org.parley.cause.RunCause;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;

/**
 * All that the story of a run is made from.
 *
 * @param scenario the talks
 * @param seed seed of the runs
 * @param entries what happened, in order
 * @param outcome how it ended
 * @param causes by issue left open, why it was
 * @param lines paths of the red lines, in the order of {@code Outcome.hard}
 * @param frontier utilities of the deals on the frontier as this run values them, by delegation;
 *     may be empty
 * @param commands the command that tells this story, and others that a reader may want to type
 */
public record StoryInput(
    Scenario scenario,
    long seed,
    List<TranscriptEntry> entries,
    Outcome outcome,
    Map<String, RunCause> causes,
    List<String> lines,
    double[][] frontier,
    List<String> commands) {
  /** Copies the lists. */
  public StoryInput {
    entries = List.copyOf(entries);
    lines = List.copyOf(lines);
    commands = List.copyOf(commands);
  }

  /**
   * Plays a run and asks why it left open what it left open, trying other courses of it too.
   *
   * @param frontier as in the component
   * @param commands as in the component
   */
  public static StoryInput of(
      CompiledTalks talks, long seed, long run, double[][] frontier, List<String> commands) {
    List<TranscriptEntry> entries = new ArrayList<>();
    Simulation simulation = Simulation.of(talks, seed);
    Outcome ended = simulation.play(run, entries::add);
    Map<String, RunCause> causes = IssueCauses.of(talks, seed, ended);
    Outcome outcome = simulation.measured(ended);
    return new StoryInput(
        talks.scenario(), seed, entries, outcome, causes, talks.lines(), frontier, commands);
  }
}
