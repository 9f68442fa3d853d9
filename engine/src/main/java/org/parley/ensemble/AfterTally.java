package org.parley.ensemble;

import org.parley.bargaining.FixedPoint;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;
import org.parley.statistics.SampleMoments;

/**
 * What became of what was signed, counted.
 *
 * @param became runs by issue and what became of it: its options, then open, unratified, expired,
 *     lapsed
 * @param held share of the time ahead in which an issue signed was in force, in units of 1e-9
 * @param renewal chance of each renewal of what was signed for a time, in units of 1e-9
 * @param gain gain as it turned out, by delegation
 * @param alone runs by issue in which one delegation settled it alone
 * @param whole runs in which something was signed and all of it is in force at the end
 */
record AfterTally(
    long[][] became,
    SampleMoments[] held,
    SampleMoments[] renewal,
    SampleMoments[] gain,
    long[] alone,
    long[] whole) {
  private static final int WAYS = 4;

  static AfterTally of(OutcomeLabels frame) {
    int issues = frame.terms() ? frame.issues().size() : 0;
    long[][] became = new long[issues][];
    for (int i = 0; i < issues; i++) {
      became[i] = new long[frame.issues().get(i).options().size() + WAYS];
    }
    return new AfterTally(
        became,
        moments(issues),
        moments(issues),
        moments(frame.terms() ? frame.delegations().size() : 0),
        new long[issues],
        new long[1]);
  }

  private static SampleMoments[] moments(int count) {
    SampleMoments[] moments = new SampleMoments[count];
    for (int i = 0; i < count; i++) {
      moments[i] = new SampleMoments();
    }
    return moments;
  }

  /** The place of a way to end in {@link #became} of an issue. */
  static int place(int option, int options) {
    return option >= 0 ? option : options - 1 - option;
  }

  void add(Outcome outcome) {
    Aftermath after = outcome.aftermath();
    if (!after.isTold()) {
      return;
    }
    for (int i = 0; i < became.length; i++) {
      became[i][place(after.options()[i], became[i].length - WAYS)]++;
      alone[i] += after.alone() >>> i & 1;
      add(held[i], after.held()[i]);
      add(renewal[i], after.renewal()[i]);
    }
    for (int d = 0; d < gain.length; d++) {
      gain[d].add(after.gain()[d]);
    }
    whole[0] += after.isWhole() ? 1 : 0;
  }

  private static void add(SampleMoments moments, double share) {
    if (!Double.isNaN(share)) {
      moments.add(FixedPoint.of(share));
    }
  }

  void merge(AfterTally other) {
    for (int i = 0; i < became.length; i++) {
      OutcomeFrequencies.add(became[i], other.became[i]);
      held[i].merge(other.held[i]);
      renewal[i].merge(other.renewal[i]);
    }
    for (int d = 0; d < gain.length; d++) {
      gain[d].merge(other.gain[d]);
    }
    OutcomeFrequencies.add(alone, other.alone);
    whole[0] += other.whole[0];
  }
}
