package org.parley.cli;

import java.util.List;
import java.util.stream.Collectors;

/** A command line as it would be typed. */
final class CommandText {
  private CommandText() {}

  static String of(List<String> arguments) {
    return "parley " + arguments.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    boolean plain = word.matches("[A-Za-z0-9_./:=,@%+-]+");
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
