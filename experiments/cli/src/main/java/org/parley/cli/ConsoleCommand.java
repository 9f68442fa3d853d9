package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.scenario.io.ReadingResult;
import org.parley.viz.console.ConsoleWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley console}: MASON's own console and inspectors. */
@Command(
    name = "console",
    versionProvider = ProgramVersion.class,
    description = {
      "Opens MASON's Console on one run of the talks: step, play, stop, checkpoint and restore it,",
      "look into it and change it. Needs a display."
    },
    footer = {
      "",
      "Example:",
      "  parley console scenarios/istanbul-2025-06-02.yaml --seed 1 --run 4"
    })
final class ConsoleCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private ScenarioInput scenario;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      converter = EnsembleOptions.Seed.class,
      description = "Any 64-bit integer (default: 1).")
  private long seed;

  @Option(
      names = "--run",
      paramLabel = "K",
      defaultValue = "0",
      description = "Number of the run, from 0 (default: 0).")
  private long run;

  ConsoleCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    ReadingResult.Valid read = scenario.read(console);
    if (!ConsoleWindow.canOpen()) {
      console.err().println("parley console: there is no display to open windows on");
      console
          .err()
          .println("    Log in to a desktop, or use 'parley story' or 'parley run' instead.");
      return ExitCodes.FAULT;
    }
    ConsoleWindow.show(scenario.compile(read), seed, run);
    return ExitCodes.DONE;
  }
}
