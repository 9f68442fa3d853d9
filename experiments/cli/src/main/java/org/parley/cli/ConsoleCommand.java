package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.io.Setting;
import org.parley.viz.console.ConsoleWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley console}: MASON's own console and inspectors. */
@Command(
    name = "console",
    versionProvider = Version.class,
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
  private final Console console;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "SCENARIO", description = "The scenario, a YAML file.")
  private Path scenario;

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

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      converter = Scenarios.SettingConverter.class,
      description = "Change a number or a position of the scenario; may be repeated.")
  private List<Setting> settings = new ArrayList<>();

  @Option(names = "--quiet", description = "No warnings.")
  private boolean quiet;

  ConsoleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    var read = Scenarios.read(scenario, settings, console, quiet);
    if (!ConsoleWindow.canOpen()) {
      console.err().println("parley console: there is no display to open windows on");
      console
          .err()
          .println("    Log in to a desktop, or use 'parley story' or 'parley run' instead.");
      return Exit.FAULT;
    }
    ConsoleWindow.show(CompiledTalks.of(read.scenario()), seed, run);
    return Exit.DONE;
  }
}
