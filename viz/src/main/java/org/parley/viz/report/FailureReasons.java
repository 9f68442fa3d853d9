package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.ensemble.EnsembleDetail;
import org.parley.ensemble.EnsembleSummary;
import org.parley.ensemble.GoalDrivers;
import org.parley.ensemble.GoalReasons;
import org.parley.viz.NumberText;

/** Why talks fail, and what would change it, in plain sentences with natural frequencies. */
final class FailureReasons {
  private final EnsembleSummary summary;

  FailureReasons(EnsembleSummary summary) {
    this.summary = summary;
  }

  /**
   * Why a goal is not reached.
   *
   * @param goal the question in words
   * @param story what is to be said, the truest first
   * @param looked of how many talks it is said
   * @param runs talks to read
   */
  public record WhyNot(String goal, List<String> story, String looked, List<String> runs) {}

  /** Why goals are not reached, the question first. */
  public List<WhyNot> whyNot(String file) {
    List<WhyNot> all = new ArrayList<>();
    summary
        .why()
        .forEach(
            (goal, why) -> {
              if (!why.story().isEmpty()) {
                all.add(new WhyNot(title(goal), why.story(), looked(why), runs(why, file, goal)));
              }
            });
    return all;
  }

  private String title(String goal) {
    String title = summary.goals().containsKey(goal) ? summary.goals().get(goal).title() : "";
    return title.isEmpty() ? goal : NumberPhrases.capital(title);
  }

  private String looked(GoalReasons why) {
    String cut =
        why.uncertain() == 0
            ? ""
            : " In "
                + NumberText.count(why.uncertain())
                + " of them a search was cut short, so that the cause may be a later one.";
    return (why.all()
            ? "Said of all " + NumberPhrases.count(why.runs(), "talk", "talks") + "."
            : "Looked into "
                + NumberText.count(why.runs())
                + " of "
                + NumberPhrases.count(summary.runs(), "talk", "talks")
                + ", the first, played once more; what keeps those that miss it is taken to keep"
                + " all that miss it. Shares are known to within "
                + Math.round(100 * widest(why))
                + " in 100.")
        + cut;
  }

  private static double widest(GoalReasons why) {
    return why.totals().values().stream()
        .mapToDouble(s -> Math.max(s.high() - s.share(), s.share() - s.low()))
        .max()
        .orElse(0);
  }

  private List<String> runs(GoalReasons why, String file, String goal) {
    return why.typical().stream()
        .map(
            t ->
                CauseTitles.of(t.cause())
                    + ": parley story "
                    + file
                    + " --run "
                    + t.run()
                    + " --goal '"
                    + goal
                    + "' --seed "
                    + summary.seed())
        .toList();
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

  private static String together(GoalDrivers drivers) {
    return drivers
        .together()
        .map(
            s ->
                (drivers.drivers().size() == 1 ? "It explains " : "Together they explain ")
                    + NumberPhrases.inHundred(s.share())
                    + " ("
                    + NumberPhrases.bare(s.low())
                    + " to "
                    + NumberPhrases.bare(s.high())
                    + ") of what varies from run to run, in one linear fit; the rest is luck,"
                    + " what they do only in combination, and what does not stand out.")
        .orElse(
            "The strongest explains "
                + NumberPhrases.inHundred(drivers.drivers().get(0).explained())
                + " of what varies from run to run.");
  }
}
