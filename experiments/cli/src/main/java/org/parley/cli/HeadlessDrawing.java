package org.parley.cli;

/** Drawing without a screen: a remote session may name a display that cannot be reached. */
final class HeadlessDrawing {
  private static final String PROPERTY = "java.awt.headless";

  private HeadlessDrawing() {}

  /** To be called before the first picture is drawn. */
  static void ensure() {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, "true");
    }
  }
}
