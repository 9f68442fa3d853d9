package org.parley.state;

import java.io.Serializable;
import java.util.function.IntToDoubleFunction;
import org.parley.compiled.CompiledTalks;

/** Who trusts whom to keep its word. */
public final class TrustState implements Serializable {
  private final CompiledTalks talks;
  private final MoveClock clock;
  private final BoundedNumbers[] trust;

  TrustState(CompiledTalks talks, MoveClock clock) {
    this.talks = talks;
    this.clock = clock;
    int n = talks.parties();
    trust = new BoundedNumbers[n];
    for (int d = 0; d < n; d++) {
      trust[d] = new BoundedNumbers(n, 0, 1);
    }
  }

  /** Begins with what was stated, read by the slot that it stands in. */
  void begin(IntToDoubleFunction stated) {
    for (int d = 0; d < trust.length; d++) {
      for (int e = 0; e < trust.length; e++) {
        trust[d].begin(e, stated.applyAsDouble(talks.delegation(d).trust()[e]));
      }
    }
  }

  /** Trust of a delegation in another, in [0,1]. */
  public double in(int of, int in) {
    return trust[of].at(in);
  }

  /** Mean trust of a delegation in the others. */
  public double mean(int of) {
    double sum = 0;
    for (int e = 0; e < trust.length; e++) {
      sum += e == of ? 0 : trust[of].at(e);
    }
    return sum / (trust.length - 1);
  }

  /** Moves trust of a delegation in another. */
  public void move(int of, int in, double to) {
    clock.moved(of != in && trust[of].move(in, to));
  }
}
