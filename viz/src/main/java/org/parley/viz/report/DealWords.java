package org.parley.viz.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.bargaining.CountResult;
import org.parley.explain.AlternativeFigures;
import org.parley.explain.NamedDeal;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.NumberText;

/** Full texts and how many there are, in words. */
final class DealWords {
  private static final int MOST_DIGITS = 15;

  /** Zeros from which on an estimate is written as a power of ten. */
  private static final int ROUGH_ZEROS = 9;

  private static final int KEPT_DIGITS = 3;

  private final Scenario scenario;
  private final ScenarioLabels names;

  DealWords(Scenario scenario, ScenarioLabels names) {
    this.scenario = scenario;
    this.names = names;
  }

  /** What a deal changes: {@code Ceasefire: local truces; Arms: suspended}. */
  String changes(Map<String, String> deal) {
    List<String> parts = new ArrayList<>();
    for (Issue issue : scenario.issues()) {
      String option = deal.get(issue.id());
      boolean isStill =
          issue.statusQuo().isPresent()
              && issue.options().get(issue.statusQuo().getAsInt()).id().equals(option);
      if (option != null && !isStill && !scenario.closedBefore().containsKey(issue.id())) {
        parts.add(names.brief(issue.id()) + ": " + names.option(issue.id(), option));
      }
    }
    return parts.isEmpty() ? "nothing changes" : String.join("; ", parts);
  }

  /** Where a deal differs from another: {@code Ceasefire: local truces}. */
  String changes(Map<String, String> from, Map<String, String> to) {
    List<String> parts = new ArrayList<>();
    to.forEach(
        (issue, option) -> {
          if (!option.equals(from.get(issue))) {
            parts.add(names.brief(issue) + ": " + names.option(issue, option));
          }
        });
    return parts.isEmpty() ? "nothing differs" : String.join("; ", parts);
  }

  /** {@code Adria .62 (V - B: +.12), Borland .40 (V - B: +.05)}. */
  String utilities(NamedDeal deal, List<AlternativeFigures> alternatives) {
    List<String> parts = new ArrayList<>();
    for (AlternativeFigures a : alternatives) {
      double utility = deal.utilities().get(a.who());
      parts.add(
          NumberPhrases.glued(
              names.delegation(a.who())
                  + " "
                  + NumberText.utility(utility)
                  + " (V - B: "
                  + signed(utility - a.baseline())
                  + ")"));
    }
    return String.join(", ", parts);
  }

  private static String signed(double difference) {
    String text = NumberText.utility(difference);
    return difference > 0 && !text.equals(".00") ? "+" + text : text;
  }

  /** A small amount of utility: {@code .05}, or {@code under .01}. */
  static String amount(double utility) {
    return utility < .005 ? "under .01" : NumberText.utility(utility);
  }

  /** Who must ask at home before it is signed; empty if nobody. */
  String signers(NamedDeal deal) {
    if (deal.above().isEmpty()) {
      return "";
    }
    List<String> who = deal.above().stream().map(names::delegation).toList();
    return "It lies above the mandate of "
        + ScenarioLabels.list(who, "and")
        + ": "
        + (who.size() == 1 ? "its leaders" : "their leaders")
        + " must sign.";
  }

  /** {@code 1 deal gives}, {@code 1,234 deals give}. */
  static String deals(CountResult count, String one, String many) {
    boolean isOne = count instanceof CountResult.Exact e && e.number().equals(BigInteger.ONE);
    return count(count) + " " + (isOne ? one : many);
  }

  /** {@code 1,234}, or {@code about 1,230 (1,100 to 1,370)}. */
  static String count(CountResult count) {
    if (count instanceof CountResult.Exact exact) {
      return count(exact.number());
    }
    if (count instanceof CountResult.Between between) {
      return count(between.low()) + " to " + count(between.high());
    }
    CountResult.Estimate e = (CountResult.Estimate) count;
    return "about " + rough(e.estimate()) + " (" + rough(e.low()) + " to " + rough(e.high()) + ")";
  }

  /** {@code 1,230}, or from a thousand million on {@code 4.73 x 10^13}. */
  private static String rough(double estimate) {
    BigInteger number = rounded(estimate);
    int zeros = number.toString().length() - 1;
    return zeros < ROUGH_ZEROS
        ? count(number)
        : new BigDecimal(number).movePointLeft(zeros).setScale(KEPT_DIGITS - 1) + " x 10^" + zeros;
  }

  private static String count(BigInteger number) {
    String digits = number.toString();
    return digits.length() <= MOST_DIGITS
        ? String.format(Locale.ROOT, "%,d", number)
        : "about 10^" + (digits.length() - 1);
  }

  private static BigInteger rounded(double estimate) {
    return new BigDecimal(estimate)
        .round(new MathContext(KEPT_DIGITS))
        .setScale(0, RoundingMode.HALF_EVEN)
        .toBigInteger();
  }
}
