package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTactic;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Tactic.OfferChoice;
import org.parley.tactic.AcceptanceCondition;
import org.parley.tactic.ConcessionTactic;
import org.parley.tactic.OfferCandidates;

/** Sets a delegation's target and picks its next offer; keeps its arrays and allocates nothing. */
final class OfferPlanner implements Serializable {
  /** What counts as nothing left to give, in units of 1e-9: a thousandth of utility. */
  private static final long SLACK = 1_000_000;

  private final NegotiationState state;
  private final CompiledTalks talks;
  private final int me;
  private final CompiledTactic tactic;
  private final DelegationApproval approval;
  private final ProposalEvaluation interests;
  private final AdmissibleOffers admissible;
  private final ReceivedConcessions given;
  private final OfferPick pick;
  private final ObserverBeliefs beliefs;
  private final NextOffer next;
  private final FinalOffer finalOffer;
  private final StepProspect prospect;
  private final StepOffer step;
  private final WaitingDiscount discount;
  private final TacticCircumstances inputs;
  private final ConcessionTarget byConcession;
  private final boolean hasChips;

  private long reservation;
  private long best;
  private long target;
  private boolean hasNext;
  private boolean asPicked;
  private boolean insists;

  OfferPlanner(PlannerSources sources, int me, DelegationApproval approval) {
    state = sources.state();
    this.me = me;
    this.approval = approval;
    interests = approval.interests();
    talks = state.talks();
    tactic = talks.delegation(me).tactic();
    admissible = new AdmissibleOffers(state, me, interests.valuation());
    given = new ReceivedConcessions(state, me, interests);
    next = new NextOffer(state, approval);
    beliefs = sources.knowledge().of(me);
    inputs = new TacticCircumstances(state, me, given);
    byConcession = new ConcessionTarget(state, me, inputs, beliefs.reservations());
    pick = choice(sources, me, admissible.candidates(), next);
    finalOffer = new FinalOffer(state, me, approval, sources.knowledge(), admissible.candidates());
    prospect = new StepProspect(state, me, sources.interests());
    step = new StepOffer(state, me, approval, prospect, beliefs, admissible.candidates());
    discount = sources.discounts()[me];
    hasChips = admissible.hasChips();
  }

  private static OfferPick choice(
      PlannerSources sources, int me, OfferCandidates candidates, NextOffer next) {
    NegotiationState state = sources.state();
    TalksBeliefs knowledge = sources.knowledge();
    CompiledTactic tactic = state.talks().delegation(me).tactic();
    if (tactic.concession() instanceof CompiledTactic.Rule.Micro) {
      return new MicroPick(state, me, candidates, next);
    }
    if (tactic.concession() instanceof CompiledTactic.Rule.Logit rule) {
      return new LogitPick(state, me, rule, candidates, next, sources.interests());
    }
    if (tactic.concession() instanceof CompiledTactic.Rule.Foresight) {
      return new ForesightPick(
          state, me, candidates, next, sources.interests()[me], knowledge, sources.discounts());
    }
    if (tactic.choice() == OfferChoice.NEAREST) {
      return new NearestPick(state, candidates, next);
    }
    return state.talks().parties() > 2 && state.consent().isPlain()
        ? new MultilateralPick(sources, me, candidates, next)
        : new TradeOffPick(state, me, knowledge, candidates, next);
  }

  void begin() {
    approval.instructions().begin();
    inputs.begin();
    hasNext = false;
    given.begin();
    pick.begin();
    finalOffer.begin();
    prospect.begin();
    discount.begin(state.situation());
  }

  /** Learns, sets the target and picks the next offer. */
  void prepare() {
    state.valuations().bringUpToDate();
    beliefs.learn();
    if (admissible.gather(
        hasChips && state.time() < state.situation().number(tactic.holdUntil()))) {
      weigh();
    }
    given.note(reservation, best);
    inputs.note(reservation, best);
    target = byConcession.of(reservation, best);
    hasNext = pick.pick(target, reservation);
    asPicked = true;
    if (pick instanceof MicroPick micro) {
      target = micro.least(reservation);
    } else if (pick instanceof ForesightPick foresight) {
      target = reservation + foresight.waiting();
    } else if (pick instanceof LogitPick && hasNext) {
      target = next.value();
    }
    if (endsPart() && canBeAnsweredByAll() && step.find()) {
      asPicked = false;
      hasNext = next.take(step.deal(), interests.value(step.deal()));
    }
    insists = hasLastWord() && !(pick instanceof LogitPick) && finalOffer.find(reservation, best);
    if (insists) {
      asPicked = false;
      hasNext = next.take(finalOffer.deal(), interests.value(finalOffer.deal()));
    }
  }

