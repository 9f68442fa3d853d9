package org.parley.bargaining;

import java.util.List;

/**
 * A smallest set of red lines and alternatives whose giving up opens a zone of possible agreement,
 * with one such deal as a witness.
 *
 * @param lines red lines given up, by index in the picture
 * @param alternatives delegations that go below their baselines
 * @param firmness sum of the stated firmness of the lines; an alternative counts 1, since it is no
 *     matter of words
 * @param witness a deal that becomes possible: where only lines give way, the one with the largest
 *     product of gains (or, if none gives everybody a gain, the largest sum of values); else the
 *     one with the least total shortfall
 * @param mandates delegations whose mandate the witness exceeds; they would have to ask at home
 * @param cost by delegation, how far the witness stays below what would suffice, in units of 1e-9;
 *     0 for everybody where only lines give way
 * @param exact whether the witness is certain to be the best one
 */
public record MinimalConcession(
    List<Integer> lines,
    List<Integer> alternatives,
    double firmness,
    ValuedDeal witness,
    List<Integer> mandates,
    List<Long> cost,
    boolean exact) {
  /** Copies the lists. */
  public MinimalConcession {
    lines = List.copyOf(lines);
    alternatives = List.copyOf(alternatives);
    mandates = List.copyOf(mandates);
    cost = List.copyOf(cost);
  }

  /** Number of lines and alternatives. */
  public int size() {
    return lines.size() + alternatives.size();
  }
}
