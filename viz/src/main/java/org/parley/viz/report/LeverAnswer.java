package org.parley.viz.report;

import java.util.List;

/**
 * What a search for levers found, as a report on runs tells it.
 *
 * @param sentences the answer
 * @param rows the strongest levers
 * @param together sets of levers worth telling, in words
 * @param note how the search was made
 */
public record LeverAnswer(
    List<String> sentences, List<LeverRow> rows, List<String> together, String note) {
  /** Copies the lists. */
  public LeverAnswer {
    sentences = List.copyOf(sentences);
    rows = List.copyOf(rows);
    together = List.copyOf(together);
  }

  /**
   * A lever.
   *
   * @param title what is changed
   * @param holder who could change it
   * @param change what it does to the goal, with its interval
   * @param price what it costs the holder; empty if it is no delegation's
   */
  public record LeverRow(String title, String holder, String change, String price) {}
}
