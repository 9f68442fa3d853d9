package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.state.DelegationValuation;
import org.parley.state.NoDealWorld;
import org.parley.state.TalksState;

/** What deals are worth to everybody, kept up to where the talks stand. */
final class CurrentValuations implements Serializable {
  private final CompiledTalks talks;
  private final TalksState situation;
  private final DelegationValuation[] valuations;
  private final long[] hope;
  private int valuedAt = -1;
  private int refreshes;

  CurrentValuations(CompiledTalks talks, TalksState situation, DelegationValuation[] valuations) {
    this.talks = talks;
    this.situation = situation;
    this.valuations = valuations;
    hope = new long[valuations.length];
  }

  /** Takes the weights and values of a run. */
  void draw() {
    for (DelegationValuation valuation : valuations) {
      valuation.draw(situation.numbers());
    }
    valuedAt = -1;
  }

  void bringUpToDate() {
    if (valuedAt != situation.version()) {
      for (int d = 0; d < valuations.length; d++) {
        valuations[d].refresh(situation, hope[d]);
      }
      valuedAt = situation.version();
      refreshes++;
    }
  }

  /** How often the values were brought up to where the talks stand. */
  int refreshes() {
    return refreshes;
  }

  /** Nothing is hoped for from a leaders' meeting. */
  void forgetHope() {
    for (int d = 0; d < hope.length; d++) {
      hope(d, 0);
    }
  }

  /** Sets what a leaders' meeting is worth to a delegation for what it opens. */
  void hope(int delegation, long worth) {
    if (hope[delegation] != worth) {
      hope[delegation] = worth;
      valuedAt = -1;
    }
  }

  DelegationValuation of(int delegation) {
    return valuations[delegation];
  }

  DelegationValuation[] all() {
    return valuations;
  }

  /** Tables by delegation, block and combination; must not be written. */
  long[][][] tables() {
    return Arrays.stream(valuations).map(DelegationValuation::table).toArray(long[][][]::new);
  }

  /** Value of a deal to every delegation, in units of 1e-9. */
  long[] values(int[] deal) {
    bringUpToDate();
    long[] values = new long[valuations.length];
    for (int d = 0; d < values.length; d++) {
      values[d] = valuations[d].value(deal);
    }
    return values;
  }

  /** What a delegation has without a deal, in units of 1e-9. */
  long baseline(int d) {
    return NoDealWorld.baseline(talks, situation, valuations, d);
  }

  /** Mean utility of what is in force. */
  double meanInForce() {
    bringUpToDate();
    long sum = 0;
    for (DelegationValuation valuation : valuations) {
      sum += valuation.inForce(situation);
    }
    return FixedPoint.toDouble(sum) / valuations.length;
  }
}
