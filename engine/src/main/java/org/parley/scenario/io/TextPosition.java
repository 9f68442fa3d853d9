package org.parley.scenario.io;

/**
 * Where something stands in a text.
 *
 * @param file name of the text
 * @param line line, from 1
 * @param column column, from 1
 */
public record TextPosition(String file, int line, int column) {
  /** Name of the text that a setting of the command line stands in. */
  public static final String SETTING = "--set";
}
