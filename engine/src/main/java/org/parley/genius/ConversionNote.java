package org.parley.genius;

/**
 * Something that a reader of the result should know: what was left out, or read in a way that is
 * not obvious.
 *
 * @param file name of the file that it is about
 * @param what the fact, in one sentence without a full stop
 */
public record ConversionNote(String file, String what) {
  @Override
  public String toString() {
    return file + ": " + what;
  }
}
