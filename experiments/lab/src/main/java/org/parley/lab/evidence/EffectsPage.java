package org.parley.lab.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parley.scenario.Scenario;

/** The effects of all mechanisms as a page: what contradicts its source first. */
public final class EffectsPage {
  private EffectsPage() {}

  /**
   * Measures and writes the page in Markdown.
   *
   * @param runs paired runs of each change
   */
  public static String of(List<Scenario> scenarios, int runs, long seed, int threads)
      throws IOException {
    List<MeasuredEffect> all = new ArrayList<>();
    EffectStudy study = new EffectStudy(runs, seed, threads);
    for (Scenario scenario : scenarios) {
      all.addAll(study.of(scenario));
    }
    StringBuilder page = new StringBuilder();
    page.append("# What each mechanism does\n\n");
    page.append(
        """
        Every change below was made to talks of the library at the strength that they ship, on %,d paired
        runs with common chances (seed %d). Differences are in talks out of 100, with the 95%% score
        interval for pairs (Tango 1998). The direction and its source stand beside each; the verdict is by
        the interval alone. With so many comparisons one in forty would seem contrary by luck. The page is
        made anew by `parley evidence`.

        """
            .formatted(runs, seed));
    counts(page, all);
    table(page, "What contradicts its source", all, MeasuredEffect.Verdict.CONTRARY);
    table(page, "As published", all, MeasuredEffect.Verdict.AS_PUBLISHED);
    table(page, "Not distinguishable", all, MeasuredEffect.Verdict.NOT_DISTINGUISHABLE);
    return page.toString();
  }

  private static void counts(StringBuilder page, List<MeasuredEffect> all) {
    for (MeasuredEffect.Verdict verdict : MeasuredEffect.Verdict.values()) {
      long count = all.stream().filter(e -> e.verdict() == verdict).count();
      page.append("- ").append(verdict.words()).append(": ").append(count);
      page.append(" of ").append(all.size()).append('\n');
    }
    page.append('\n');
  }

  private static void table(
      StringBuilder page, String title, List<MeasuredEffect> all, MeasuredEffect.Verdict verdict) {
    List<MeasuredEffect> rows =
        all.stream()
            .filter(e -> e.verdict() == verdict)
            .sorted(Comparator.comparing((MeasuredEffect e) -> e.effect().title()))
            .toList();
    page.append("## ").append(title).append("\n\n");
    if (rows.isEmpty()) {
      page.append("Nothing.\n\n");
      return;
    }
    page.append("| change | in | moves | from | to | difference | should go | source |\n");
    page.append("|---|---|---|---|---|---|---|---|\n");
    for (MeasuredEffect e : rows) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %.1f | %.1f | %+.1f (%+.1f to %+.1f) | %s | %s |%n",
              e.effect().title(),
              e.scenario(),
              e.effect().outcome().words(),
              100 * e.difference().base(),
              100 * e.difference().variant(),
              100 * e.difference().difference().value(),
              100 * e.difference().difference().low(),
              100 * e.difference().difference().high(),
              e.effect().direction().word(),
              e.effect().source()));
    }
    page.append('\n');
  }
}
