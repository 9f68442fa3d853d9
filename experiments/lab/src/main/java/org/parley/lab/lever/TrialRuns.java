package org.parley.lab.lever;

import java.util.BitSet;

/**
 * The runs made so far of the talks with some levers moved, run by run from 0.
 *
 * @param met runs that met the goal
 * @param failed runs that failed
 * @param gains gain by delegation and run, in units of 1e-9
 * @param runs how many were made
 */
record TrialRuns(BitSet met, BitSet failed, long[][] gains, int runs) {

  /** No runs yet, with room for some. */
  static TrialRuns none(int delegations, int most) {
    return new TrialRuns(new BitSet(most), new BitSet(), new long[delegations][most], 0);
  }

  /** The same with more runs made, in the same arrays. */
  TrialRuns until(int runs) {
    return new TrialRuns(met, failed, gains, runs);
  }

  /** Share of the first runs that met the goal, of those that did not fail. */
  double share(int first) {
    int ok = first - failed.get(0, first).cardinality();
    return ok == 0 ? Double.NaN : (double) met.get(0, first).cardinality() / ok;
  }

  long reached(int first) {
    return met.get(0, first).cardinality();
  }

  long finished(int first) {
    return first - failed.get(0, first).cardinality();
  }
}
