package org.parley.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.compiled.CompiledTalks;
import org.parley.explain.Explanation;
import org.parley.explain.ExplanationJson;
import org.parley.explain.GoalRoutes;
import org.parley.explain.SettlementRoute;
import org.parley.goal.Goal;
import org.parley.goal.StatedGoal;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.viz.report.ExplanationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley explain}: what is possible, computed and not simulated. */
@Command(
    name = "explain",
    versionProvider = ProgramVersion.class,
    description = {
      "Says what is possible before anybody negotiates, and what stands in the way.",
      "Nothing is simulated: every uncertain number is at its mean, every stated line",
      "is taken as real, at the first date, unless --sample draws them."
    },
    footer = {
      "",
      "Example:",
      "  parley explain scenarios/istanbul-2025-06-02.yaml --issue ceasefire=full",
      "  parley explain scenarios/istanbul-2025-06-02.yaml --goal ceasefire"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private ScenarioInput scenario;
  @Mixin private GoalOptions goals;
  @Spec private CommandSpec spec;

  @Option(
      names = "--issue",
      paramLabel = "ISSUE=OPTION",
      description = "Say what it would take to get this option agreed.")
  private String issue;

  @Option(
      names = "--sample",
      paramLabel = "S",
      converter = EnsembleOptions.Seed.class,
      description = "Draw numbers and lines as a run with this seed does.")
  private Long sample;

  @Option(
      names = "--run",
      paramLabel = "K",
      defaultValue = "0",
      converter = RunNumber.class,
      description = "With --sample: which run of that seed, from 0 (default: 0).")
  private long run;

  @Option(names = "--json", description = "Print the explanation as one JSON object.")
  private boolean json;

  ExplainCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReadingResult.Valid reading = scenario.read(console);
    CompiledTalks talks = scenario.compile(reading);
    Optional<Explanation.Sample> drawn =
        Optional.ofNullable(sample).map(seed -> new Explanation.Sample(seed, run));
    if (issue != null && !goals.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "'--issue' goes without '--goal'");
    }
    Optional<SettlementRoute> toward =
        issue == null ? Optional.empty() : Optional.of(toward(talks, reading.scenario(), drawn));
    if (toward.isPresent() && !json) {
      print(ExplanationText.toward(reading.scenario(), toward.get(), drawn));
      return ExitCodes.DONE;
    }
    Map<StatedGoal, GoalRoutes> asked = asked(talks, reading.scenario(), drawn);
    if (!goals.isEmpty() && !json) {
      print(ExplanationText.toward(reading.scenario(), asked, drawn));
      return ExitCodes.DONE;
    }
    Explanation explanation = Explanation.of(talks, drawn);
    if (json) {
      Map<String, GoalRoutes> written = new LinkedHashMap<>();
      asked.forEach((goal, routes) -> written.put(goal.goal().toString(), routes));
      console.out().println(GSON.toJson(ExplanationJson.of(explanation, toward, written)));
    } else {
      print(ExplanationText.lines(reading.scenario(), explanation, asked));
    }
    return ExitCodes.DONE;
  }

  private Map<StatedGoal, GoalRoutes> asked(
      CompiledTalks talks, Scenario talked, Optional<Explanation.Sample> drawn) {
    // A goal that is stated twice is told once, in its last words, as in the summary of runs.
    Map<Goal, StatedGoal> distinct = new LinkedHashMap<>();
    goals.orOf(talked, spec).forEach(goal -> distinct.put(goal.goal(), goal));
    Map<StatedGoal, GoalRoutes> asked = new LinkedHashMap<>();
    distinct.forEach((goal, stated) -> asked.put(stated, Explanation.towards(talks, drawn, goal)));
    return asked;
  }

  private void print(List<String> lines) {
    console.out().print(String.join("\n", lines) + "\n");
    console.out().flush();
  }

  private SettlementRoute toward(
      CompiledTalks talks, Scenario talked, Optional<Explanation.Sample> drawn) {
    OptionWish wish =
        OptionWish.parse(issue, talked)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "'--issue': " + OptionWish.refusal(issue, talked)));
    return Explanation.towards(talks, drawn, wish.issue(), wish.option());
  }
}
