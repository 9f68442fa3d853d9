package org.parley.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.scenario.Scenario;

/** The cause of one run in a sentence. */
public final class CauseSentence {
  private final CauseNames names;
  private final DoubleFunction<String> amount;

  private CauseSentence(Scenario scenario, DoubleFunction<String> amount) {
    names = new CauseNames(scenario);
    this.amount = amount;
  }

  /** The sentence for a cause; "it" is what was asked. */
  public static String of(Scenario scenario, RunCause cause) {
    return of(scenario, cause, CauseNames::amount);
  }

  /**
   * The same where amounts are written otherwise.
   *
   * @param amount writes an amount of utility
   */
  public static String of(Scenario scenario, RunCause cause, DoubleFunction<String> amount) {
    return new CauseSentence(scenario, amount).sentence(cause);
  }

  /** The same without amounts, so that like causes of several runs read alike; no full stop. */
  public static String kind(Scenario scenario, RunCause cause) {
    return new CauseSentence(scenario, CauseNames::amount).kind(cause);
  }

  private String kind(RunCause cause) {
    if (cause instanceof RunCause.PrefersNoDeal no) {
      return "no deal was better for " + all(no, names::delegation);
    } else if (cause instanceof RunCause.NoRoom) {
      String said = sentence(cause);
      return said.substring(said.indexOf(": ") + 2, said.length() - 1);
    } else if (cause instanceof RunCause.LeadersAskTooMuch leaders) {
      return "the leaders of " + all(leaders, names::delegation) + " asked for too much";
    } else if (cause instanceof RunCause.HomeRefuses home) {
      return all(home, names::constituency) + " would have refused";
    }
    return cause instanceof RunCause.Missed
        ? "a text was there that all would have signed, and it was missed"
        : "no text was left";
  }

  private static String all(RunCause.FallsShort cause, UnaryOperator<String> name) {
    return Stream.concat(Stream.of(cause.lacking()), cause.ties().stream())
        .map(l -> CauseNames.list(l.keySet().stream().sorted().map(name).toList()))
        .collect(Collectors.joining(" or "));
  }

  /** Of each of the texts that come closest. */
  private static String each(
      RunCause.FallsShort cause, Function<Map<String, Double>, String> words) {
    return Stream.concat(Stream.of(cause.lacking()), cause.ties().stream())
        .map(words)
        .collect(Collectors.joining("; in another, as close, "));
  }

  private String sentence(RunCause cause) {
    if (cause instanceof RunCause.PrefersNoDeal no) {
      return "Every text for it is worth less than no deal to somebody; the one that comes closest"
          + " still lacks "
          + each(no, this::lacks)
          + ".";
    } else if (cause instanceof RunCause.NoRoom lines) {
      List<String> sets = new ArrayList<>(lines.sets().stream().map(names::lines).toList());
      return "Each text for it that all would prefer crosses a red line: "
          + (sets.isEmpty() ? names.lines(List.of()) : String.join(", or ", sets))
          + ".";
    } else if (cause instanceof RunCause.LeadersAskTooMuch leaders) {
      return "A text for it could reach the leaders, and they ask for more than there is: "
          + each(leaders, l -> amounts(l, names::possessive))
          + ".";
    } else if (cause instanceof RunCause.HomeRefuses home) {
      return "A text for it could pass all leaders and would fail at home: "
          + each(home, l -> amounts(l, names::constituency))
          + ".";
    } else if (cause instanceof RunCause.Missed missed) {
      return "A text for it was there that everybody would have signed: " + missed(missed) + ".";
    }
    return cause instanceof RunCause.Reached
        ? "It was reached."
        : "No text could bring it any more, whatever anybody wanted.";
  }

  private String missed(RunCause.Missed missed) {
    if (missed instanceof RunCause.OfferedAndRefused refused) {
      String who = names.delegation(refused.who());
      String by =
          switch (refused.where()) {
            case TABLE -> who;
            case LEADERS -> "the leaders of " + who;
            case HOME -> names.possessive(refused.who()) + " home";
          };
      return "it was tabled, and "
          + by
          + " refused it"
          + (refused.shortBy() >= 0.005 ? " for " + more(refused.shortBy()) : "");
    } else if (missed instanceof RunCause.HeldOut held) {
      String who = names.delegation(held.who());
      return "it was never tabled, for " + who + " held out for " + more(held.shortBy());
    } else if (missed instanceof RunCause.NotFound) {
      return "it was never tabled, though in the end nobody asked for more than it";
    } else if (missed instanceof RunCause.SignedAway) {
      return "it was never tabled, and what was signed in its place left no room for it";
    } else if (missed instanceof RunCause.Misread wrong) {
      return "it was never tabled, for "
          + wrong
              .worst()
              .map(w -> names.delegation(w.who()) + " " + names.mistake(w.about(), w.mistake()))
              .orElse("a side was wrong about what its own leaders or home would take");
    }
    return "more rounds would have brought it";
  }

  private String amounts(Map<String, Double> lacking, UnaryOperator<String> name) {
    return CauseNames.list(
        lacking.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(e -> name.apply(e.getKey()) + " for " + more(e.getValue()))
            .toList());
  }

  private String lacks(Map<String, Double> lacking) {
    return CauseNames.list(
        lacking.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(e -> amount.apply(e.getValue()) + " for " + names.delegation(e.getKey()))
            .toList());
  }

  private String more(double utility) {
    return amount.apply(utility) + " more";
  }
}
