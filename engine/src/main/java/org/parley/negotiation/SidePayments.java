package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.state.TalksState;

/** What the mediator whose text is being signed pays for it, and how much of that fades. */
final class SidePayments implements Serializable {
  private final long[] promised;
  private final long[] fading;
  private MediatorLeverage payer;

  SidePayments(int parties) {
    promised = new long[parties];
    fading = new long[parties];
  }

  void begin() {
    promise(0, null);
    Arrays.fill(fading, 0);
  }

  /**
   * Takes up what is promised for a text: who does not sign it, outvoted or away, is paid nothing.
   *
   * @param signing those who accept the text, as a mask
   * @param by what the mediator may give whose text it is; null for a delegation's, for which
   *     nothing is paid
   */
  void promise(long signing, MediatorLeverage by) {
    payer = by;
    for (int d = 0; d < promised.length; d++) {
      promised[d] = by == null || !isIn(signing, d) ? 0 : by.carrot(d);
    }
  }

  long promised(int d) {
    return promised[d];
  }

  private static boolean isIn(long signing, int d) {
    return (signing >>> d & 1) != 0;
  }

  /**
   * The text is in force.
   *
   * @param signing those who signed it in the end, as a mask
   */
  void pay(TalksState now, long signing) {
    if (payer == null) {
      return;
    }
    for (int d = 0; d < promised.length; d++) {
      if (isIn(signing, d)) {
        now.pay(d, promised[d]);
        fading[d] += StrictMath.round(promised[d] * payer.fades());
        payer.paid(d);
      }
    }
  }

  /** What will be gone after signing, by delegation. */
  long fading(int d) {
    return fading[d];
  }
}
