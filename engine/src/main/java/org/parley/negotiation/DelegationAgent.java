package org.parley.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.Nano;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.CompiledLine;
import org.parley.compiled.Inputs;
import org.parley.compiled.Situation;
import org.parley.compiled.Valuation;
import org.parley.outcome.Entry;
import org.parley.outcome.Text;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A delegation at the table. Its turn: learn from what lies there, set its target, pick its next
 * offer, accept what lies there if its condition says so, else offer.
 */
public final class DelegationAgent implements Steppable {
  private final NegotiationModel model;
  private final int me;
  private final CompiledDelegation delegation;
  private final Valuation valuation;
  private final Planner planner;
  private transient Seat seat;

  DelegationAgent(NegotiationModel model, int me) {
    this.model = model;
    this.me = me;
    delegation = model.talks().delegation(me);
    valuation = new Valuation(model.talks(), me);
    planner = new Planner(model, me, valuation);
  }

  /** Index of the delegation. */
  public int index() {
    return me;
  }

  /** What deals are worth to it. */
  public Valuation valuation() {
    return valuation;
  }

  /**
   * What a deal would be to it if it were tabled now.
   *
   * @param options option by issue; issues that are closed as they are
   */
  public Prospect prospect(int[] options) {
    return Prospect.of(model, me, options);
  }

  Planner planner() {
    return planner;
  }

  void sit(Seat newSeat) {
    seat = newSeat;
  }

  boolean isSeated() {
    return seat != null;
  }

  @Override
  public void step(SimState state) {
    if (model.rests() || !model.offersAreMade()) {
      return;
    }
    if (!model.offersAreSealed()) {
      planner.prepare();
    } else if (me == 0) {
      model.prepareAll();
    }
    int proposer = model.offersAreSealed() ? Table.NOBODY : model.table().proposer();
    boolean asked = proposer != Table.NOBODY && proposer != me && !model.table().hasAgreed(me);
    if (seat != null) {
      follow(turn(proposer, asked), proposer);
    } else if (asked && agreesTo(proposer)) {
      agree(proposer);
    } else {
      if (asked) {
        decline(proposer);
      }
      if (planner.hasNext()) {
        offer();
      } else {
        hold();
      }
    }
  }

  private void follow(Turn turn, int proposer) {
    Move move = seat.decide(turn);
    Legality.check(model, turn, move);
    if (move instanceof Move.Agree agree) {
      insist(model.table().offer(proposer), model.settled(proposer), agree);
      agree(proposer);
      return;
    }
    if (turn.proposer().isPresent()) {
      decline(proposer);
    }
    if (move instanceof Move.Offer offer) {
      planner.set(offer.text().options());
      model.signing().insist(me, planner.next(), planner.nextMask(), offer.insisted());
      offer();
    } else if (move instanceof Move.WalkOut) {
      model.closing().walkOut(me, "decision");
    } else {
      hold();
    }
  }

  private void insist(int[] deal, long mask, Move.Agree agree) {
    model.signing().insist(me, deal, mask, agree.insisted());
  }

  private void hold() {
    if (model.isRecorded()) {
      model.record(new Entry.Held(model.round(), delegation.id()));
    }
  }

  private Turn turn(int proposer, boolean asked) {
    Situation now = model.situation();
    Move advice =
        asked && agreesTo(proposer)
            ? new Move.Agree(false)
            : planner.hasNext()
                ? new Move.Offer(
                    new Text(planner.next().clone(), model.texts().settled(planner.next(), now)))
                : new Move.Hold();
    return new Turn(
        me,
        model.round(),
        asked ? OptionalInt.of(proposer) : OptionalInt.empty(),
        asked
            ? Optional.of(new Text(model.table().offer(proposer).clone(), model.settled(proposer)))
            : Optional.empty(),
        false,
        planner.reservation(),
        planner.best(),
        now,
        advice);
  }

  /** Whether its condition accepts the standing offer of another, and no hard line forbids it. */
  private boolean agreesTo(int proposer) {
    int[] deal = model.table().offer(proposer);
    long mask = model.settled(proposer);
    return mask != 0
        && valuation.value(deal) >= least(deal, mask)
        && model.situation().hardLineCrossed(me, deal) < 0
        && !model.isBanned(deal, mask);
  }

  /** The least value at which it accepts a text of another delegation. */
  private long least(int[] deal, long mask) {
    return Math.max(planner.threshold(), reservationFor(deal, mask));
  }

  private void decline(int proposer) {
    if (model.isRecorded()) {
      int[] deal = model.table().offer(proposer);
      int line = model.situation().hardLineCrossed(me, deal);
      model.record(
          new Entry.Declined(
              model.round(),
              delegation.id(),
              model.talks().delegation(proposer).id(),
              line < 0 ? "" : model.talks().redLines().get(line).id(),
              least(deal, model.settled(proposer)) - valuation.value(deal)));
    }
  }