  /** Whether this is its last turn to answer; imported talks keep the rules of their platform. */
  private boolean isLastTurn() {
    return state.course().isLastRound() && !talks.frame().geniusClock();
  }

  /** Whether all others can still answer what it tables now, and do nothing else after that. */
  private boolean hasLastWord() {
    return isLastTurn() && state.offersAreMade() && canBeAnsweredByAll();
  }

  private boolean canBeAnsweredByAll() {
    return state.endsInPlenary() || state.order().place(me) == 0;
  }

  /**
   * Whether a sitting ends, or the time of what stands first on the agenda, but not the talks: for
   * what can close by itself, a deadline of its own.
   */
  private boolean endsPart() {
    return state.texts().canBePartial()
        && state.offersAreMade()
        && !talks.frame().geniusClock()
        && !state.course().isLastRound()
        && state.endsPart();
  }

  /** Whether it would rather leave than go on, and may. */
  boolean leaves() {
    return pick instanceof LogitPick logit && logit.leaves() && !talks.off(Mechanism.WALK_OUT);
  }

  /**
   * Whether it accepts a text of another delegation.
   *
   * @param value its value to it
   * @param reservation r for that text
   */
  boolean accepts(int[] deal, long value, long reservation) {
    if (endsPart() && value >= reservation && isGoodStep(deal, value)) {
      return true;
    }
    return pick instanceof LogitPick logit
        ? logit.accepts(deal)
        : value >= threshold() && value >= reservation;
  }

  private boolean isGoodStep(int[] deal, long value) {
    long mask = state.texts().settled(deal, state.situation());
    return !state.texts().isComprehensive(deal, mask, state.situation())
        && prospect.isWorth(deal, mask, value);
  }

  /** Reads r and m from what may go into an offer. */
  private void weigh() {
    OfferCandidates candidates = admissible.candidates();
    reservation = interests.leastReservation();
    best = candidates.any() ? Math.max(reservation, candidates.best()) : reservation;
  }

  /** Takes an offer that was decided outside. */
  void set(int[] deal) {
    asPicked &= next.is(deal);
    next.take(deal, interests.value(deal));
    hasNext = true;
  }

  /** Notes that the next offer was made. */
  void offered() {
    pick.offered(asPicked);
  }

  /**
   * Whether it would rather have said something else than it did, or has nothing left to give of
   * its own accord.
   */
  boolean standsStill() {
    boolean saysLess = hasNext && (!asPicked || !next.is(state.table().offer(me)));
    return saysLess
        || target - reservation <= SLACK
        || !ConcessionTactic.falls(tactic.concession(), inputs);
  }

  NextOffer next() {
    return next;
  }

  boolean hasNext() {
    return hasNext;
  }

  long target() {
    return target;
  }

  long reservation() {
    return reservation;
  }

  long best() {
    return best;
  }

  /**
   * Least value at which it accepts an offer. On its last turn that is what it may accept at all,
   * or, if it has the last word, what it expects of that.
   */
  long threshold() {
    if (isLastTurn()) {
      boolean waits = insists && !state.endsInPlenary();
      return waits ? reservation + later(finalOffer.worth()) : Long.MIN_VALUE;
    }
    if (pick instanceof ForesightPick) {
      return target;
    }
    long compared = pick instanceof MicroPick || !hasNext ? target : next.value();
    long threshold =
        AcceptanceCondition.threshold(
            tactic.acceptance(), inputs, compared, reservation, best, given.best());
    boolean waits = discount.isAny() && threshold > reservation && threshold < Long.MAX_VALUE;
    return waits ? reservation + later(threshold - reservation) : threshold;
  }

  /** What a gain is worth now that can be had at the next turn at the earliest. */
  private long later(long gain) {
    int turn = state.course().round() * talks.parties() + state.order().place(me);
    return StrictMath.round(gain * discount.left(turn, turn + 1));
  }

  /** Share that its tactic asks for now, for a mediator's text; on its last turn none. */
  double askedShare() {
    if (pick instanceof LogitPick && hasNext) {
      return share(next.value());
    }
    if (isLastTurn()) {
      return 0;
    }
    return pick instanceof MicroPick || pick instanceof ForesightPick
        ? share(target)
        : ConcessionTactic.share(tactic.concession(), inputs);
  }

  /** (V - r) / (m - r) of a value V, in [0,1]. */
  double share(long value) {
    return inputs.share(value);
  }
}
