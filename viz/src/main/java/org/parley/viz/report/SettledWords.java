package org.parley.viz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.ensemble.EnsembleSummary;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.PartsOfHundred;

/** What is settled how often, in few words. */
final class SettledWords {
  private static final double NEARLY_ALWAYS = .95;
  private static final int MOST_ISSUES = 3;
  private static final int MOST_SETTLED = 3;
  private static final int ALL_SHOWN = 5;
  private static final int LONGEST_LABEL = 30;

  private final Scenario scenario;
  private final EnsembleSummary summary;
  private final ScenarioLabels names;

  SettledWords(Scenario scenario, EnsembleSummary summary, ScenarioLabels names) {
    this.scenario = scenario;
    this.summary = summary;
    this.names = names;
  }

  /** What is settled in at least half of the talks that settle anything; may be empty. */
  String mostOften() {
    double partial = summary.outcome().get("partial").share();
    double agreed = partial + summary.outcome().get("comprehensive").share();
    if (!(partial > 0)) {
      return "";
    }
    List<String> settled =
        shares().entrySet().stream()
            .filter(e -> e.getValue() >= agreed / 2)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(MOST_SETTLED)
            .map(Map.Entry::getKey)
            .toList();
    return settled.isEmpty() ? "" : "most often: " + String.join(", ", settled);
  }

  /** How often each issue that was open at the start is settled at each option. */
  private Map<String, Double> shares() {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Issue issue : scenario.issues()) {
      Map<String, ShareEstimate> options = summary.issues().getOrDefault(issue.id(), Map.of());
      for (Option option : issue.options()) {
        if (options.containsKey(option.id()) && !scenario.closedBefore().containsKey(issue.id())) {
          String settled =
              ScenarioLabels.words(issue.id()) + " (" + option(issue.id(), option.id()) + ")";
          shares.put(settled, options.get(option.id()).share());
        }
      }
    }
    return shares;
  }

  /** A line for each of the issues whose end is most uncertain: how it ends in 100 talks. */
  List<String> lines(int columns) {
    List<Issue> telling = telling();
    int width = telling.stream().mapToInt(i -> label(i).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Issue issue : telling) {
      String label = label(issue) + " ".repeat(width - label(issue).length());
      lines.addAll(NumberPhrases.wrap("  " + label + "  " + ends(issue), columns, width + 4));
    }
    return lines;
  }

  /** The most uncertain issue, and what others do not nearly always end alike. */
  private List<Issue> telling() {
    List<Issue> uncertain =
        scenario.issues().stream()
            .filter(i -> summary.issues().containsKey(i.id()))
            .filter(i -> entropy(i) > 0)
            .sorted(Comparator.comparingDouble(this::entropy).reversed())
            .limit(MOST_ISSUES)
            .toList();
    return uncertain.stream()
        .filter(i -> i.equals(uncertain.get(0)) || mostFrequent(i) < NEARLY_ALWAYS)
        .toList();
  }

  private double mostFrequent(Issue issue) {
    return summary.issues().get(issue.id()).values().stream()
        .mapToDouble(ShareEstimate::share)
        .max()
        .orElse(0);
  }

  /** Where options are many, only those that occur. */
  private String ends(Issue issue) {
    Map<String, ShareEstimate> shares = summary.issues().get(issue.id());
    List<String> options =
        ScenarioLabels.optionIds(issue).stream().filter(shares::containsKey).toList();
    List<String> parts =
        PartsOfHundred.of(options.stream().map(o -> shares.get(o).share()).toList());
    Optional<String> number = SettledNumbers.of(issue, shares);
    if (number.isPresent()) {
      int open = options.indexOf("open");
      return (open < 0 ? "" : "open " + parts.get(open) + ", else ") + number.get();
    }
    return String.join(
        ", ",
        IntStream.range(0, options.size())
            .filter(i -> shares.size() <= ALL_SHOWN || shares.get(options.get(i)).share() > 0)
            .mapToObj(
                i -> NumberPhrases.glued(option(issue.id(), options.get(i)) + " " + parts.get(i)))
            .toList());
  }

  /** How uncertain an issue's end is (Shannon 1948). */
  private double entropy(Issue issue) {
    return summary.issues().get(issue.id()).values().stream()
        .mapToDouble(ShareEstimate::share)
        .filter(p -> p > 0)
        .map(p -> -p * StrictMath.log(p))
        .sum();
  }

  private static String label(Issue issue) {
    boolean isShort = !issue.title().isBlank() && issue.title().length() <= LONGEST_LABEL;
    return isShort ? issue.title() : NumberPhrases.capital(ScenarioLabels.words(issue.id()));
  }

  private String option(String issue, String id) {
    if (id.equals("open")) {
      return "open";
    }
    String title = names.option(issue, id);
    return title.length() <= LONGEST_LABEL ? title : ScenarioLabels.words(id);
  }
}
