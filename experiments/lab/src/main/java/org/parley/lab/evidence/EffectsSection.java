package org.parley.lab.evidence;

import static org.parley.lab.evidence.MarkdownTable.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Scenario;

/** What every mechanism does, on paired runs: what contradicts its source first. */
public final class EffectsSection {
  private EffectsSection() {}

  /**
   * Measures all effects.
   *
   * @param runs paired runs of each change
   */
  public static EvidenceSection of(List<Scenario> scenarios, int runs, long seed, int threads)
      throws IOException {
    List<MeasuredEffect> all = new ArrayList<>();
    EffectStudy study = new EffectStudy(runs, seed, threads);
    for (Scenario scenario : scenarios) {
      all.addAll(study.of(scenario));
    }
    all.sort(Comparator.comparing((MeasuredEffect e) -> e.effect().title()));
    StringBuilder text = new StringBuilder();
    text.append(
        form(
            """
            Every change below was made to talks of the library at the strength that they ship, on %,d paired
            runs with common chances (seed %d). Differences are in talks out of 100, with the 95%% score
            interval for pairs (Tango 1998). The direction and its source stand beside each; the verdict is by
            the interval alone. With so many comparisons one in forty would seem contrary by luck.

            """,
            runs, seed));
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("effects.all", (double) all.size());
    for (MeasuredEffect.Verdict verdict : MeasuredEffect.Verdict.values()) {
      long count = all.stream().filter(e -> e.verdict() == verdict).count();
      text.append(form("- %s: %d of %d%n", verdict.words(), count, all.size()));
      figures.put("effects." + verdict.words().replace(' ', '_'), (double) count);
    }
    table(text, "What contradicts its source", all, MeasuredEffect.Verdict.CONTRARY);
    String reasons = ContraryReasons.of(contrary(all));
    text.append(reasons.isEmpty() ? "" : "\nWhy, as far as it was looked into:\n\n" + reasons);
    table(text, "As published", all, MeasuredEffect.Verdict.AS_PUBLISHED);
    table(text, "Not distinguishable", all, MeasuredEffect.Verdict.NOT_DISTINGUISHABLE);
    return new EvidenceSection("What each mechanism does", misfits(all), text.toString(), figures);
  }

  private static List<String> misfits(List<MeasuredEffect> all) {
    return contrary(all).stream()
        .map(
            e ->
                form(
                    "%s (%s): %s in %s of 100 talks, and should go %s (%s)",
                    e.effect().title(),
                    e.scenario(),
                    e.effect().outcome().words(),
                    difference(e),
                    e.effect().direction().word(),
                    e.effect().source()))
        .toList();
  }

  private static List<MeasuredEffect> contrary(List<MeasuredEffect> all) {
    return all.stream().filter(e -> e.verdict() == MeasuredEffect.Verdict.CONTRARY).toList();
  }

  private static void table(
      StringBuilder text, String title, List<MeasuredEffect> all, MeasuredEffect.Verdict verdict) {
    List<MeasuredEffect> rows = all.stream().filter(e -> e.verdict() == verdict).toList();
    text.append("\n### ").append(title).append("\n\n");
    if (rows.isEmpty()) {
      text.append("Nothing.\n");
      return;
    }
    MarkdownTable table =
        new MarkdownTable(
            "change", "in", "moves", "from", "to", "difference", "should go", "source");
    for (MeasuredEffect e : rows) {
      table.row(
          e.effect().title(),
          e.scenario(),
          e.effect().outcome().words(),
          form("%.1f", 100 * e.difference().base()),
          form("%.1f", 100 * e.difference().variant()),
          difference(e),
          e.effect().direction().word(),
          e.effect().source());
    }
    text.append(table);
  }

  private static String difference(MeasuredEffect e) {
    return form(
        "%+.1f (%+.1f to %+.1f)",
        100 * e.difference().difference().value(),
        100 * e.difference().difference().low(),
        100 * e.difference().difference().high());
  }
}
