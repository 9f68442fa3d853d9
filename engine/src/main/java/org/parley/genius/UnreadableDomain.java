package org.parley.genius;

/** A file that cannot become part of a scenario; the message names the file and what is wrong. */
public final class UnreadableDomain extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param file name of the file
   * @param problem what is wrong, and on lines below it what was expected
   */
  public UnreadableDomain(String file, String problem) {
    super(file + ": " + problem);
  }

  /**
   * @param file name of the file
   * @param line line of the file, from 1
   * @param problem what is wrong, and on lines below it what was expected
   */
  public UnreadableDomain(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
