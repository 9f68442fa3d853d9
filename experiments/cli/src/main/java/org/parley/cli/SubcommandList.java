package org.parley.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;

/** All subcommands. To add one, write its class and name it in the list. */
final class SubcommandList {
  private static final List<Function<CommandConsole, Callable<Integer>>> ALL =
      List.of(
          RunCommand::new,
          ValidateCommand::new,
          ExplainCommand::new,
          StoryCommand::new,
          CompareCommand::new,
          SweepCommand::new,
          MergeCommand::new,
          SensitivityCommand::new,
          DiscoverCommand::new,
          LeversCommand::new,
          BacktestCommand::new,
          EvidenceCommand::new,
          TournamentCommand::new,
          ImportCommand::new,
          ExportCommand::new,
          PlayCommand::new,
          ConsoleCommand::new,
          SheetsCommand::new,
          ServeCommand::new,
          SchemaCommand::new,
          CompletionCommand::new);

  private SubcommandList() {}

  /** The command line with every subcommand. */
  static CommandLine line(CommandConsole console, boolean noColor) {
    CommandLine line = new CommandLine(new Top());
    ALL.forEach(command -> line.addSubcommand(command.apply(console)));
    return speaking(line, console, noColor);
  }

  /** The sweep command by itself. */
  static CommandLine sweep(CommandConsole console, SweepBackend workshop, boolean noColor) {
    return speaking(new CommandLine(new SweepCommand(console, workshop)), console, noColor);
  }

  private static CommandLine speaking(CommandLine line, CommandConsole console, boolean noColor) {
    boolean plain = noColor || console.noColor();
    return line.setOut(console.out())
        .setErr(console.err())
        .setColorScheme(Help.defaultColorScheme(plain ? Help.Ansi.OFF : Help.Ansi.AUTO))
        .setParameterExceptionHandler(new WrongCommandLine())
        .setExecutionExceptionHandler((fault, on, parsed) -> answer(fault, console));
  }

  private static int answer(Exception fault, CommandConsole console) {
    if (fault instanceof InvalidInput invalid) {
      invalid.problems().forEach(console.err()::println);
      return ExitCodes.INVALID_INPUT;
    }
    if (fault instanceof UnwritableFolder) {
      console.err().println("parley: " + fault.getMessage());
      return ExitCodes.FAULT;
    }
    if (fault instanceof IOException unwritable) {
      console
          .err()
          .println("parley: cannot write " + what(unwritable) + DiskFailure.of(unwritable));
      return ExitCodes.FAULT;
    }
    return ProgramFaults.report(fault, console);
  }

  private static String what(IOException unwritable) {
    if (unwritable instanceof FileSystemException file) {
      return file.getReason() == null ? "" : file.getFile() + ": ";
    }
    return "the results: ";
  }

  @Command(
      name = "parley",
      versionProvider = ProgramVersion.class,
      description = "Simulates negotiations between delegations.",
      synopsisSubcommandLabel = "COMMAND",
      footer = {
        "",
        "Example:",
        "  parley run scenarios/istanbul-2025-06-02.yaml --runs 1000 --seed 1",
        "",
        "Exit codes: 0 done, 1 fault of the program, 2 wrong command line, 3 invalid input,",
        "4 some runs failed, 130 interrupted."
      })
  private static final class Top implements Callable<Integer> {
    @Mixin private CommonOptions common;
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
      throw new CommandLine.ParameterException(spec.commandLine(), "Missing command");
    }
  }
}
