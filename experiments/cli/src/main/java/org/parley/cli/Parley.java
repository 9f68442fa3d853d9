package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import picocli.CommandLine;

/** The {@code parley} command. */
public final class Parley {
  private static final List<String> FIRST =
      List.of("run", "scenarios/istanbul-2025-06-02.yaml", "--runs", "1000", "--seed", "1");

  private Parley() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    StandardOutput output = new StandardOutput();
    CommandConsole console = CommandConsole.printingTo(output);
    int code = execute(arguments, console);
    if (code == ExitCodes.DONE && output.lost().isPresent()) {
      console.err().println("parley: cannot print the results: " + output.lost().get());
      code = ExitCodes.FAULT;
    }
    // Without this test a run inside Maven's own process would end Maven before it is done.
    if (code != ExitCodes.DONE) {
      System.exit(code);
    }
  }

  /**
   * Runs a command; without arguments, the first scenario of the library.
   *
   * @return its exit code, one of {@link ExitCodes}
   */
  public static int execute(String[] arguments, CommandConsole console) {
    return guarded(console, () -> command(arguments, console));
  }

  /**
   * Runs {@code parley sweep} with the runs made elsewhere. Nothing of the other commands is
   * loaded: the jar for Spark has not what they need.
   *
   * @param arguments those after {@code sweep}
   * @return its exit code, one of {@link ExitCodes}
   */
  public static int sweep(String[] arguments, CommandConsole console, SweepBackend workshop) {
    return guarded(
        console,
        () -> {
          CommandLine line = new CommandLine(new SweepCommand(console, workshop));
          return CommandLineSetup.configured(line, console, isPlain(arguments)).execute(arguments);
        });
  }

  private static int command(String[] arguments, CommandConsole console) {
    if (UnreadableLetters.in(arguments, System.getProperty("user.dir"))) {
      console.err().println(UnreadableLetters.advice(System.getProperty("sun.jnu.encoding")));
      console.err().flush();
      return ExitCodes.USAGE;
    }
    if (arguments.length == 0 && !Files.exists(Path.of(FIRST.get(1)))) {
      console.err().println("parley: " + FIRST.get(1) + " is not here");
      console.err().println("    Name a scenario, or see 'parley --help'.");
      return ExitCodes.USAGE;
    }
    String[] typed = arguments.length == 0 ? FIRST.toArray(String[]::new) : arguments;
    return SubcommandList.line(console, isPlain(typed), typed).execute(typed);
  }

  private static boolean isPlain(String[] arguments) {
    return Arrays.asList(arguments).contains("--no-color");
  }

  private static int guarded(CommandConsole console, IntSupplier command) {
    try {
      return command.getAsInt();
    } catch (RuntimeException | Error fault) {
      return ProgramFaults.report(fault, console);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }
}
