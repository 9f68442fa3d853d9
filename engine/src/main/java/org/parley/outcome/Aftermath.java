package org.parley.outcome;

/**
 * What became of what was settled, over the time that those at the table looked ahead. Arrays are
 * in the scenario's order of issues and delegations and must not be written.
 *
 * @param options by issue: the option that is in force at the end of that time, or {@link #OPEN},
 *     {@link #UNRATIFIED}, {@link #EXPIRED} or {@link #LAPSED}
 * @param held by issue signed in the talks: share of that time in which it was in force, in [0,1];
 *     NaN for others
 * @param renewal by issue signed for a time: chance of each renewal, in [0,1]; NaN for others
 * @param gain V as it turned out less the baseline, by delegation, in units of 1e-9; what the
 *     discount leaves of it, if the talks have one
 * @param alone the issues that one delegation settled alone during the talks, as a mask
 */
public record Aftermath(int[] options, double[] held, double[] renewal, long[] gain, long alone) {
  /** Not settled. */
  public static final int OPEN = -1;

  /** Signed, and refused by a vote after the talks. */
  public static final int UNRATIFIED = -2;

  /** In force for a time, and not renewed. */
  public static final int EXPIRED = -3;

  /** Signed, and void since what it depends on did not come or did not last. */
  public static final int LAPSED = -4;

  /** Of talks in which whatever is signed is in force at once and for good. */
  public static final Aftermath NONE =
      new Aftermath(new int[0], new double[0], new double[0], new long[0], 0);

  /** Whether there is anything to tell. */
  public boolean isTold() {
    return options.length > 0;
  }

  /** Whether something was signed in the talks, and all of it is in force at the end. */
  public boolean isWhole() {
    boolean signed = false;
    for (int i = 0; i < options.length; i++) {
      if (!Double.isNaN(held[i])) {
        signed = true;
        if (options[i] < OPEN) {
          return false;
        }
      }
    }
    return signed;
  }

  /** The word for what became of an issue that has no option in force. */
  public static String word(int option) {
    return switch (option) {
      case UNRATIFIED -> "unratified";
      case EXPIRED -> "expired";
      case LAPSED -> "lapsed";
      default -> "open";
    };
  }
}
