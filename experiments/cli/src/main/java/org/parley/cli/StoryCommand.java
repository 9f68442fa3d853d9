package org.parley.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.cause.CauseFinder;
import org.parley.cause.CauseSentence;
import org.parley.cause.RunReason;
import org.parley.cli.results.StoryFolder;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.CauseStudy;
import org.parley.ensemble.GoalCheck;
import org.parley.ensemble.OutcomeLabels;
import org.parley.explain.Explanation;
import org.parley.explain.FrontierLine;
import org.parley.goal.StatedGoal;
import org.parley.scenario.io.ReadingResult;
import org.parley.viz.document.WordWrap;
import org.parley.viz.report.RunStory;
import org.parley.viz.report.StoryInput;
import org.parley.viz.report.StoryTeller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley story}: one run, round by round. */
@Command(
    name = "story",
    versionProvider = ProgramVersion.class,
    description = {
      "Tells one run round by round: who offered what, why it was refused, what closed.",
      "It is the same run as in 'parley run' with that seed, and its offers are those that",
      "'parley run --trace' writes to offers.csv."
    },
    footer = {
      "",
      "Example:",
      "  parley story scenarios/istanbul-2025-06-02.yaml --run 7 --seed 1 --out story-7"
    })
final class StoryCommand implements Callable<Integer> {
  private static final int COLUMNS = 100;

  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private SpreadsheetTables tables;
  @Mixin private ScenarioInput scenario;
  @Mixin private GoalOptions goals;
  @Spec private CommandSpec spec;

  @Option(
      names = "--run",
      paramLabel = "K",
      required = true,
      converter = RunNumber.class,
      description = "Which run, from 0, as in the column 'run' of runs.csv.")
  private long run;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      converter = EnsembleOptions.Seed.class,
      description = "The seed of the runs, any 64-bit integer (default: 1).")
  private long seed;

  @Option(
      names = {"--out", "--html"},
      paramLabel = "DIR",
      description =
          "Also write a folder: story.html (one page with pictures), story.txt, the offers of this"
              + " run as offers.csv, and the charts.")
  private Path out;

  StoryCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ReadingResult.Valid reading = scenario.read(console);
    if (out != null) {
      MissingGlyphs.warn(reading.scenario(), console, scenario.quiet());
    }
    CompiledTalks talks = scenario.compile(reading);
    StoryInput input = simulate(talks);
    RunStory story = StoryTeller.tell(input);
    console.out().print(String.join("\n", story.lines(COLUMNS)) + "\n");
    answer(talks, input);
    if (out != null) {
      write(talks, story, input);
    }
    console.out().flush();
    return ExitCodes.DONE;
  }

  /** Whether this run met the goals asked for, and by which round. */
  private void answer(CompiledTalks talks, StoryInput input) {
    OutcomeLabels frame = OutcomeLabels.of(talks, seed);
    for (StatedGoal asked : goals.of(talks.scenario(), spec)) {
      GoalCheck check = GoalCheck.of(asked.goal(), frame);
      boolean met = check.met(input.outcome());
      String how = met ? "met by round " + check.round(input.outcome()) + "." : "not met.";
      String why = met ? "" : why(talks, frame, asked);
      String answer = "Goal " + asked.goal() + ": " + how + why;
      console.out().println();
      WordWrap.lines(answer, COLUMNS, 2).forEach(console.out()::println);
    }
  }

  /** Why this run did not meet a goal, in a sentence; nothing if that is no matter of texts. */
  private String why(CompiledTalks talks, OutcomeLabels frame, StatedGoal asked) {
    RunReason reason =
        CauseFinder.of(talks, seed, List.of(CauseStudy.asked(asked.goal(), frame)))
            .find(run)
            .get(0);
    return reason == null ? "" : " " + CauseSentence.of(talks.scenario(), reason.cause());
  }

  private StoryInput simulate(CompiledTalks talks) {
    return StoryInput.of(
        talks,
        seed,
        run,
        out == null
            ? new double[0][]
            : FrontierLine.of(talks, Optional.of(new Explanation.Sample(seed, run))),
        List.of(
            CommandText.again(spec.root().commandLine().getParseResult().originalArgs()),
            explain()));
  }

  /** The command that says what was possible in this run. */
  private String explain() {
    List<String> words = new ArrayList<>(List.of("explain", scenario.file().toString()));
    words.addAll(List.of("--sample=" + seed, "--run", Long.toString(run)));
    scenario.settings().forEach(s -> words.addAll(List.of("--set", s.path() + "=" + s.value())));
    return CommandText.of(words);
  }

  private void write(CompiledTalks talks, RunStory story, StoryInput input) throws IOException {
    try {
      Path folder = StoryFolder.write(out, talks, story, input);
      tables.beside(folder);
      console.out().println("\nStory: " + folder.resolve("story.html"));
    } catch (FileAlreadyExistsException e) {
      throw OccupiedPlace.refused(spec, e);
    }
  }
}
