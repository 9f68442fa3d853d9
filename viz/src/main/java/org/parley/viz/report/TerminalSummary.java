package org.parley.viz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.ensemble.Share;
import org.parley.ensemble.Summary;
import org.parley.outcome.Obstacle;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.Numbers;

/** What a run of many talks says on the terminal: a dozen lines that can be read aloud. */
public final class TerminalSummary {
  /** Share of the most frequent that counts as all but as often. */
  private static final double ALL_BUT = 0.95;

  private static final int COLUMNS = 100;
  private static final int MOST_ISSUES = 3;
  private static final int LONGEST_LABEL = 30;

  private final Scenario scenario;
  private final Summary summary;
  private final Names names;

  private TerminalSummary(Scenario scenario, Summary summary) {
    this.scenario = scenario;
    this.summary = summary;
    this.names = new Names(scenario);
  }

  /**
   * The lines, none longer than 100 columns save for the report's address.
   *
   * @param counts where the numbers come from
   * @param report where the report lies; empty if none was written
   */
  public static List<String> lines(
      Scenario scenario, Summary summary, Counts counts, Optional<String> report) {
    TerminalSummary words = new TerminalSummary(scenario, summary);
    List<String> lines = new ArrayList<>();
    words.head(lines);
    if (summary.runs() > summary.failedRuns()) {
      words.outcomes(lines);
      lines.add("");
      words.issues(lines);
      words.blockers(lines);
      words.gains(lines);
      words.hold(lines);
    }
    lines.add("");
    lines.addAll(Phrases.wrap("  " + origins(counts), COLUMNS, 2));
    report.ifPresent(r -> lines.add("  Report: " + r));
    return List.copyOf(lines);
  }

  private void head(List<String> lines) {
    String talks = Phrases.count(summary.runs(), "simulated talk", "simulated talks");
    String head = names.title() + ": " + talks + ", seed " + summary.seed();
    lines.addAll(Phrases.wrap(head, COLUMNS, 2));
    if (summary.failedRuns() > 0) {
      lines.add(
          "  "
              + Phrases.count(summary.failedRuns(), "run", "runs")
              + " failed and "
              + (summary.failedRuns() == 1 ? "is" : "are")
              + " left out.");
    }
    lines.add("");
  }

  private void outcomes(List<String> lines) {
    row(lines, "No agreement", summary.outcome().get("none"), walkOuts());
    row(lines, "Partial", summary.outcome().get("partial"), mostOften());
    row(lines, "Comprehensive", summary.outcome().get("comprehensive"), "");
  }

  private static void row(List<String> lines, String label, Share s, String note) {
    String range = "(" + Numbers.rangeInHundred(s.low(), s.high()) + ")";
    String line = "  " + left(label, 17) + right(Numbers.inHundred(s.share()), 4) + " in 100   ";
    String full = line + (note.isEmpty() ? range : left(range, 13) + note);
    lines.addAll(Phrases.wrap(full, COLUMNS, line.length() + 13));
  }

  private String walkOuts() {
    Share s = summary.end().get("walkout");
    return s == null || !(s.share() > 0)
        ? ""
        : "a delegation walks out in " + Phrases.bare(s.share()) + " of 100";
  }

