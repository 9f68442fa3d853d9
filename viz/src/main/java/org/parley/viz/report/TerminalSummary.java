package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.GoalDrivers;
import org.parley.ensemble.GoalReasons;
import org.parley.scenario.Provenance;
import org.parley.scenario.Scenario;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.NumberText;
import org.parley.viz.PartsOfHundred;

/** What a run of many talks says on the terminal: a dozen lines that can be read aloud. */
public final class TerminalSummary {
  private static final int COLUMNS = 80;

  private final EnsembleSummary summary;
  private final ScenarioLabels names;
  private final SettledWords settled;

  private TerminalSummary(Scenario scenario, EnsembleSummary summary) {
    this.summary = summary;
    this.names = new ScenarioLabels(scenario);
    this.settled = new SettledWords(scenario, summary, names);
  }

  /**
   * The lines, none longer than 80 columns save for the report's address.
   *
   * @param drivers what stands out among what varies
   * @param counts where the numbers come from
   * @param report where the report lies; empty if none was written
   */
  public static List<String> lines(
      Scenario scenario,
      EnsembleSummary summary,
      GoalDrivers drivers,
      Provenance.Tally counts,
      Optional<String> report) {
    TerminalSummary words = new TerminalSummary(scenario, summary);
    List<String> lines = new ArrayList<>();
    words.head(lines);
    if (summary.runs() > summary.failedRuns()) {
      words.question(lines);
      words.why(lines);
      words.outcomes(lines);
      lines.add("");
      lines.addAll(words.settled.lines(COLUMNS));
      words.gains(lines);
      words.hold(lines);
      SharedFactorWords.of(scenario, drivers)
          .ifPresent(said -> lines.addAll(NumberPhrases.wrap("  " + said, COLUMNS, 4)));
    }
    lines.add("");
    String chosen = new GoalLines(summary, words.names).chosen();
    if (!chosen.isEmpty()) {
      lines.addAll(NumberPhrases.wrap("  " + chosen, COLUMNS, 2));
    }
    lines.addAll(NumberPhrases.wrap("  " + origins(counts), COLUMNS, 2));
    report.ifPresent(r -> lines.add("  Report: " + r));
    return List.copyOf(lines);
  }

  private void head(List<String> lines) {
    String talks = NumberPhrases.count(summary.runs(), "simulated talk", "simulated talks");
    String head = names.title() + ": " + talks + ", seed " + summary.seed();
    lines.addAll(NumberPhrases.wrap(head, COLUMNS, 2));
    if (summary.failedRuns() > 0) {
      lines.add(
          "  "
              + NumberPhrases.count(summary.failedRuns(), "run", "runs")
              + " failed and "
              + (summary.failedRuns() == 1 ? "is" : "are")
              + " left out.");
    }
  }

  private void question(List<String> lines) {
    GoalLines goals = new GoalLines(summary, names);
    lines.add("");
    lines.addAll(goals.lines(COLUMNS));
  }

  /** Why the question is not answered yes more often. */
  private void why(List<String> lines) {
    summary.why().values().stream()
        .findFirst()
        .filter(why -> !why.story().isEmpty())
        .ifPresent(
            why -> {
              lines.addAll(NumberPhrases.wrap(whyHead(why), COLUMNS, 4));
              why.story().forEach(s -> lines.addAll(NumberPhrases.wrap("    " + s, COLUMNS, 6)));
              lines.add("    To read: " + toRead(why) + ".");
              lines.add("");
            });
  }

  private String whyHead(GoalReasons why) {
    return "  Why not more often"
        + (why.all()
            ? ""
            : " (looked into "
                + NumberText.count(why.runs())
                + " of "
                + NumberPhrases.count(summary.runs(), "talk", "talks")
                + ")")
        + ":";
  }

  private static String toRead(GoalReasons why) {
    List<String> runs = why.typical().stream().map(t -> "--run " + t.run()).toList();
    return "parley story with " + ScenarioLabels.list(runs, "or");
  }

  private void outcomes(List<String> lines) {
    ShareEstimate none = summary.outcome().get("none");
    ShareEstimate partial = summary.outcome().get("partial");
    ShareEstimate all = summary.outcome().get("comprehensive");
    List<String> parts = PartsOfHundred.of(List.of(none.share(), partial.share(), all.share()));
    row(lines, "No agreement", parts.get(0), none, walkOuts());
    row(lines, "Partial", parts.get(1), partial, settled.mostOften());
    row(lines, "Comprehensive", parts.get(2), all, "");
  }

  private static void row(
      List<String> lines, String label, String part, ShareEstimate s, String note) {
    String range = "(" + NumberText.rangeInHundred(s.low(), s.high()) + ")";
    String line = "  " + left(label, 17) + right(part, 4) + " in 100   ";
    String full = line + (note.isEmpty() ? range : left(range, 13) + note);
    lines.addAll(NumberPhrases.wrap(full, COLUMNS, line.length() + 13));
  }

  private String walkOuts() {
    ShareEstimate s = summary.end().get("walkout");
    return s == null || !(s.share() > 0)
        ? ""
        : "a walk-out in " + NumberPhrases.bare(s.share()) + " of 100";
  }

  private void gains(List<String> lines) {
    List<String> parts = new ArrayList<>();
    int gainers = 0;
    for (var entry : summary.delegations().entrySet()) {
      var gain = entry.getValue().gain();
      gainers += gain.mean() >= .005 ? 1 : 0;
      parts.add(
          names.delegation(entry.getKey())
              + " "
              + NumberPhrases.glued(
                  NumberPhrases.meanAndRange(gain.mean(), gain.q05(), gain.q95())));
    }
    boolean isTwo = parts.size() == 2;
    String who =
        gainers == parts.size()
            ? isTwo ? "Both sides gain" : "All sides gain"
            : gainers == 0 ? isTwo ? "Neither side gains" : "No side gains" : "Gain";
    String line = "  " + who + " over going on without a deal: " + String.join(", ", parts);
    lines.addAll(NumberPhrases.wrap(line, COLUMNS, 4));
  }

  private void hold(List<String> lines) {
    if (summary.hold().runs() > 0) {
      String chance =
          NumberPhrases.share(summary.hold().mean(), summary.hold().low(), summary.hold().high());
      String where =
          summary.hold().runs() == 1
              ? "the one talk that signs"
              : "the " + NumberText.count(summary.hold().runs()) + " talks that sign";
      String line =
          "  In "
              + where
              + " what must be kept, it is kept with a chance of "
              + chance
              + ", by what the deal is worth to each (not by trust)";
      lines.addAll(NumberPhrases.wrap(line, COLUMNS, 4));
    }
    SignedTermsWords.of(summary, names)
        .forEach(said -> lines.addAll(NumberPhrases.wrap("  " + said, COLUMNS, 4)));
  }

  static String origins(Provenance.Tally c) {
    String shares = "Shares are of simulated talks, not of the world.";
    if (c.stated() == 0) {
      return shares;
    }
    int assumed = c.guessed() + c.named();
    return NumberText.count(assumed)
        + " of "
        + NumberPhrases.count(c.stated(), "number", "numbers")
        + (assumed == 1 ? " is" : " are")
        + " assumed, not sourced"
        + (c.named() > 0 ? ", " + NumberText.count(c.named()) + " of them by named class. " : ". ")
        + shares;
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
