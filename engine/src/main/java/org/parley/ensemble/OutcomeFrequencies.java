package org.parley.ensemble;

import java.util.EnumMap;
import java.util.Map;
import org.parley.outcome.Outcome;

/**
 * Outcome frequencies: in how many runs each thing happened.
 *
 * @param kinds runs by {@link Outcome.Kind}
 * @param ends runs by {@link Outcome.End}
 * @param refused runs with a refusal by leaders, and at home
 * @param options runs by issue and option settled; the last place of an issue counts it open
 * @param closings runs by issue and round, from 1, in which it was closed
 */
record OutcomeFrequencies(
    Map<Outcome.Kind, Long> kinds,
    Map<Outcome.End, Long> ends,
    long[] refused,
    long[][] options,
    long[][] closings) {

  static OutcomeFrequencies of(OutcomeLabels frame) {
    int issues = frame.issues().size();
    long[][] options = new long[issues][];
    for (int i = 0; i < issues; i++) {
      options[i] = new long[frame.issues().get(i).options().size() + 1];
    }
    return new OutcomeFrequencies(
        new EnumMap<>(Outcome.Kind.class),
        new EnumMap<>(Outcome.End.class),
        new long[2],
        options,
        new long[issues][frame.rounds()]);
  }

  void add(Outcome outcome) {
    kinds.merge(outcome.kind(), 1L, Long::sum);
    ends.merge(outcome.end(), 1L, Long::sum);
    refused[0] += outcome.refusedByLeaders() > 0 ? 1 : 0;
    refused[1] += outcome.refusedAtHome() > 0 ? 1 : 0;
    for (int i = 0; i < options.length; i++) {
      int option = outcome.options()[i];
      boolean open = option == Outcome.OPEN;
      options[i][open ? options[i].length - 1 : option]++;
      if (outcome.closedRound()[i] > 0) {
        closings[i][outcome.closedRound()[i] - 1]++;
      }
    }
  }

  void merge(OutcomeFrequencies other) {
    add(kinds, other.kinds);
    add(ends, other.ends);
    add(refused, other.refused);
    for (int i = 0; i < options.length; i++) {
      add(options[i], other.options[i]);
      add(closings[i], other.closings[i]);
    }
  }

  private static <K> void add(Map<K, Long> sums, Map<K, Long> addends) {
    addends.forEach((key, count) -> sums.merge(key, count, Long::sum));
  }

  static void add(long[] sums, long[] addends) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += addends[i];
    }
  }
}
