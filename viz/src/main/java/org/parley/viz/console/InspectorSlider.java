package org.parley.viz.console;

/**
 * An inspector's slider writes the value that it is shown back, rounded to its own steps. Looking
 * must not change the talks, so that changes smaller than a slider's step are none.
 */
final class InspectorSlider {
  private static final double STEPS = 1_000;

  private InspectorSlider() {}

  /** Whether a value differs from another by what somebody may have meant. */
  static boolean moved(double from, double to, double range) {
    return Math.abs(to - from) > range / STEPS;
  }
}
