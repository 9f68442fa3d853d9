package org.parley.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.parley.ensemble.DecimalText;
import org.parley.lab.whatif.VariantComparison;
import org.parley.lab.whatif.VariantComparison.About;
import org.parley.lab.whatif.VariantComparison.Flow;
import org.parley.lab.whatif.VariantComparison.Line;
import org.parley.lab.whatif.VariantComparison.OfVariant;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.PairedDifference;

/** A comparison in words, and as tables. */
final class ComparisonText {
  private static final int MOST_ISSUES = 6;

  private ComparisonText() {}

  /** In words, for the terminal. */
  static String words(VariantComparison comparison) {
    StringBuilder text = new StringBuilder();
    if (!comparison.question().isEmpty()) {
      text.append(comparison.question()).append('\n');
    }
    text.append(
        format(
            "%s against %s; %,d paired runs, seed %d%n",
            comparison.variants().size() == 1
                ? "One variant"
                : comparison.variants().size() + " variants",
            comparison.title(),
            comparison.runs(),
            comparison.seed()));
    goals(comparison, text);
    comparison
        .variants()
        .forEach(variant -> text.append('\n').append(words(variant, comparison.runs())));
    return text.append(
            "\n  Intervals are 95%: "
                + VariantComparison.SHARES
                + "; "
                + VariantComparison.MEANS
                + ".\n  'Distinguishable': "
                + VariantComparison.TOLD
                + ".\n  Runs that would tell are for a power of 80%, uncorrected.\n")
        .toString();
  }

  /** What was asked, and what every variant does to it, largest change first. */
  private static void goals(VariantComparison comparison, StringBuilder text) {
    for (VariantComparison.ComparedGoal goal : comparison.goals()) {
      String title = goal.title().isEmpty() ? "" : goal.title() + " ";
      text.append('\n').append("  ").append(title).append('(').append(goal.goal()).append(")\n");
      if (!goal.how().isEmpty()) {
        text.append("    The question: ").append(goal.how()).append(".\n");
      }
      comparison.variants().stream()
          .filter(v -> v.line(goal.measure()).isPresent())
          .sorted(Comparator.comparingDouble(v -> -change(v, goal)))
          .forEach(
              v ->
                  text.append(
                      words(
                          v.title().isEmpty() ? v.id() : v.title(),
                          v.line(goal.measure()).orElseThrow(),
                          comparison.runs())));
    }
  }

  private static double change(OfVariant variant, VariantComparison.ComparedGoal goal) {
    return Math.abs(variant.line(goal.measure()).orElseThrow().difference().difference().value());
  }

  private static String words(OfVariant variant, long runs) {
    StringBuilder text = new StringBuilder("  " + variant.id());
    text.append(variant.title().isEmpty() ? "" : ": " + variant.title()).append('\n');
    text.append(format("    %-34s %8s %8s  %s%n", "", "base", "variant", "difference (95%)"));
    List<Line> told = told(variant);
    told.forEach(line -> text.append(words(line, runs)));
    long distinguishable =
        variant.lines().stream()
            .filter(line -> !told.contains(line) && line.distinguishable())
            .count();
    long others = variant.lines().size() - told.size() - distinguishable;
    text.append(
        format(
            "    In comparison.csv: %d more that differ, %d that cannot be told from the base%n",
            distinguishable, others));
    variant
        .line("agreement")
        .filter(line -> !Double.isNaN(line.difference().varianceRatio()))
        .ifPresent(
            line ->
                text.append(
                    format(
                        "    Pairing leaves %.2f of the variance that unpaired runs would have"
                            + " (agreement)%n",
                        line.difference().varianceRatio())));
    return text.append(flows(variant.flows())).toString();
  }

