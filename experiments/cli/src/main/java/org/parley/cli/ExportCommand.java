package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.genius.ExportedFiles;
import org.parley.genius.GeniusWebExport;
import org.parley.scenario.io.ReadingResult;
import org.parley.storage.DurableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley export}: what is additive in a scenario becomes GeniusWeb JSON. */
@Command(
    name = "export",
    versionProvider = ProgramVersion.class,
    description = {
      "Writes the additive part of a scenario as GeniusWeb JSON: a domain, and a profile for each",
      "delegation. What a profile cannot hold is left out and said."
    },
    footer = {
      "",
      "Example:",
      "  parley export scenarios/istanbul-2025-06-02.yaml -o istanbul-geniusweb"
    })
final class ExportCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Mixin private ScenarioInput scenario;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to write to; it is made if it is not there.")
  private Path output;

  ExportCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ExportedFiles exported = export();
    Files.createDirectories(output);
    for (var file : exported.files().entrySet()) {
      Path path = output.resolve(file.getKey());
      DurableFile.write(path, file.getValue());
      console.out().println(path);
    }
    if (!scenario.quiet()) {
      exported.notes().forEach(note -> console.err().println("note: " + note));
    }
    return ExitCodes.DONE;
  }

  private ExportedFiles export() {
    ReadingResult.Valid read = scenario.read(console);
    try {
      return GeniusWebExport.of(read.scenario());
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(List.of(scenario.file() + ": " + e.getMessage()));
    }
  }
}
