package org.parley.state;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.CompiledThirdParty;
import org.parley.compiled.InputSlots;

/** What third parties do from outside: who acts now, and whom they press and support how much. */
public final class ThirdPartyState implements Serializable {
  private final CompiledTalks talks;
  private final MoveClock clock;
  private final boolean[] acts;
  private final BoundedNumbers[] pressure;

  ThirdPartyState(CompiledTalks talks, MoveClock clock) {
    this.talks = talks;
    this.clock = clock;
    acts = new boolean[talks.thirdParties().size()];
    pressure = new BoundedNumbers[acts.length];
    for (int p = 0; p < acts.length; p++) {
      pressure[p] = new BoundedNumbers(talks.parties(), 0, Double.POSITIVE_INFINITY);
    }
  }

  void begin(double[] numbers) {
    for (int p = 0; p < acts.length; p++) {
      CompiledThirdParty party = talks.thirdParties().get(p);
      acts[p] = party.acts(0);
      for (int d = 0; d < talks.parties(); d++) {
        pressure[p].begin(d, InputSlots.read(party.pressure()[d], numbers, 0));
      }
    }
  }

  /** Whether a third party acts now. */
  public boolean acts(int party) {
    return acts[party];
  }

  /** Says whether a third party acts now. */
  public void setActing(int party, boolean now) {
    clock.moved(acts[party] != now);
    acts[party] = now;
  }

  /** Pressure of a third party on a delegation. */
  public double pressure(int party, int on) {
    return pressure[party].at(on);
  }

  /** Moves the pressure of a third party. */
  public void movePressure(int party, int on, double to) {
    clock.moved(pressure[party].move(on, to));
  }

  /** All pressure that acts on a delegation now. */
  public double pressureOn(int d) {
    double sum = 0;
    for (int p = 0; p < acts.length; p++) {
      sum += acts[p] ? pressure[p].at(d) : 0;
    }
    return sum;
  }

  /** What is left of a cost of fighting after the support of those who act; at least 0. */
  double lessSupport(int d, double cost, double[] numbers) {
    double left = cost;
    for (int p = 0; p < acts.length; p++) {
      int slot = talks.thirdParties().get(p).support()[d];
      left -= acts[p] && slot != InputSlots.NONE ? numbers[slot] : 0;
    }
    return Math.max(0, left);
  }
}
