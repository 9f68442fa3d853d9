package org.parley.scenario.io;

/** What is said of a key that a block does not have. */
public final class UnknownKey {
  private UnknownKey() {}

  /**
   * The key and its block by name, since the lines around it may look alike.
   *
   * @param key the key as it stands there
   * @param block path of the block from the top, with dots; empty at the top itself
   */
  public static String in(String key, String block) {
    String name = block.substring(block.lastIndexOf('.') + 1);
    return "unknown key "
        + QuotedWords.of(key)
        + (name.isEmpty() ? " at the top" : " in " + QuotedWords.of(name));
  }
}
