package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line, the nearest that would be right, and where the help is.
 */
final class WrongCommandLine implements CommandLine.IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      err.println(name + ": " + unmatched(unmatched, command));
      nearest(unmatched, command, err);
    } else {
      err.println(name + ": " + sentence(mistake.getMessage()));
    }
    err.println("    See '" + name + " --help'.");
    err.flush();
    return ExitCodes.USAGE;
  }

  private static String unmatched(UnmatchedArgumentException mistake, CommandLine command) {
    String first = mistake.getUnmatched().get(0);
    if (first.startsWith("-")) {
      return "unknown option '" + first + "'";
    }
    boolean wantsCommand = !command.getSubcommands().isEmpty();
    return (wantsCommand ? "unknown command '" : "unexpected '") + first + "'";
  }

  private static void nearest(
      UnmatchedArgumentException mistake, CommandLine command, PrintWriter err) {
    String wrong = mistake.getUnmatched().get(0);
    List<String> names =
        wrong.startsWith("-")
            ? command.getCommandSpec().options().stream().map(o -> o.longestName()).toList()
            : List.copyOf(command.getSubcommands().keySet());
    SimilarWords.nearest(wrong, names)
        .ifPresent(n -> err.println("    Maybe you meant '" + n + "'."));
  }

  private static String sentence(String message) {
    return message.isEmpty() || message.startsWith("--")
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
