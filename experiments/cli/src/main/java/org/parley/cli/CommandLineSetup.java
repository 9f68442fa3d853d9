package org.parley.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Where a command line prints, in what colours, and how it answers what goes wrong. */
final class CommandLineSetup {
  private CommandLineSetup() {}

  /** Sets a command line up and returns it. */
  static CommandLine configured(CommandLine line, CommandConsole console, boolean noColor) {
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
}
