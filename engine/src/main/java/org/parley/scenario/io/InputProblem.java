package org.parley.scenario.io;

/**
 * Something in an input file that is not right, in words for the person who wrote it.
 *
 * @param file the file, as it was named
 * @param line line, from 1
 * @param column column, from 1
 * @param path address in the scenario, such as {@code delegations.adria.demands.release.want}; may
 *     be empty
 * @param message what is not right
 * @param expected what would be, to be read after "expected"; may be empty
 * @param maybe a sentence of advice; may be empty
 */
public record InputProblem(
    String file, int line, int column, String path, String message, String expected, String maybe) {

  /** A problem at a place. */
  public static InputProblem at(
      TextPosition place, String path, String message, String expected, String maybe) {
    return new InputProblem(
        place.file(), place.line(), place.column(), path, message, expected, maybe);
  }

  /** A problem at a place that needs no more words. */
  public static InputProblem at(TextPosition place, String path, String message) {
    return at(place, path, message, "", "");
  }

  /** The same, said of some circumstances only. */
  InputProblem when(String condition) {
    return new InputProblem(file, line, column, path, message + condition, expected, maybe);
  }

  /** The form in which it is printed: one line, then indented lines of help. */
  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ":"
        + column
        + ": "
        + (path.isEmpty() ? "" : path + ": ")
        + message
        + (expected.isEmpty() ? "" : "\n    expected " + expected)
        + (maybe.isEmpty() ? "" : "\n    " + maybe);
  }
}
