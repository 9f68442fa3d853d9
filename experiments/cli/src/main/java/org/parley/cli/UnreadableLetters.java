package org.parley.cli;

import java.util.Arrays;

/**
 * Letters that were lost before the program began: where the terminal's locale knows only ASCII,
 * Java puts the replacement character for every other letter of the command line and of the names
 * of folders, and what was meant cannot be had back.
 */
final class UnreadableLetters {
  private static final String REPLACEMENT = "\uFFFD";

  private UnreadableLetters() {}

  /** Whether the command line, or the folder in which it was typed, has any. */
  static boolean in(String[] arguments, String folder) {
    return folder.contains(REPLACEMENT)
        || Arrays.stream(arguments).anyMatch(argument -> argument.contains(REPLACEMENT));
  }

  /**
   * What to say.
   *
   * @param encoding the locale's
   */
  static String advice(String encoding) {
    return "parley: the command line or this folder's name has letters that cannot be read in this"
        + " locale ("
        + encoding
        + ")\n    Choose one in UTF-8 first: export LC_ALL=C.UTF-8";
  }
}
