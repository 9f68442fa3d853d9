package org.parley.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.seat.TalksFile;
import org.parley.cli.play.PlaySession;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley play}: one seat at the table is yours, or several at one keyboard. */
@Command(
    name = "play",
    versionProvider = ProgramVersion.class,
    description = {
      "Plays talks in which one seat is yours; the others follow the scenario's tactics. With",
      "several --as, people take turns at one keyboard. Ctrl-C saves."
    },
    footer = {
      "",
      "Example:",
      "  parley play scenarios/istanbul-2025-06-02.yaml --as ukraine --seed 3"
    })
final class PlayCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private ScenarioChanges changes;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..1",
      description = "The scenario, a YAML file; not with --resume.")
  private Path scenario;

  @Option(
      names = "--as",
      paramLabel = "DELEGATION",
      description = "The delegation that is yours; may be repeated.")
  private List<String> seats = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      converter = EnsembleOptions.Seed.class,
      description = "Any 64-bit integer (default: 1). The same seed gives the same others.")
  private long seed;

  @Option(names = "--hints", description = "Say what your delegation's own tactic would do.")
  private boolean hints;

  @Option(
      names = "--transcript",
      paramLabel = "FILE",
      description = "Where the talks are kept (default: play-<scenario>-<seed>.json).")
  private Path transcript;

  @Option(
      names = "--debrief",
      paramLabel = "FILE",
      description = "Where the debrief is written as a page (default: beside the transcript).")
  private Path debrief;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1000",
      converter = EnsembleOptions.Count.class,
      description = "Simulated talks that the debrief compares with (default: 1000).")
  private long runs;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "Go on with talks that were kept; an ended talk is looked back at.")
  private Path resume;

  PlayCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SeatedTalks talks = resume == null ? begun() : resumed();
    HeadlessDrawing.ensure();
    Path kept = transcript != null ? transcript : resume != null ? resume : place(talks);
    checkWritable(kept);
    PlaySession play =
        new PlaySession(
            new InputStreamReader(System.in, StandardCharsets.UTF_8),
            console.out(),
            console.err(),
            new TerminalWidth(console.isInteractive(), console.environment()),
            console.isInteractive(),
            hints,
            kept,
            debrief == null ? page(kept) : debrief,
            runs);
    return switch (play.from(talks)) {
      case FINISHED, STOPPED -> ExitCodes.DONE;
      case END_OF_INPUT -> ExitCodes.INTERRUPTED;
    };
  }

  /** Says before the first move, not after it, that nothing could be kept. */
  private static void checkWritable(Path kept) {
    Path folder = kept.toAbsolutePath().getParent();
    if (!Files.isWritable(Files.exists(kept) ? kept : folder)) {
      throw new InvalidInput(
          List.of(
              "parley: the talks cannot be kept: "
                  + kept
                  + " cannot be written\n    Name a file elsewhere: --transcript FILE"));
    }
  }

  private SeatedTalks begun() {
    if (scenario == null) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'SCENARIO'");
    }
    if (scenario.toString().equals("-")) {
      throw new ParameterException(
          spec.commandLine(), "the scenario must be a file here: standard input is for your moves");
    }
    // The reader's warnings tell which lines of the others are firm: nobody at the table may know.
    Scenario read = ScenarioLoading.read(scenario, changes.settings(), console, true).scenario();
    List<String> known = read.delegations().stream().map(d -> d.id()).toList();
    if (seats.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "'--as' is needed: one of " + String.join(", ", known));
    }
    Set<Integer> indices = new TreeSet<>();
    for (String seat : seats) {
      if (!known.contains(seat)) {
        throw new ParameterException(
            spec.commandLine(),
            "'--as': there is no delegation '" + seat + "'; one of " + String.join(", ", known));
      }
      indices.add(known.indexOf(seat));
    }
    return SeatedTalks.begin(ScenarioLoading.compile(scenario, read), seed, 0, indices);
  }

  private SeatedTalks resumed() throws IOException {
    if (scenario != null || !seats.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "'--resume' brings its own scenario and seats: leave them out");
    }
    if (!Files.isRegularFile(resume)) {
      throw new InvalidInput(List.of(resume + ": there is no such file"));
    }
    try {
      return TalksFile.read(Files.readString(resume, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
      String why =
          e instanceof IllegalArgumentException ? e.getMessage() : "this is not text in UTF-8";
      throw new InvalidInput(List.of(resume + ": " + why));
    }
  }

  /** Talks that were kept before are never written over. */
  private static Path place(SeatedTalks talks) {
    String name = "play-" + talks.talks().scenario().id() + "-" + talks.seed();
    Path place = Path.of(name + ".json");
    for (int n = 2; Files.exists(place); n++) {
      place = Path.of(name + "-" + n + ".json");
    }
    return place;
  }

  private static Path page(Path kept) {
    String name = kept.getFileName().toString().replaceFirst("\\.json$", "");
    return kept.resolveSibling(name + ".html");
  }
}
