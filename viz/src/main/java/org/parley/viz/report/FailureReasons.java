package org.parley.viz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.GoalDrivers;
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

  /** What matters for the question among what is drawn, strongest first; only beyond luck. */
  public List<String> changes(EnsembleDetail detail) {
    return detail.drivers().drivers().stream().limit(MOST_EFFECTS).map(this::change).toList();
  }

  /**
   * How many inputs were looked at, how many stand out, and how much they explain together. Empty
   * where nothing was looked at.
   */
  public String comparisons(EnsembleDetail detail) {
    GoalDrivers drivers = detail.drivers();
    if (drivers.looked() == 0) {
      return "";
    }
    int found = drivers.drivers().size();
    String looked =
        NumberPhrases.count(drivers.looked(), "number or line was", "numbers and lines were")
            + " looked at for the goal "
            + drivers.goal()
            + "; those that cannot matter were not. ";
    if (found == 0) {
      return looked + "Nothing stands out.";
    }
    return looked
        + NumberText.count(found)
        + (found == 1 ? " stands" : " stand")
        + " out, with one in twenty of what is listed expected to be luck (false discoveries,"
        + " Benjamini & Hochberg 1995). "
        + together(drivers);
  }

  /** Numbers that move together are counted more than once in the sum of what each explains. */
  private static String together(GoalDrivers drivers) {
    boolean isShared =
        drivers.explained() >= 1
            || drivers.drivers().stream().anyMatch(d -> d.path().startsWith("factors."));
    return isShared
        ? "The strongest explains "
            + NumberPhrases.inHundred(drivers.drivers().get(0).explained())
            + " of what varies from run to run; several move together, so that what each explains"
            + " does not add up."
        : "Together, by a straight line each, they explain "
            + NumberPhrases.inHundred(drivers.explained())
            + " of what varies from run to run.";
  }

  private String change(GoalDrivers.Driver d) {
    String low = NumberPhrases.bare(d.low().share());
    String high = NumberPhrases.bare(d.high().share());
    String where =
        d.line()
            ? ": where the line was a bluff, in "
                + low
                + " of 100 talks, where it was real, in "
                + high
            : ": where it was low, in " + low + " of 100 talks, where high, in " + high;
    return NumberPhrases.capital(names.path(d.path()))
        + where
        + " (difference "
        + NumberText.fineChange(d.difference().share())
        + "; "
        + NumberText.fineChange(d.difference().low())
        + " to "
        + NumberText.fineChange(d.difference().high())
        + ").";
  }
}