  /** What is settled in at least half of the talks that settle anything. */
  private String mostOften() {
    double partial = summary.outcome().get("partial").share();
    double agreed = partial + summary.outcome().get("comprehensive").share();
    Map<String, Double> settled = new LinkedHashMap<>();
    summary
        .issues()
        .forEach(
            (issue, shares) ->
                shares.forEach(
                    (option, s) -> {
                      boolean isBefore = scenario.closedBefore().containsKey(issue);
                      if (!option.equals("open") && !isBefore && s.share() >= agreed / 2) {
                        settled.put(
                            Phrases.glued(Names.words(issue) + " (" + option(issue, option) + ")"),
                            s.share());
                      }
                    }));
    if (!(partial > 0) || settled.isEmpty()) {
      return "";
    }
    return "most often: "
        + String.join(
            ", ",
            settled.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey)
                .toList());
  }

  private void issues(List<String> lines) {
    List<Issue> telling =
        scenario.issues().stream()
            .filter(i -> summary.issues().containsKey(i.id()))
            .filter(i -> entropy(i) > 0)
            .sorted(Comparator.comparingDouble(this::entropy).reversed())
            .limit(MOST_ISSUES)
            .toList();
    int width = telling.stream().mapToInt(i -> label(i).length()).max().orElse(0);
    for (Issue issue : telling) {
      Map<String, Share> shares = summary.issues().get(issue.id());
      List<String> parts =
          Names.optionIds(issue).stream()
              .filter(o -> shares.containsKey(o))
              .filter(o -> shares.size() <= 5 || shares.get(o).share() > 0)
              .map(
                  o ->
                      Phrases.glued(option(issue.id(), o) + " ")
                          + Numbers.inHundred(shares.get(o).share()))
              .toList();
      String line = "  " + left(label(issue), width) + "  " + String.join(", ", parts);
      lines.addAll(Phrases.wrap(line, COLUMNS, width + 4));
    }
  }

  /** How uncertain an issue's end is (Shannon 1948). */
  private double entropy(Issue issue) {
    return summary.issues().get(issue.id()).values().stream()
        .mapToDouble(Share::share)
        .filter(p -> p > 0)
        .map(p -> -p * StrictMath.log(p))
        .sum();
  }

  private static String label(Issue issue) {
    boolean isShort = !issue.title().isBlank() && issue.title().length() <= LONGEST_LABEL;
    return isShort ? issue.title() : Names.words(issue.id());
  }

  private String option(String issue, String id) {
    if (id.equals("open")) {
      return "open";
    }
    String title = names.option(issue, id);
    return title.length() <= LONGEST_LABEL ? title : Names.words(id);
  }

  /**
   * The set of obstacles met most often, the first issue's of several that are met all but as
   * often; and of those that hold a line or an alternative the one met most often: mandates alone
   * would mask them.
   */
  private void blockers(List<String> lines) {
    Comparator<Summary.Blocker> often = Comparator.comparingDouble(TerminalSummary::times);
    List<Summary.Blocker> met = summary.blockers().stream().filter(b -> b.of() > 0).toList();
    double most = met.stream().mapToDouble(TerminalSummary::times).max().orElse(0);
    Optional<Summary.Blocker> first =
        scenario.issues().stream()
            .flatMap(i -> met.stream().filter(b -> b.issue().equals(i.id())).max(often).stream())
            .filter(b -> times(b) >= ALL_BUT * most)
            .findFirst();
    Optional<Summary.Blocker> beyondMandates =
        met.stream()
            .filter(b -> b.obstacles().stream().anyMatch(o -> o.kind() != Obstacle.Kind.MANDATE))
            .max(often);
    first.ifPresent(b -> lines.addAll(blocker(b)));
    beyondMandates
        .filter(b -> !first.equals(beyondMandates))
        .ifPresent(b -> lines.addAll(blocker(b)));
  }

  private static double times(Summary.Blocker b) {
    return b.share() * b.of();
  }

  private List<String> blocker(Summary.Blocker b) {
    String line =
        "  What stands in the way on \""
            + names.issue(b.issue())
            + "\": "
            + names.obstacles(b.obstacles())
            + " (in "
            + Phrases.bare(b.share())
            + " of 100 talks that left it open)";
    return Phrases.wrap(line, COLUMNS, 4);
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
              + Numbers.utility(gain.mean())
              + Phrases.glued(
                  " (" + Numbers.utility(gain.q05()) + " to " + Numbers.utility(gain.q95()) + ")"));
    }
    boolean isTwo = parts.size() == 2;
    String who =
        gainers == parts.size()
            ? isTwo ? "Both sides gain" : "All sides gain"
            : gainers == 0 ? isTwo ? "Neither side gains" : "No side gains" : "Gain";
    String line = "  " + who + " over going on without a deal: " + String.join(", ", parts);
    lines.addAll(Phrases.wrap(line, COLUMNS, 4));
  }

  private void hold(List<String> lines) {
    if (summary.hold().runs() > 0) {
      String chance =
          Phrases.share(summary.hold().mean(), summary.hold().low(), summary.hold().high());
      lines.add("  What is signed and must be kept is kept with a chance of " + chance);
    }
  }

  static String origins(Counts c) {
    String shares = "Shares are of simulated talks, not of the world.";
    if (c.stated() == 0) {
      return shares;
    }
    return Numbers.count(c.assumed())
        + " of "
        + Phrases.count(c.stated(), "number", "numbers")
        + (c.assumed() == 1 ? " is" : " are")
        + " assumed, not sourced. "
        + shares;
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
