package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.scenario.io.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley schema}: prints the JSON Schema of the scenario language. */
@Command(
    name = "schema",
    versionProvider = ProgramVersion.class,
    description = "Prints the JSON Schema (draft-07) of the scenario language, for editors.",
    footer = {"", "Example:", "  parley schema > parley.schema.json"})
final class SchemaCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Mixin private CommonOptions common;

  SchemaCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(ScenarioSchema.json());
    return ExitCodes.DONE;
  }
}
