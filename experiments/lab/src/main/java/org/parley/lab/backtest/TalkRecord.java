package org.parley.lab.backtest;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A talk in a table.
 *
 * @param id its name in the table
 * @param pie what is divided
 * @param end how it ended; empty if nobody recorded it
 * @param proposals how many proposals were made, where the table tells
 * @param cells all its cells by column
 */
public record TalkRecord(
    String id,
    SharedPie pie,
    Optional<TalkEnd> end,
    OptionalInt proposals,
    Map<String, String> cells) {
  public TalkRecord {
    cells = Map.copyOf(cells);
  }
}
