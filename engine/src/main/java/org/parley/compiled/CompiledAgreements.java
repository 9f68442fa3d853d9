package org.parley.compiled;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.TablePlace;

/**
 * Who must agree to which option, who is at the table when, and how many votes each has. A text is
 * carried when every option that it settles is.
 */
public final class CompiledAgreements implements Serializable {
  private final List<CompiledAgreement> rules = new ArrayList<>();
  private final int[][] ruleOf;
  private final CompiledBloc[] blocs;
  private final int[] votes;
  private final int[] from;
  private final int[] until;
  private final TalksCalendar calendar;
  private final CompiledTracks tracks;
  private final long all;
  private final boolean plain;

  CompiledAgreements(
      Scenario scenario, TalksCalendar calendar, CompiledTracks tracks, InputSlots inputs) {
    this.calendar = calendar;
    this.tracks = tracks;
    int n = scenario.delegations().size();
    all = n == Long.SIZE ? -1L : (1L << n) - 1;
    votes = new int[n];
    from = new int[n];
    until = new int[n];
    boolean always = true;
    for (int d = 0; d < n; d++) {
      TablePlace place = scenario.delegations().get(d).place();
      votes[d] = inputs.slot(place.votes());
      from[d] = place.from().map(calendar::round).orElse(0);
      until[d] = place.until().map(calendar::round).orElse(Integer.MAX_VALUE);
      always &= place.from().isEmpty() && place.until().isEmpty();
    }
    rules.add(CompiledAgreement.of(scenario, scenario.talks().agreement(), all, inputs));
    ruleOf = new int[scenario.issues().size()][];
    for (int i = 0; i < ruleOf.length; i++) {
      ruleOf[i] = rulesOf(scenario, scenario.issues().get(i), inputs);
    }
    blocs =
        scenario.talks().blocs().stream()
            .map(b -> CompiledBloc.of(scenario, b, inputs))
            .toArray(CompiledBloc[]::new);
    boolean oneRule = rules.size() == 1 && rules.get(0).unanimous();
    plain = always && oneRule && blocs.length == 0 && !tracks.leaveOut(all);
  }

  private int[] rulesOf(Scenario scenario, Issue issue, InputSlots inputs) {
    int[] own = new int[issue.options().size()];
    for (int o = 0; o < own.length; o++) {
      Option option = issue.options().get(o);
      long parties = option.signing().signedBy().isEmpty() ? all : parties(scenario, option);
      CompiledAgreement rule =
          CompiledAgreement.of(
              scenario,
              option.signing().agreement().orElse(scenario.talks().agreement()),
              parties,
              inputs);
      own[o] = rules.indexOf(rule);
      if (own[o] < 0) {
        own[o] = rules.size();
        rules.add(rule);
      }
    }
    return own;
  }

  private static long parties(Scenario scenario, Option option) {
    long parties = 0;
    for (String id : option.signing().signedBy()) {
      int d = scenario.delegationIndex(id);
      parties |= d < 0 ? 0 : 1L << d;
    }
    return parties;
  }

  /** Whether everybody is always there and must agree to everything. */
  public boolean isPlain() {
    return plain;
  }

  /** All delegations, as a mask. */
  public long all() {
    return all;
  }

  /**
   * The delegations that are at the table in a round, counted from 0, as a mask: of a working
   * group, its members.
   */
  public long present(int round) {
    long there = 0;
    for (int d = 0; d < from.length; d++) {
      there |= from[d] <= round && round < until[d] ? 1L << d : 0;
    }
    return there & tracks.members(tracks.groupOf(calendar.sitting(round)));
  }

  /** Fills in the votes of a run by delegation. */
  public void readVotes(double[] numbers, double[] weights) {
    for (int d = 0; d < votes.length; d++) {
      weights[d] = InputSlots.read(votes[d], numbers, TablePlace.VOTES);
    }
  }

  /** The delegations that table nothing, since another speaks for them, as a mask. */
  public long silent() {
    long silent = 0;
    for (CompiledBloc bloc : blocs) {
      silent |= bloc.silent();
    }
    return silent;
  }

  private boolean carried(
      int rule, int issue, long willing, long present, double[] weights, double[] numbers) {
    long yes = willing;
    long parties = present & rules.get(rule).parties();
    for (CompiledBloc bloc : blocs) {
      yes = bloc.together(yes, parties, issue, weights, numbers);
    }
    return rules.get(rule).carried(yes, present, weights, numbers);
  }

  /** The delegations whose consent counts for an option, as a mask. */
  public long parties(int issue, int option) {
    return rules.get(ruleOf[issue][option]).parties();
  }

  /** The delegations whose consent counts for something that a text settles, as a mask. */
  public long parties(int[] deal, long settled) {
    long parties = 0;
    for (long left = settled; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      parties |= parties(i, deal[i]);
    }
    return parties;
  }

  /** The issues that a text settles with the consent of a delegation, as a mask. */
  public long part(int d, int[] deal, long settled) {
    long part = 0;
    for (long left = settled; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      part |= (parties(i, deal[i]) >>> d & 1) << i;
    }
    return part;
  }

  /**
   * Whether some delegations carry a text.
   *
   * @param willing those that say yes, as a mask
   * @param present those at the table, as a mask
   */
  public boolean carried(
      long willing, long present, int[] deal, long settled, double[] weights, double[] numbers) {
    int last = -1;
    for (long left = settled; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      int rule = ruleOf[i][deal[i]];
      boolean known = rule == last && blocs.length == 0;
      if (!known && !carried(rule, i, willing, present, weights, numbers)) {
        return false;
      }
      last = rule;
    }
    return settled != 0;
  }

  /** Whether some delegations carry some option. */
  public boolean carriedSome(long willing, long present, double[] weights, double[] numbers) {
    for (int i = 0; i < ruleOf.length; i++) {
      for (int rule : ruleOf[i]) {
        if (carried(rule, i, willing, present, weights, numbers)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether some delegations carry whatever is said of some issues. */
  public boolean carriedAny(
      long willing, long present, long issues, double[] weights, double[] numbers) {
    int last = -1;
    for (long left = issues; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      for (int rule : ruleOf[i]) {
        boolean known = rule == last && blocs.length == 0;
        if (!known && !carried(rule, i, willing, present, weights, numbers)) {
          return false;
        }
        last = rule;
      }
    }
    return true;
  }
}
