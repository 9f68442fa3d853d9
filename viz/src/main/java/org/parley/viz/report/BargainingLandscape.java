package org.parley.viz.report;

import java.util.Map;
import java.util.Optional;
import org.parley.viz.NumberText;

/**
 * What was possible before anybody negotiated: the talks standing still, at the mean of every
 * uncertain number. Utilities are by delegation, in the scenario's order.
 *
 * @param deals how many full texts there are
 * @param zopa how many of them cross nobody's line and give everybody at least what no deal does
 * @param isExact whether the counts are exact, not estimated
 * @param frontier utilities of the deals on the frontier
 * @param zone utilities of the deals on the frontier of the ZOPA; empty if there is none, or for
 *     too many to list
 * @param baseline utilities without a deal
 * @param nash the Nash deal, if there is a ZOPA
 */
public record BargainingLandscape(
    long deals,
    long zopa,
    boolean isExact,
    double[][] frontier,
    double[][] zone,
    double[] baseline,
    Optional<NashDeal> nash) {

  /**
   * The Nash deal.
   *
   * @param utilities by delegation
   * @param options option by issue, ids
   */
  public record NashDeal(double[] utilities, Map<String, String> options) {
    public NashDeal {
      options = Map.copyOf(options);
    }
  }

  /** How many deals are possible, and how many of them everybody could sign. */
  String inWords() {
    boolean isOne = zopa == 1;
    return "Of "
        + (isExact ? "" : "about ")
        + NumberPhrases.count(deals, "possible deal", "possible deals")
        + ", "
        + NumberText.count(zopa)
        + (isOne ? " crosses" : " cross")
        + " nobody's red line and "
        + (isOne ? "leaves" : "leave")
        + " nobody worse off than no deal (the zone of possible agreement, if every stated line is"
        + " real and every uncertain number is at its mean).";
  }
}
