package org.parley.genius;

import java.util.ArrayList;
import java.util.List;

/**
 * What one party wants in a domain, as its own platform computes it:
 *
 * <p>U(x) = 0 if x is in a worthless box, else min(1, sum of weight_i * evaluation_i(x_i) + sum of
 * the bonuses whose box holds x).
 *
 * <p>Arrays are shared and must not be written.
 *
 * @param file name of the file that it was read from
 * @param weight by issue: as written, not normalised
 * @param evaluation by issue and value
 * @param worthless deals that are worth nothing, whatever else they hold
 * @param bonuses what combinations add
 * @param reservation value of no deal
 * @param discount what remains of a deal's value at the end of the talks, in (0,1]
 * @param notes what the reading has to say
 */
public record PreferenceProfile(
    String file,
    double[] weight,
    double[][] evaluation,
    List<Rule> worthless,
    List<Bonus> bonuses,
    double reservation,
    double discount,
    List<ConversionNote> notes) {
  public PreferenceProfile {
    worthless = List.copyOf(worthless);
    bonuses = List.copyOf(bonuses);
    notes = List.copyOf(notes);
  }

  /**
   * Deals that a rule speaks of.
   *
   * @param what the rule in words
   * @param box the deals
   */
  public record Rule(String what, DealBox box) {}

  /**
   * What a combination adds.
   *
   * @param rule the deals that have it, and why
   * @param amount in utility; negative for a loss
   */
  public record Bonus(Rule rule, double amount) {}

  /** The same with other bonuses and one note more. */
  PreferenceProfile with(List<Bonus> others, String note) {
    List<ConversionNote> more = new ArrayList<>(notes);
    more.add(new ConversionNote(file, note));
    return new PreferenceProfile(
        file, weight, evaluation, worthless, others, reservation, discount, more);
  }

  /** Undiscounted utility of a deal, given as position of value by issue. */
  public double utility(int[] deal) {
    if (worthless.stream().anyMatch(r -> r.box().holds(deal))) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * evaluation[i][deal[i]];
    }
    for (Bonus bonus : bonuses) {
      sum += bonus.rule().box().holds(deal) ? bonus.amount() : 0;
    }
    return Math.min(1, sum);
  }
}
