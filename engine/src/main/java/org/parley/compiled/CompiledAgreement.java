package org.parley.compiled;

import java.io.Serializable;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.Scenario;

/**
 * Who must agree to something, with slots for numbers and masks for delegations; -1 stands for a
 * condition that is not stated.
 *
 * @param parties the delegations whose consent counts
 * @param unanimous whether all of them must agree
 * @param majority slot of the share of the votes that must be exceeded
 * @param votes slot of the least share of the votes
 * @param heads slot of the least share of the delegations
 * @param veto those without whom nothing is agreed
 */
public record CompiledAgreement(
    long parties, boolean unanimous, int majority, int votes, int heads, long veto)
    implements Serializable {
  /** What a share may be off by rounding. */
  private static final double ROUNDING = 1e-9;

  static CompiledAgreement of(
      Scenario scenario, AgreementRule rule, long parties, InputSlots inputs) {
    long veto = 0;
    for (String id : rule.veto()) {
      veto |= 1L << scenario.delegationIndex(id);
    }
    return new CompiledAgreement(
        parties,
        rule.isUnanimity(),
        inputs.slot(rule.majority()),
        inputs.slot(rule.votes()),
        inputs.slot(rule.heads()),
        veto & parties);
  }

  /**
   * Whether some delegations carry it, of those at the table.
   *
   * @param willing those that say yes, as a mask
   * @param present those at the table, as a mask
   * @param weights votes by delegation
   */
  boolean carried(long willing, long present, double[] weights, double[] numbers) {
    long there = parties & present;
    long yes = willing & there;
    if (yes == 0 || (veto & present & ~yes) != 0 || (unanimous && yes != there)) {
      return false;
    }
    double all = majority < 0 && votes < 0 ? 0 : sum(there, weights);
    double some = all == 0 ? 0 : sum(yes, weights);
    return (majority < 0 || some > numbers[majority] * all + ROUNDING)
        && (votes < 0 || some >= numbers[votes] * all - ROUNDING)
        && (heads < 0 || Long.bitCount(yes) >= numbers[heads] * Long.bitCount(there) - ROUNDING);
  }

  private static double sum(long of, double[] weights) {
    double sum = 0;
    for (long left = of; left != 0; left &= left - 1) {
      sum += weights[Long.numberOfTrailingZeros(left)];
    }
    return sum;
  }
}