  /** Whether it accepts another's paper. */
  boolean accepts(int proposer) {
    boolean agrees = agreesTo(proposer);
    if (seat != null) {
      agrees = decides(model.table().offer(proposer), model.settled(proposer), agrees);
    }
    if (agrees) {
      accepted(proposer);
    } else {
      decline(proposer);
    }
    return agrees;
  }

  /** The answer from outside to a text on which all are asked at once. */
  boolean decides(int[] deal, long mask, boolean advice) {
    Turn turn =
        new Turn(
            me,
            model.round(),
            OptionalInt.empty(),
            Optional.of(new Text(deal.clone(), mask)),
            true,
            planner.reservation(),
            planner.best(),
            model.situation(),
            advice ? new Move.Agree(false) : new Move.Hold());
    Move move = seat.decide(turn);
    Legality.check(model, turn, move);
    if (move instanceof Move.Agree agree) {
      insist(deal, mask, agree);
      return true;
    }
    if (move instanceof Move.WalkOut) {
      model.closing().walkOut(me, "decision");
    }
    return false;
  }

  private void agree(int proposer) {
    accepted(proposer);
    if (model.table().agree(me)) {
      model.signing().reached(model.table().offer(proposer), model.settled(proposer));
    }
  }

  private void accepted(int proposer) {
    if (model.isRecorded()) {
      model.record(
          new Entry.Accepted(
              model.round(), delegation.id(), model.talks().delegation(proposer).id()));
    }
  }

  private void offer() {
    int[] deal = model.table().offer(me);
    System.arraycopy(planner.next(), 0, deal, 0, deal.length);
    long mask = planner.nextMask();
    model.table().put(me, mask, planner.nextValue(), model.situation().standing());
    planner.offered();
    if (model.isRecorded()) {
      model.record(
          new Entry.Offered(
              model.round(),
              delegation.id(),
              new Text(deal.clone(), mask),
              model.values(deal),
              planner.target()));
    }
  }

  /**
   * r for a text: the value of what is closed, or of the outside option if the text gives it up and
   * it is worth more.
   */
  long reservationFor(int[] deal, long mask) {
    long closed = valuation.inForce(model.situation());
    if (delegation.worth() == Inputs.NONE || !givesUp(deal, mask)) {
      return closed;
    }
    return Math.max(closed, Nano.of(model.situation().worth(me)));
  }

  /** Whether going over to a text gives up the outside option. */
  boolean givesUp(int[] deal, long mask) {
    return switch (delegation.givesUp()) {
      case COMPREHENSIVE -> model.texts().isComprehensive(mask, model.situation());
      case ANY -> mask != 0 || model.situation().closedIssues() > 0;
      case HOLDING -> delegation.surrenders(deal);
    };
  }

  /** The best value over the issues of a text, the others as they are in force. */
  long bestOver(long mask) {
    Situation now = model.situation();
    DealSpace space = model.talks().space();
    long sum = valuation.base();
    for (int b = 0; b < space.blocks(); b++) {
      sum += bestInBlock(b, mask, now, space);
    }
    return sum;
  }

  private long bestInBlock(int block, long mask, Situation now, DealSpace space) {
    long[] values = valuation.table()[block];
    int[] issues = space.issuesOf(block);
    boolean touched = false;
    for (int issue : issues) {
      touched |= (mask >>> issue & 1) != 0;
    }
    int inForce = now.combination(block);
    if (!touched) {
      return inForce < 0 ? 0 : values[inForce];
    }
    long best = inForce < 0 ? Long.MIN_VALUE : values[inForce];
    for (int c = 0; c < values.length; c++) {
      if (values[c] > best && isWithin(c, issues, mask, now, space) && !crossesOwn(block, c)) {
        best = values[c];
      }
    }
    return best == Long.MIN_VALUE ? 0 : best;
  }

  private boolean crossesOwn(int block, int combination) {
    Situation now = model.situation();
    List<CompiledLine> lines = model.talks().redLines();
    for (int l = 0; l < lines.size(); l++) {
      CompiledLine line = lines.get(l);
      boolean speaks = line.owner() == me && line.block() == block && now.hard()[l];
      if (speaks && now.crosses(l, combination)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(
      int combination, int[] issues, long mask, Situation now, DealSpace space) {
    for (int issue : issues) {
      if ((mask >>> issue & 1) == 0 && space.optionIn(combination, issue) != now.inForce()[issue]) {
        return false;
      }
    }
    return true;
  }
}
