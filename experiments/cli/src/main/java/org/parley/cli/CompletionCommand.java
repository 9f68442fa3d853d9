package org.parley.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley generate-completion}: prints a completion script for bash and zsh. */
@Command(
    name = CompletionCommand.NAME,
    versionProvider = ProgramVersion.class,
    description = "Prints a script that completes commands and options in bash and zsh.",
    footer = {"", "Example:", "  source <(parley generate-completion)"})
final class CompletionCommand implements Callable<Integer> {
  static final String NAME = "generate-completion";

  private final CommandConsole console;

  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  CompletionCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(AutoComplete.bash("parley", spec.root().commandLine()));
    return ExitCodes.DONE;
  }
}
