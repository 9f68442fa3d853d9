package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.SignedTerms;
import org.parley.compiled.VotesAndBets;
import org.parley.outcome.Aftermath;
import org.parley.outcome.TranscriptEntry;
import org.parley.random.RandomStreams;
import org.parley.state.DelegationValuation;
import org.parley.state.TalksState;

/**
 * What becomes of what was signed: later votes are taken, events on which options depend come or
 * not, and what was signed for a time runs out unless it is renewed. A term is renewed with chance
 * product over d of 1/(1+exp(-g/s)), g being what d has more if it goes on than if it ends, s the
 * spread of P(hold), over those to whom it makes a difference. What requires something that is no
 * longer in force is void.
 */
final class AfterTalks implements Serializable {
  private final NegotiationState state;
  private final UnilateralSteps steps;
  private final CompiledTalks talks;
  private final SignedTerms terms;
  private final long[] renewals;
  private final boolean[] passes;
  private final boolean[] comes;
  private final int[] later;
  private final int[] standing;
  private final double[] held;
  private final double[] renewal;
  private long signed;

  AfterTalks(NegotiationState state, UnilateralSteps steps) {
    this.state = state;
    this.steps = steps;
    talks = state.talks();
    terms = talks.terms();
    int n = talks.space().issues();
    renewals = new long[n];
    Arrays.setAll(renewals, i -> RandomStreams.key("issues." + talks.issue(i).id() + ".renewal"));
    passes = new boolean[terms.votes().size()];
    comes = new boolean[terms.bets().size()];
    later = new int[n];
    standing = new int[n];
    held = new double[n];
    renewal = new double[n];
  }

  /** What becomes of the deal in force, as the talks have ended. */
  Aftermath tell(long[] gain, double discount) {
    if (!talks.canTurnOut()) {
      return Aftermath.NONE;
    }
    TalksState now = state.situation();
    long alone = steps.done();
    signed = 0;
    for (int i = 0; i < later.length; i++) {
      boolean here = state.chronicle().closedRound()[i] > 0 && (alone >>> i & 1) == 0;
      signed |= here && talks.space().statusQuo(i) >= 0 ? 1L << i : 0;
      later[i] = now.ground().closed()[i];
      held[i] = here ? 1 : Double.NaN;
      renewal[i] = Double.NaN;
    }
    decide();
    for (int i = 0; i < later.length; i++) {
      if (isSigned(i) && terms.any(i, later[i])) {
        become(i, now);
      }
    }
    voidWhatLacks(now);
    return new Aftermath(
        later.clone(), held.clone(), renewal.clone(), gains(gain, discount, now), alone);
  }

  private void decide() {
    for (int v = 0; v < passes.length; v++) {
      VotesAndBets.Vote vote = terms.votes().get(v);
      passes[v] = state.chances().uniform(vote.key()) < number(vote.chance());
      if (state.isRecorded() && isVotedOn()) {
        String who = talks.delegation(vote.delegation()).id();
        state.record(
            new TranscriptEntry.VotedLater(
                state.round(), who, vote.id(), passes[v], number(vote.chance())));
      }
    }
    for (int b = 0; b < comes.length; b++) {
      VotesAndBets.Bet bet = terms.bets().get(b);
      comes[b] = state.chances().uniform(bet.key()) < number(bet.chance());
      if (state.isRecorded() && isAtStake(b)) {
        state.record(new TranscriptEntry.BetDecided(state.round(), bet.id(), comes[b]));
      }
    }
  }

  private double number(int slot) {
    return state.situation().number(slot);
  }

  /** Whether something that was signed waits for the later votes. */
  private boolean isVotedOn() {
    boolean any = false;
    for (int i = 0; i < later.length; i++) {
      any |= isSigned(i) && terms.awaitsVote(i, later[i]);
    }
    return any;
  }

  private boolean isAtStake(int bet) {
    boolean any = false;
    for (int i = 0; i < later.length; i++) {
      any |= isSigned(i) && terms.bet(i, later[i]) == bet;
    }
    return any;
  }

