package org.parley.compiled;

import java.io.Serializable;
import java.util.List;
import org.parley.bargaining.DealSpace;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Event;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.OptionTerms;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.War;

/**
 * On what terms options hold once they are signed. An option o is expected to be worth
 *
 * <p>s (p v(o) + (1 - p) v(otherwise)) + (1 - s) v(status quo),
 *
 * <p>p being the chance that a delegation gives the event on which o depends (contingent contracts:
 * Raiffa 1982; Bazerman & Gillespie 1999), and s the chance that every later vote says yes times
 * the share of the horizon H in which o is in force: min(lasts, H - after) / H.
 */
public final class SignedTerms implements Serializable {
  private final DealSpace space;
  private final int[][] lasts;
  private final int[][] event;
  private final int[][] otherwise;
  private final int[][] ends;
  private final boolean[][] awaitsVote;
  private final boolean[][] termed;
  private final CompiledCondition[][] required;
  private final VotesAndBets later;
  private final int horizon;
  private final boolean any;

  SignedTerms(Scenario scenario, DealSpace space, CompiledIssue[] issues, InputSlots inputs) {
    this.space = space;
    int n = issues.length;
    lasts = new int[n][];
    event = new int[n][];
    otherwise = new int[n][];
    ends = new int[n][];
    awaitsVote = new boolean[n][];
    termed = new boolean[n][];
    required = new CompiledCondition[n][];
    later = new VotesAndBets(scenario, inputs);
    boolean found = false;
    for (int i = 0; i < n; i++) {
      ends[i] = issues[i].endsFighting();
      found |= read(scenario, scenario.issues().get(i), i, inputs);
    }
    any = found;
    horizon = any ? inputs.slot(horizon(scenario)) : InputSlots.NONE;
  }

  private boolean read(Scenario scenario, Issue issue, int i, InputSlots inputs) {
    int options = issue.options().size();
    lasts[i] = new int[options];
    event[i] = new int[options];
    otherwise[i] = new int[options];
    awaitsVote[i] = new boolean[options];
    termed[i] = new boolean[options];
    required[i] = new CompiledCondition[options];
    boolean found = false;
    for (int o = 0; o < options; o++) {
      Option option = issue.options().get(o);
      OptionTerms terms = option.terms();
      boolean quo = space.statusQuo(i) == o;
      lasts[i][o] = inputs.slot(terms.lasts());
      event[i][o] =
          terms.event().map(id -> later.bet(scenario, id, inputs)).orElse(InputSlots.NONE);
      otherwise[i][o] = terms.otherwise().map(issue::indexOf).orElse(space.statusQuo(i));
      boolean voted = option.ratify() || option.level() == AuthorityLevel.LEADERS;
      awaitsVote[i][o] = voted && !quo && !votes().isEmpty() && space.statusQuo(i) >= 0;
      termed[i][o] = terms.isAny() || awaitsVote[i][o];
      required[i][o] = CompiledCondition.of(scenario, option.requires());
      found |= termed[i][o];
    }
    return found;
  }

  private static UncertainNumber horizon(Scenario scenario) {
    UncertainNumber own = scenario.talks().horizon();
    return Talks.HORIZON.is(own) ? scenario.war().map(War::horizon).orElse(own) : own;
  }

  /** Whether an option is made to depend on an event, so that it is drawn after the talks. */
  static boolean isBetOn(Scenario scenario, Event event) {
    return scenario.issues().stream()
        .flatMap(i -> i.options().stream())
        .anyMatch(o -> o.terms().event().filter(event.id()::equals).isPresent());
  }

  /** Whether any option holds otherwise than at once and for good. */
  public boolean any() {
    return any;
  }

  /** Whether an option does. */
  public boolean any(int issue, int option) {
    return termed[issue][option];
  }

  /** The votes that are taken after the talks. */
  public List<VotesAndBets.Vote> votes() {
    return later.votes();
  }

  /** The events on which options depend. */
  public List<VotesAndBets.Bet> bets() {
    return later.bets();
  }

  /** Whether an option waits for the later votes. */
  public boolean awaitsVote(int issue, int option) {
    return awaitsVote[issue][option];
  }

  /** The bet on which an option depends, as a place in {@link #bets}, or -1. */
  public int bet(int issue, int option) {
    return event[issue][option];
  }

  /** The option that holds if the event does not come; -1 if there is none. */
  public int otherwise(int issue, int option) {
    return otherwise[issue][option];
  }

  /** The issues on which an option requires something; must not be written. */
  public int[] needs(int issue, int option) {
    return required[issue][option].issues();
  }

  /** Whether a deal lacks what one of its options requires. */
  public boolean lacks(int issue, int option, int[] deal) {
    return !required[issue][option].holdsOf(deal);
  }

  /** Months for which an option is in force; infinite if for good. */
  public double lasts(int issue, int option, double[] numbers) {
    return InputSlots.read(lasts[issue][option], numbers, Double.POSITIVE_INFINITY);
  }

  /** H, in months. */
  public double horizon(double[] numbers) {
    return numbers[horizon];
  }

  /** Months from the end of the talks until an option can be in force, at most the horizon. */
  public double after(int issue, int option, double[] numbers) {
    double last = 0;
    for (int v = 0; awaitsVote[issue][option] && v < votes().size(); v++) {
      last = Math.max(last, numbers[votes().get(v).after()]);
    }
    return Math.min(last, horizon(numbers));
  }

  /** s: share of what an option brings that can be counted on. */
  private double share(int issue, int option, double[] numbers) {
    double ahead = horizon(numbers);
    double left = ahead - after(issue, option, numbers);
    double share = ahead <= 0 ? 1 : Math.min(lasts(issue, option, numbers), left) / ahead;
    for (int v = 0; awaitsVote[issue][option] && v < votes().size(); v++) {
      share *= numbers[votes().get(v).chance()];
    }
    return share;
  }

  /** p: how likely a delegation thinks it that the option, and not the other, will hold. */
  private double chance(int d, int issue, int option, double[] numbers) {
    int bet = event[issue][option];
    return bet < 0 ? 1 : numbers[bets().get(bet).believed()[d]];
  }

  /**
   * What a delegation expects of an option with terms.
   *
   * @param asAgreed what it brings if it is in force for good
   * @param instead what the option brings that holds if the event does not come
   * @param before what the status quo brings
   */
  public double expected(
      int d,
      int issue,
      int option,
      double[] numbers,
      double asAgreed,
      double instead,
      double before) {
    double s = share(issue, option, numbers);
    double p = chance(d, issue, option, numbers);
    return s * (p * asAgreed + (1 - p) * instead) + (1 - s) * before;
  }

  /** Share of the fighting that an option ends if it is in force for good. */
  public double endsForGood(int issue, int option, double[] numbers) {
    return option < 0 ? 0 : InputSlots.read(ends[issue][option], numbers, 0);
  }

  /** Share of the fighting that a delegation expects an option to end. */
  public double ends(int d, int issue, int option, double[] numbers) {
    double asAgreed = endsForGood(issue, option, numbers);
    if (!termed[issue][option]) {
      return asAgreed;
    }
    double instead = endsForGood(issue, otherwise[issue][option], numbers);
    double before = endsForGood(issue, space.statusQuo(issue), numbers);
    return expected(d, issue, option, numbers, asAgreed, instead, before);
  }
}
