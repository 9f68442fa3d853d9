package org.parley.scenario;

/**
 * That one delegation can bring an option about alone, without anybody's agreement.
 *
 * @param by the delegation that can
 * @param reassures in [-1,1]: share of the way to full trust, or below 0 to none, that the others'
 *     trust in it goes when it does
 */
public record UnilateralStep(String by, UncertainNumber reassures) {
  /** When nothing is said. */
  public static final Default REASSURES =
      new Default(0.1, "assumed: a gesture is some sign of good faith (Osgood 1962; Kydd 2005)");
}
