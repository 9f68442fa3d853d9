package org.parley.cli;

import java.util.Locale;
import java.util.Map;
import org.parley.ensemble.Share;
import org.parley.scenario.Scenario;

/** What a run says on the terminal. */
final class Narration {
  private Narration() {}

  static String of(Scenario scenario, Execution.Done done) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %,d simulated talks, seed %d%n%n",
            scenario.title(),
            done.summary().runs(),
            done.summary().seed()));
    for (Map.Entry<String, Share> outcome : done.summary().outcome().entrySet()) {
      Share share = outcome.getValue();
      text.append(
          String.format(
              Locale.ROOT,
              "  %-14s%4.0f in 100   (%.0f to %.0f)%n",
              outcome.getKey(),
              100 * share.share(),
              100 * share.low(),
              100 * share.high()));
    }
    return text.append(String.format("%n  Results: %s%n", done.folder())).toString();
  }
}
