package org.parley.scenario.io;

/**
 * A kind of file that the program reads, told apart by its first key.
 *
 * @param word what it is called
 * @param opening the key and version that it begins with
 */
public record FileKind(String word, String opening) {
  /** Talks. */
  public static final FileKind SCENARIO = new FileKind("scenario", "parley: 1");

  /** What is expected of a file that is none. */
  String describe() {
    return "a " + word + ", beginning with '" + opening + "'";
  }

  String single() {
    return "one " + word + " in one file";
  }

  /** The first key. */
  public String key() {
    return opening.substring(0, opening.indexOf(':'));
  }
}
