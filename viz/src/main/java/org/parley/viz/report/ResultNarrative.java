package org.parley.viz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.ensemble.EnsembleSummary;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.NumberText;

/** What the runs say, in plain sentences with natural frequencies. */
public final class ResultNarrative {
  private final Scenario scenario;
  private final EnsembleSummary summary;
  private final ScenarioLabels names;

  public ResultNarrative(Scenario scenario, EnsembleSummary summary) {
    this.scenario = scenario;
    this.summary = summary;
    this.names = new ScenarioLabels(scenario);
  }

  private boolean isEmpty() {
    return summary.runs() <= summary.failedRuns();
  }

  /** How the talks end. */
  public List<String> answer() {
    if (isEmpty()) {
      return List.of("Not one of the simulated talks came to an end, so there is no answer.");
    }
    List<String> said = new ArrayList<>(new GoalLines(summary, names).sentences());
    ShareEstimate none = summary.outcome().get("none");
    List<String> parts =
        NumberPhrases.parts(
            List.of(
                summary.outcome().get("comprehensive").share(),
                summary.outcome().get("partial").share(),
                none.share()));
    double agreed = 1 - none.share();
    said.add(
        "In "
            + NumberPhrases.bare(agreed)
            + " of 100 simulated talks the delegations settle something ("
            + NumberText.rangeInHundred(1 - none.high(), 1 - none.low())
            + "): in "
            + parts.get(0)
            + " all that matters, in "
            + parts.get(1)
            + " a part. In "
            + parts.get(2)
            + " they settle nothing.");
    said.add(
        "The talks take "
            + NumberText.fixed(summary.rounds().mean(), 1)
            + " rounds on average; "
            + NumberPhrases.bare(share(summary.end(), "deadline"))
            + " of 100 run to the deadline, and in "
            + NumberPhrases.bare(share(summary.end(), "walkout"))
            + " a delegation walks out. Leaders refuse a text in "
            + NumberPhrases.bare(share(summary.refused(), "by_leaders"))
            + " of 100 talks, people at home in "
            + NumberPhrases.bare(share(summary.refused(), "at_home"))
            + ".");
    if (summary.hold().runs() > 0) {
      said.add(
          NumberPhrases.count(summary.hold().runs(), "talk signs", "talks sign")
              + " something that must be kept over time; it is kept with a chance of "
              + NumberPhrases.share(
                  summary.hold().mean(), summary.hold().low(), summary.hold().high())
              + ", by what the deal is worth to each against none; how far they believe each other"
              + " is their trust.");
    }
    SignedTermsWords.of(summary, names).forEach(sentence -> said.add(sentence + "."));
    return said;
  }

  private static double share(Map<String, ShareEstimate> shares, String key) {
    return shares.containsKey(key) ? shares.get(key).share() : 0;
  }

  /** What is agreed when something is: issue by issue, most often settled first. */
  public List<String> agreed() {
    if (isEmpty()) {
      return List.of();
    }
    return scenario.issues().stream()
        .filter(i -> summary.issues().containsKey(i.id()))
        .filter(i -> open(i) < 1 && !scenario.closedBefore().containsKey(i.id()))
        .sorted(Comparator.comparingDouble(this::open))
        .map(this::agreed)
        .toList();
  }

  private double open(Issue issue) {
    return share(summary.issues().get(issue.id()), "open");
  }

  private String agreed(Issue issue) {
    Map<String, ShareEstimate> shares = summary.issues().get(issue.id());
    String often = ": settled in " + NumberPhrases.bare(1 - open(issue)) + " of 100 talks (";
    Optional<String> number = SettledNumbers.of(issue, shares);
    if (number.isPresent()) {
      return names.issue(issue.id()) + often + number.get() + ")";
    }
    List<String> options =
        issue.options().stream()
            .filter(o -> share(shares, o.id()) > 0)
            .sorted(Comparator.comparingDouble(o -> -share(shares, o.id())))
            .limit(3)
            .map(
                o ->
                    names.option(issue.id(), o.id())
                        + " in "
                        + NumberPhrases.bare(share(shares, o.id())))
            .toList();
    return names.issue(issue.id()) + often + String.join(", ", options) + ")";
  }

  /** How sure all this is, and warnings where it is not. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (summary.failedRuns() > 0) {
      warnings.add(
          NumberPhrases.count(summary.failedRuns(), "run", "runs")
              + " of "
              + NumberText.count(summary.runs())
              + " failed and "
              + (summary.failedRuns() == 1 ? "is" : "are")
              + " left out of every number here.");
    }
    if (isEmpty()) {
      return warnings;
    }
    double widest =
        summary.outcome().values().stream().mapToDouble(s -> s.high() - s.low()).max().orElse(0);
    if (widest > .1) {
      warnings.add(
          "These shares are rough: an interval is "
              + NumberText.fixed(widest * 100, 0)
              + " talks out of 100 wide. Four times as many runs would halve it.");
    }
    List<ShareEstimate> ranked =
        summary.outcome().values().stream()
            .sorted(Comparator.comparingDouble(ShareEstimate::share).reversed())
            .toList();
    if (ranked.size() > 1 && ranked.get(1).high() >= ranked.get(0).low()) {
      warnings.add(
          "Which ending is the most frequent cannot be told from so few runs: the intervals of the"
              + " first two overlap.");
    }
    return warnings;
  }
}
