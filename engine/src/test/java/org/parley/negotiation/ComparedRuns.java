package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.SourceText;
import org.parley.scenario.io.TextFinder;

/**
 * The outcomes of many runs of talks, to be compared run by run with those of the same talks with
 * one thing changed: the same run draws the same chances in both.
 */
final class ComparedRuns {
  private static final Path SCENARIOS = Path.of(System.getProperty("parley.root"), "scenarios");

  /** Runs from here on are not looked into for obstacles, which takes longer than the run. */
  private static final int FIRST = 2_000;

  private static final int SHARES = 4;
  private static final Map<String, ComparedRuns> KNOWN = new ConcurrentHashMap<>();

  /** A comparison is looked at after a quarter of the runs, and after half of them. */
  private static final int EARLIEST = 4;

  /** What a difference must be of its standard error: 95% at the end, 99% before it. */
  private static final double SURE = 1.96;

  private static final double SURE_EARLY = 2.58;

  private final Scenario scenario;
  private final CompiledTalks talks;
  private final Outcome[] outcomes;
  private int played;

  private ComparedRuns(Scenario scenario, int count) {
    this.scenario = scenario;
    talks = CompiledTalks.of(scenario);
    outcomes = new Outcome[count];
  }

  /** The outcomes of the first so many runs, made now if they have not been. */
  private synchronized Outcome[] first(int count) {
    int from = played;
    IntStream.range(0, from < count ? SHARES : 0)
        .parallel()
        .forEach(
            share -> {
              Simulation simulation = Simulation.of(talks, 1);
              for (int run = from + share; run < count; run += SHARES) {
                outcomes[run] = simulation.run(FIRST + run);
              }
            });
    played = Math.max(played, count);
    return outcomes;
  }

  private Outcome[] all() {
    return first(outcomes.length);
  }

  /** Runs of a scenario of the library, with settings {@code path=value}. */
  static ComparedRuns ofFile(int count, String file, String... settings) {
    try {
      return ofText(count, Files.readString(SCENARIOS.resolve(file)), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs of a scenario given as text. */
  static ComparedRuns ofText(int count, String text, String... settings) {
    List<ScenarioSetting> changes = Arrays.stream(settings).map(ScenarioSetting::parse).toList();
    return KNOWN.computeIfAbsent(
        count + text + changes, key -> new ComparedRuns(read(text, changes), count));
  }

  private static Scenario read(String text, List<ScenarioSetting> settings) {
    return ScenarioReader.read("talks.yaml", text, settings, fromLibrary()).scenarioOrThrow();
  }

  private static TextFinder fromLibrary() {
    return (from, name) ->
        new SourceText(
            name, Files.readString(SCENARIOS.resolve(name)).getBytes(StandardCharsets.UTF_8));
  }

  /** What is measured in a run. */
  interface Measure {
    double of(Outcome outcome, Scenario scenario);
  }

  /** Share of runs that closed an issue during the talks. */
  static Measure closes(String issue) {
    return (o, s) -> o.closedRound()[s.issueIndex(issue)] > 0 ? 1 : 0;
  }

  /** Share of runs that settled an issue at an option. */
  static Measure settles(String issue, String option) {
    return (o, s) -> {
      int index = s.issueIndex(issue);
      return o.options()[index] == s.issues().get(index).indexOf(option) ? 1 : 0;
    };
  }

  /** Number of issues closed during the talks. */
  static final Measure CLOSED = (o, s) -> Arrays.stream(o.closedRound()).filter(r -> r > 0).count();

  /** Share of runs with a comprehensive agreement. */
  static final Measure COMPREHENSIVE = (o, s) -> o.kind() == Outcome.Kind.COMPREHENSIVE ? 1 : 0;

  /** Share of runs in which something was agreed. */
  static final Measure ANYTHING = (o, s) -> o.kind() == Outcome.Kind.NONE ? 0 : 1;

  /** Share of runs in which somebody walked out. */
  static final Measure WALKOUTS = (o, s) -> o.end() == Outcome.End.WALKOUT ? 1 : 0;

  /** Round in which the talks ended. */
  static final Measure ROUNDS = (o, s) -> o.rounds();

  /** Texts that leaders refused. */
  static final Measure REFUSED_BY_LEADERS = (o, s) -> o.refusedByLeaders();

  /** Texts that were refused at home. */
  static final Measure REFUSED_AT_HOME = (o, s) -> o.refusedAtHome();

  /** Sum of what all gained. */
  static final Measure GAIN = (o, s) -> Arrays.stream(o.gain()).sum() / 1e9;

  /** P(hold), where there is something to keep; else 0. */
  static final Measure HOLD = (o, s) -> Double.isNaN(o.hold()) ? 0 : o.hold();

  /** What one delegation gained. */
  static Measure gain(String delegation) {
    return (o, s) -> o.gain()[s.delegationIndex(delegation)] / 1e9;
  }

  /** What one delegation gained where there was a comprehensive agreement; NaN elsewhere. */
  double gainPerDeal(String delegation) {
    return Arrays.stream(all())
        .filter(o -> o.kind() == Outcome.Kind.COMPREHENSIVE)
        .mapToDouble(o -> gain(delegation).of(o, scenario))
        .average()
        .orElse(Double.NaN);
  }

  double mean(Measure measure) {
    return Arrays.stream(all()).mapToDouble(o -> measure.of(o, scenario)).average().orElseThrow();
  }

  /**
   * Asserts that a measure is larger here than there, run by run: with 95% confidence after all
   * runs, or with 99% after some of them, so that what is clear takes no longer than it must.
   */
  void haveMoreThan(ComparedRuns there, Measure measure) {
    int n = Math.max(2, outcomes.length / EARLIEST);
    while (n < outcomes.length / 2 + 1 && !isMore(there, measure, n)) {
      n *= 2;
    }
    if (n > outcomes.length / 2) {
      Difference all = difference(there, measure, outcomes.length);
      assertThat(all.mean() - SURE * all.error())
          .as("lower end of the difference %.4f +- %.4f", all.mean(), SURE * all.error())
          .isPositive();
    }
  }

  private boolean isMore(ComparedRuns there, Measure measure, int n) {
    Difference some = difference(there, measure, n);
    return some.mean() > SURE_EARLY * some.error();
  }

  private record Difference(double mean, double error) {}

  private Difference difference(ComparedRuns there, Measure measure, int n) {
    Outcome[] these = first(n);
    Outcome[] those = there.first(n);
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < n; run++) {
      double difference = measure.of(these[run], scenario) - measure.of(those[run], there.scenario);
      sum += difference;
      squares += difference * difference;
    }
    double mean = sum / n;
    return new Difference(mean, Math.sqrt((squares / n - mean * mean) / (n - 1)));
  }
}
