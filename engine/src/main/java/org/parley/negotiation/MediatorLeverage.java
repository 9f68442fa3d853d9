package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledMediator;
import org.parley.state.TalksState;

/**
 * What a directive mediator can pay for a signature, or take for a refusal: one total, split evenly
 * between the delegations, each share paid or taken once.
 */
final class MediatorLeverage implements Serializable {
  private final CompiledMediator mediator;
  private final TalksState situation;
  private final long[] carrots;
  private final boolean[] paid;
  private final boolean[] fined;

  MediatorLeverage(CompiledMediator mediator, TalksState situation, int parties) {
    this.mediator = mediator;
    this.situation = situation;
    carrots = new long[parties];
    paid = new boolean[parties];
    fined = new boolean[parties];
  }

  void begin() {
    Arrays.fill(carrots, 0);
    Arrays.fill(paid, false);
    Arrays.fill(fined, false);
  }

  /** Says what a delegation would get for signing the text that it is now asked about. */
  void offer(int d) {
    carrots[d] = share(paid[d], situation.number(mediator.carrots()));
  }

  /** What it pays a delegation for signing the text that it asks about. */
  long carrot(int d) {
    return carrots[d];
  }

  /** What refusing would cost a delegation. */
  long stick(int d) {
    return share(fined[d], 1 - situation.number(mediator.carrots()));
  }

  private long share(boolean done, double part) {
    return !mediator.style().paysAndFines() || done
        ? 0
        : FixedPoint.of(situation.number(mediator.leverage()) * part / carrots.length);
  }

  /** A delegation signed and the text is in force: what was promised is paid, once. */
  void paid(int d) {
    paid[d] |= carrots[d] > 0;
  }

  /** A delegation refused: it is fined, once. */
  void fine(int d) {
    long fine = stick(d);
    if (fine > 0) {
      fined[d] = true;
      situation.pay(d, -fine);
    }
  }

  /** Share of a payment that is gone after signing. */
  double fades() {
    return situation.number(mediator.fades());
  }
}
