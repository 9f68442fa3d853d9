package org.parley.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.compiled.CompiledTalks;
import org.parley.explain.Explanation;
import org.parley.explain.ExplanationJson;
import org.parley.explain.SettlementRoute;
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
      "  parley explain scenarios/istanbul-2025-06-02.yaml --issue ceasefire=full"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private ScenarioInput scenario;
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
    Optional<SettlementRoute> toward =
        issue == null ? Optional.empty() : Optional.of(toward(talks, reading.scenario(), drawn));
    if (toward.isPresent() && !json) {
      print(ExplanationText.toward(reading.scenario(), toward.get(), drawn));
      return ExitCodes.DONE;
    }
    Explanation explanation = Explanation.of(talks, drawn);
    if (json) {
      console.out().println(GSON.toJson(ExplanationJson.of(explanation, toward)));
    } else {
      print(ExplanationText.lines(reading.scenario(), explanation));
    }
    return ExitCodes.DONE;
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
