package org.parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All subcommands. To add one, write its class and name it in the list. */
final class SubcommandList {
  /** A subcommand: its name as typed, and how it is made. */
  private record Subcommand(String name, Function<CommandConsole, Callable<Integer>> make) {}

  private static final List<Subcommand> ALL =
      List.of(
          new Subcommand("run", RunCommand::new),
          new Subcommand("validate", ValidateCommand::new),
          new Subcommand("explain", ExplainCommand::new),
          new Subcommand("story", StoryCommand::new),
          new Subcommand("compare", CompareCommand::new),
          new Subcommand("sweep", SweepCommand::new),
          new Subcommand("merge", MergeCommand::new),
          new Subcommand("sensitivity", SensitivityCommand::new),
          new Subcommand("discover", DiscoverCommand::new),
          new Subcommand("levers", LeversCommand::new),
          new Subcommand("backtest", BacktestCommand::new),
          new Subcommand("evidence", EvidenceCommand::new),
          new Subcommand("tournament", TournamentCommand::new),
          new Subcommand("import", ImportCommand::new),
          new Subcommand("export", ExportCommand::new),
          new Subcommand("play", PlayCommand::new),
          new Subcommand("console", ConsoleCommand::new),
          new Subcommand("sheets", SheetsCommand::new),
          new Subcommand("serve", ServeCommand::new),
          new Subcommand("schema", SchemaCommand::new),
          new Subcommand(CompletionCommand.NAME, CompletionCommand::new));

  private SubcommandList() {}

  /**
   * The command line for what was typed: if it names a subcommand, that one alone is made, which
   * starts the program sooner; otherwise all are, for the help, the nearest name and completion.
   *
   * @param typed the arguments
   */
  static CommandLine line(CommandConsole console, boolean noColor, String[] typed) {
    CommandLine line = new CommandLine(new Top());
    Optional<Subcommand> named =
        ALL.stream().filter(each -> typed.length > 0 && each.name().equals(typed[0])).findFirst();
    named
        .filter(each -> !each.name().equals(CompletionCommand.NAME))
        .map(List::of)
        .orElse(ALL)
        .forEach(each -> line.addSubcommand(each.name(), each.make().apply(console)));
    return CommandLineSetup.configured(line, console, noColor);
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
