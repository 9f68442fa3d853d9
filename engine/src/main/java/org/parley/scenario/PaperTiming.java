package org.parley.scenario;

/** When a delegation hands over the paper that states its wishes. */
public enum PaperTiming {
  /** Sent before the first sitting. */
  AHEAD,
  /** Handed over when the first sitting opens: read from the second round on, and less closely. */
  AT_TABLE,
  /** Never. */
  WITHHELD
}
