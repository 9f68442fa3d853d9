package org.parley.negotiation;

import java.util.Arrays;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTactic;
import org.parley.random.RandomStreams;
import org.parley.state.TalksState;
import org.parley.tactic.LogitProposal;
import org.parley.tactic.LogitResponse;
import org.parley.tactic.OfferCandidates;
import org.parley.tactic.SocialPreferences;

/**
 * Offers any deal, a better one more often, and answers likewise: logit response on social
 * preferences. Goes through all deals one by one, knowing what each is worth to the others.
 */
final class LogitPick implements OfferPick {
  /** One draw for all who act so, since it is the talks that are heated. */
  private static final long HEAT = RandomStreams.key("talks.heated");

  private final NegotiationState state;
  private final int me;
  private final CompiledTactic.Rule.Logit rule;
  private final OfferCandidates candidates;
  private final NextOffer next;
  private final ProposalEvaluation[] all;
  private final LogitProposal proposal;
  private final double[] utilities;
  private final long[] codes;
  private final long[] owns;
  private final int[] at;
  private final int[] deal;
  private final long proposes;
  private final long answers;
  private LogitResponse response;
  private boolean leaves;

  LogitPick(
      NegotiationState state,
      int me,
      CompiledTactic.Rule.Logit rule,
      OfferCandidates candidates,
      NextOffer next,
      ProposalEvaluation[] all) {
    this.all = all;
    this.state = state;
    this.me = me;
    this.rule = rule;
    this.candidates = candidates;
    this.next = next;
    int deals = (int) state.talks().space().size();
    proposal = new LogitProposal(deals);
    utilities = new double[deals];
    codes = new long[deals];
    owns = new long[deals];
    at = new int[state.talks().space().blocks()];
    deal = new int[state.talks().space().issues()];
    String id = "delegations." + state.talks().delegation(me).id() + ".tactic.";
    proposes = RandomStreams.key(id + "proposes");
    answers = RandomStreams.key(id + "answers");
  }

  @Override
  public void begin() {
    TalksState now = state.situation();
    LogitResponse people =
        new LogitResponse(
            now.number(rule.precision()),
            now.number(rule.heated()),
            now.number(rule.tremble()),
            now.number(rule.breakOff()),
            new SocialPreferences(
                now.number(rule.regard()),
                now.number(rule.inequity()),
                now.number(rule.tolerance())));
    response = state.chances().uniform(HEAT) < people.heated() ? people.inHeat() : people.calm();
    leaves = false;
  }

  @Override
  public boolean pick(long target, long reservation) {
    leaves = false;
    if (!candidates.any()) {
      return false;
    }
    proposal.weigh(utilities, gather(), away(), response);
    int drawn = proposal.draw(state.chances().uniform(proposes, state.course().round()));
    leaves = drawn == LogitProposal.LEAVES;
    return !leaves && next.takeAtAnyPrice(candidates, codes[drawn], owns[drawn]);
  }

  /** Whether it would rather leave than offer anything. */
  boolean leaves() {
    return leaves;
  }

  /** Whether it accepts a deal. */
  boolean accepts(int[] offered) {
    double chance = response.acceptance(utility(offered, ownOf(me, offered)), away());
    return state.chances().uniform(answers, state.course().round()) < chance;
  }

  /** Weighs every deal made of candidates; returns how many there are. */
  private int gather() {
    Arrays.fill(at, 0);
    int deals = 0;
    do {
      long code = 0;
      long own = candidates.base();
      for (int b = 0; b < at.length; b++) {
        code += candidates.combination(b, at[b]) * candidates.radix(b);
        own += candidates.own(b, at[b]);
      }
      candidates.decode(code, deal);
      codes[deals] = code;
      owns[deals] = own;
      utilities[deals++] = utility(deal, own);
    } while (turnsOver());
    return deals;
  }

  /** Goes to the next deal; false after the last. */
  private boolean turnsOver() {
    for (int b = 0; b < at.length; b++) {
      if (++at[b] < candidates.count(b)) {
        return true;
      }
      at[b] = 0;
    }
    return false;
  }

  /** What it makes of a deal: the mean over the others of its utility beside each of them. */
  private double utility(int[] of, long own) {
    double sum = 0;
    int parties = state.talks().parties();
    for (int d = 0; d < parties; d++) {
      if (d != me) {
        sum += response.preferences().utility(share(own), share(ownOf(d, of)));
      }
    }
    return sum / (parties - 1);
  }

  /** What it makes of walking away: no division, so that no inequity is felt. */
  private double away() {
    double others = 0;
    int parties = state.talks().parties();
    for (int d = 0; d < parties; d++) {
      others += d == me ? 0 : share(all[d].reservationForAll());
    }
    double own = share(all[me].reservationForAll());
    return own + response.preferences().regard() * others / (parties - 1);
  }

  private long ownOf(int delegation, int[] of) {
    return all[delegation].value(of);
  }

  private static double share(long value) {
    return value / (double) FixedPoint.ONE;
  }
}
