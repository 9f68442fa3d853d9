package org.parley.lab.backtest;

import java.util.List;

/**
 * A table of talks.
 *
 * @param file its name
 * @param columns its columns, in order
 * @param talks the talks, in order
 */
public record TalkTable(String file, List<String> columns, List<TalkRecord> talks) {
  public TalkTable {
    columns = List.copyOf(columns);
    talks = List.copyOf(talks);
  }

  /** Those whose end was recorded. */
  public List<TalkRecord> recorded() {
    return talks.stream().filter(talk -> talk.end().isPresent()).toList();
  }
}
