package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.lab.sweep.Merging;
import org.parley.lab.sweep.SweepRefused;
import org.parley.lab.sweep.SweepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley merge}: shards of one sweep into one result. */
@Command(
    name = "merge",
    versionProvider = Version.class,
    description = "Puts the shards of one sweep together.",
    footer = {"", "Example:", "  parley merge results/shard-* --out results/weights"})
final class MergeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "The folders of all shards.")
  private List<Path> shards;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the whole; must not hold a sweep.")
  private Path out;

  MergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try {
      SweepResult result = Merging.merge(shards, out, Map.of("parley", Version.parley()));
      console
          .out()
          .printf(
              Locale.ROOT,
              "%,d runs (%,d failed) of %d shards%nResults: %s%n",
              result.runs(),
              result.failed(),
              shards.size(),
              out);
      return result.failed() == 0 ? Exit.DONE : Exit.RUNS_FAILED;
    } catch (SweepRefused e) {
      throw new InvalidInput(List.of("parley: " + e.getMessage()));
    }
  }
}