  /** Outcomes, what the delegations gain, and the issues that moved most. */
  private static List<Line> told(OfVariant variant) {
    List<Line> issues =
        variant.lines().stream()
            .filter(line -> line.about() == About.ISSUE && line.distinguishable())
            .filter(line -> !line.measure().endsWith("=open"))
            .sorted(
                Comparator.comparingDouble(
                    line -> -Math.abs(line.difference().difference().value())))
            .limit(MOST_ISSUES)
            .toList();
    return variant.lines().stream()
        .filter(
            line ->
                line.about() == About.OUTCOME
                    || issues.contains(line)
                    || line.measure().startsWith("gain."))
        .toList();
  }

  private static String words(Line line, long runs) {
    return words(line.measure(), line, runs);
  }

  private static String words(String label, Line line, long runs) {
    PairedDifference d = line.difference();
    IntervalEstimate e = d.difference();
    return format(
        "    %-34s %8.3f %8.3f  %+.3f (%+.3f to %+.3f)  %s%n",
        label,
        d.base(),
        d.variant(),
        e.value() + 0.0,
        e.low() + 0.0,
        e.high() + 0.0,
        verdict(line, runs));
  }

  private static String verdict(Line line, long runs) {
    if (line.distinguishable()) {
      return "distinguishable";
    }
    OptionalLong needed = line.runsNeeded(runs);
    if (needed.isEmpty()) {
      return "no difference";
    }
    return needed.getAsLong() > runs
        ? format("not told from zero; about %,d runs would", needed.getAsLong())
        : "not told from zero among so many figures";
  }

  private static String flows(List<Flow> flows) {
    StringBuilder moved = new StringBuilder();
    for (Flow flow : flows) {
      if (!flow.from().equals(flow.to()) && flow.runs() > 0) {
        moved.append(moved.isEmpty() ? "" : ", ");
        moved.append(format("%s to %s %,d", flow.from(), flow.to(), flow.runs()));
      }
    }
    return moved.isEmpty()
        ? "    Every run came out as in the base\n"
        : "    Runs that came out otherwise: " + moved + "\n";
  }

  /** One line per variant and measure. */
  static String table(VariantComparison comparison) {
    StringBuilder table =
        new StringBuilder(
            "variant,about,measure,kind,pairs,base,value,difference,low,high,p,p_adjusted,"
                + "distinguishable,runs_needed,variance_ratio\n");
    for (OfVariant variant : comparison.variants()) {
      for (Line line : variant.lines()) {
        PairedDifference d = line.difference();
        table.append(
            String.join(
                ",",
                variant.id(),
                line.about().name().toLowerCase(Locale.ROOT),
                quoted(line.measure()),
                line.share() ? "share" : "mean",
                Long.toString(line.pairs()),
                DecimalText.of(d.base(), ""),
                DecimalText.of(d.variant(), ""),
                DecimalText.of(d.difference().value(), ""),
                DecimalText.of(d.difference().low(), ""),
                DecimalText.of(d.difference().high(), ""),
                DecimalText.of(d.p(), ""),
                DecimalText.of(line.adjusted(), ""),
                Boolean.toString(line.distinguishable()),
                needed(line, comparison.runs()),
                DecimalText.of(d.varianceRatio(), "")));
        table.append('\n');
      }
    }
    return table.toString();
  }

  private static String quoted(String cell) {
    return cell.indexOf(',') < 0 ? cell : '"' + cell + '"';
  }

  private static String needed(Line line, long runs) {
    OptionalLong needed = line.runsNeeded(runs);
    return needed.isPresent() ? Long.toString(needed.getAsLong()) : "";
  }

  /** One line per variant and flow. */
  static String flows(VariantComparison comparison) {
    StringBuilder table = new StringBuilder("variant,from,to,runs\n");
    for (OfVariant variant : comparison.variants()) {
      for (Flow flow : variant.flows()) {
        table.append(
            String.join(",", variant.id(), flow.from(), flow.to(), Long.toString(flow.runs())));
        table.append('\n');
      }
    }
    return table.toString();
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values).replace(System.lineSeparator(), "\n");
  }
}