  private boolean isSigned(int issue) {
    return (signed >>> issue & 1) != 0;
  }

  private void become(int issue, TalksState now) {
    int option = later[issue];
    if (terms.awaitsVote(issue, option) && !allPass()) {
      end(issue, Aftermath.UNRATIFIED, 0);
      return;
    }
    double ahead = terms.horizon(now.numbers());
    double after = terms.after(issue, option, now.numbers());
    held[issue] = ahead <= 0 ? 1 : 1 - after / ahead;
    int bet = terms.bet(issue, option);
    if (bet >= 0 && !comes[bet]) {
      int instead = terms.otherwise(issue, option);
      later[issue] = instead;
      if (instead == talks.space().statusQuo(issue)) {
        end(issue, Aftermath.LAPSED, 0);
      }
    } else if (terms.lasts(issue, option, now.numbers()) < ahead - after) {
      serve(issue, ahead - after, ahead, now);
    }
  }

  private boolean allPass() {
    boolean all = true;
    for (boolean yes : passes) {
      all &= yes;
    }
    return all;
  }

  private void end(int issue, int how, double share) {
    later[issue] = how;
    held[issue] = share;
  }

  /** Term after term, each renewed by a chance of its own. */
  private void serve(int issue, double left, double ahead, TalksState now) {
    double term = terms.lasts(issue, later[issue], now.numbers());
    double chance = renewalChance(issue, now);
    renewal[issue] = chance;
    int count = 0;
    double months = term;
    while (months < left && state.chances().uniform(renewals[issue], count) < chance) {
      count++;
      months += term;
    }
    double inForce = Math.min(months, left);
    boolean lasts = months >= left;
    if (state.isRecorded()) {
      String option = talks.issue(issue).optionIds()[later[issue]];
      state.record(
          new TranscriptEntry.TermServed(
              state.round(), talks.issue(issue).id(), option, inForce, count, chance, lasts));
    }
    if (lasts) {
      held[issue] = inForce / ahead;
    } else {
      end(issue, Aftermath.EXPIRED, inForce / ahead);
    }
  }

  private double renewalChance(int issue, TalksState now) {
    int[] kept = now.ground().inForce();
    double[] share = new double[kept.length];
    double spread = now.number(talks.frame().holdSpread());
    double chance = 1;
    for (int d = 0; d < talks.parties(); d++) {
      DelegationValuation valuation = state.valuations().of(d);
      share[issue] = 1;
      double on = valuation.turnedOut(now, 1L << issue, kept, share);
      share[issue] = 0;
      double gain = on - valuation.turnedOut(now, 1L << issue, kept, share);
      chance /= gain == 0 ? 1 : 1 + StrictMath.exp(-gain / spread);
    }
    return chance;
  }

  /** Options without what they require are void, and so on from them. */
  private void voidWhatLacks(TalksState now) {
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < later.length; i++) {
        standing[i] = later[i] >= 0 ? later[i] : talks.space().statusQuo(i);
      }
      for (int i = 0; i < later.length && !more; i++) {
        if (isSigned(i) && later[i] >= 0 && terms.lacks(i, later[i], standing)) {
          end(i, Aftermath.LAPSED, Math.min(held[i], leastHeld(i, now.ground().closed()[i])));
          more = true;
        }
      }
    }
  }

  /** How long everything was in force that an option requires. */
  private double leastHeld(int issue, int option) {
    double least = 1;
    for (int other : terms.needs(issue, option)) {
      boolean gone = isSigned(other) && later[other] < 0;
      least = gone ? Math.min(least, held[other]) : least;
    }
    return least;
  }

  private long[] gains(long[] gain, double discount, TalksState now) {
    long[] turned = new long[gain.length];
    int[] option = new int[later.length];
    for (int i = 0; i < later.length; i++) {
      option[i] = later[i] >= 0 ? later[i] : now.ground().inForce()[i];
    }
    for (int d = 0; d < turned.length; d++) {
      double more = state.valuations().of(d).turnedOut(now, signed, option, held);
      turned[d] = gain[d] + FixedPoint.of(more * discount);
    }
    return turned;
  }
}
