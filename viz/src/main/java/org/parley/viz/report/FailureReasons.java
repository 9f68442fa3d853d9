package org.parley.viz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.ShareEstimate;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Scenario;
import org.parley.viz.NumberText;

/** Why talks fail, and what would change it, in plain sentences with natural frequencies. */
final class FailureReasons {
  private static final int MOST_BLOCKERS = 8;
  private static final int MOST_EFFECTS = 8;

  private final EnsembleSummary summary;
  private final ScenarioLabels names;

  FailureReasons(Scenario scenario, EnsembleSummary summary) {
    this.summary = summary;
    this.names = new ScenarioLabels(scenario);
  }

  /**
   * Something said of an obstacle.
   *
   * @param text how often it stands in the way of what
   * @param meanings what each obstacle in it means
   */
  public record Blocked(String text, List<String> meanings) {}

  /** Why issues stay open, most frequent first; what an obstacle means is said once. */
  public List<Blocked> blockers() {
    Set<String> said = new HashSet<>();
    return summary.blockers().stream()
        .filter(b -> b.of() > 0)
        .sorted(Comparator.comparingDouble(b -> -b.share() * b.of()))
        .limit(MOST_BLOCKERS)
        .map(this::blocked)
        .map(b -> new Blocked(b.text(), b.meanings().stream().filter(said::add).toList()))
        .toList();
  }

  /** Of how many talks the shares of obstacles are, if not of all; else empty. */
  public String looked() {
    long finished = summary.runs() - summary.failedRuns();
    boolean isPart =
        summary.blockers().stream().anyMatch(b -> b.of() < Math.round(open(b.issue()) * finished));
    long most = summary.blockers().stream().mapToLong(EnsembleSummary.Blocker::of).max().orElse(0);
    return isPart
        ? "This takes long, so only the first runs are looked into: a share here is of at most "
            + NumberPhrases.count(most, "talk", "talks")
            + " that left the issue open."
        : "";
  }

  private double open(String issue) {
    ShareEstimate open = summary.issues().getOrDefault(issue, Map.of()).get("open");
    return open == null ? 0 : open.share();
  }

  private Blocked blocked(EnsembleSummary.Blocker b) {
    String text =
        names.issue(b.issue())
            + ": "
            + names.obstacles(b.obstacles())
            + ", in "
            + NumberPhrases.bare(b.share())
            + " of 100 talks that left it open ("
            + NumberText.rangeInHundred(b.low(), b.high())
            + ")";
    List<String> meanings = new ArrayList<>();
    for (DealObstacle o : b.obstacles()) {
      meanings.add(names.meaning(o));
    }
    if (b.obstacles().isEmpty()) {
      meanings.add(
          "A deal was possible; the delegations did not find it, asked for too much, or ran out of"
              + " rounds.");
    }
    return new Blocked(text, meanings);
  }

  /** What would change the chance of an agreement, strongest first; only what is beyond chance. */
  public List<String> changes(EnsembleDetail detail) {
    return detail.effects().stream()
        .filter(FailureReasons::standsOut)
        .limit(MOST_EFFECTS)
        .map(this::change)
        .toList();
  }

  private static boolean standsOut(EnsembleDetail.InputEffect e) {
    return e.low() > 0 || e.high() < 0;
  }

  /**
   * How many inputs were compared, how many stand out, and how many would by chance alone: of many
   * comparisons at 95%, one in twenty. Empty where nothing was compared.
   */
  public String comparisons(EnsembleDetail detail) {
    long all = detail.effects().stream().filter(e -> Double.isFinite(e.difference())).count();
    if (all == 0) {
      return "";
    }
    long found = detail.effects().stream().filter(FailureReasons::standsOut).count();
    long chance = Math.max(1, Math.round(all / 20.0));
    return NumberPhrases.count(all, "input was", "inputs were")
        + " compared, and "
        + (found == 0
            ? "none stands"
            : NumberText.count(found) + (found == 1 ? " stands" : " stand"))
        + " out. Even if not one of them mattered, about "
        + NumberText.count(chance)
        + " would stand out by chance.";
  }

  private String change(EnsembleDetail.InputEffect e) {
    String low = NumberPhrases.bare(e.agreementLow().share());
    String high = NumberPhrases.bare(e.agreementHigh().share());
    String what = NumberPhrases.capital(names.path(e.path()));
    String where =
        e.line()
            ? ": where the line was a bluff, agreement in "
                + low
                + " of 100 talks, where it was real, in "
                + high
            : ": where it was low, agreement in " + low + " of 100 talks, where high, in " + high;
    return what
        + where
        + " (difference "
        + NumberText.fineChange(e.difference())
        + "; "
        + NumberText.fineChange(e.low())
        + " to "
        + NumberText.fineChange(e.high())
        + ").";
  }
}
