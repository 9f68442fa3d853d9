package org.parley.compiled;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Demand;
import org.parley.scenario.OutsideStake;
import org.parley.scenario.Scenario;

/**
 * How much each option displeases one who does not sign: of its weights, normalised to 1, that of
 * the issue times what the option lacks of the value of the one wanted, and 1 more for an option
 * that it will never accept.
 */
public final class OutsideDispleasure implements Serializable {
  private final int[] weight;
  private final ValueInterpolation[] values;
  private final boolean[][] never;
  private final int delays;

  OutsideDispleasure(Scenario scenario, OutsideStake stake, InputSlots inputs) {
    int n = scenario.issues().size();
    weight = new int[n];
    Arrays.fill(weight, InputSlots.NONE);
    values = new ValueInterpolation[n];
    for (Demand demand : stake.demands()) {
      int i = scenario.issueIndex(demand.issue());
      weight[i] = inputs.slot(demand.weight());
      values[i] = ValueInterpolation.of(scenario.issues().get(i), demand, inputs);
    }
    never = named(scenario, stake.never());
    delays = stake.delays();
  }

  private static boolean[][] named(Scenario scenario, DealCondition condition) {
    boolean[][] named = new boolean[scenario.issues().size()][];
    for (int i = 0; i < named.length; i++) {
      var issue = scenario.issues().get(i);
      var ids = condition.options().get(issue.id());
      named[i] = new boolean[issue.options().size()];
      for (int o = 0; o < named[i].length; o++) {
        named[i][o] = ids != null && ids.contains(issue.options().get(o).id());
      }
    }
    return named;
  }

  /** Whether an issue matters to it. */
  public boolean concerns(int issue) {
    boolean any = weight[issue] != InputSlots.NONE;
    for (boolean refused : never[issue]) {
      any |= refused;
    }
    return any;
  }

  /** Sum of its weights in a run. */
  public double total(double[] numbers) {
    double total = 0;
    for (int slot : weight) {
      total += InputSlots.read(slot, numbers, 0);
    }
    return total;
  }

  /** Its displeasure by an option. */
  public double of(int issue, int option, double[] numbers, double total) {
    double own = InputSlots.read(weight[issue], numbers, 0);
    double lacking = own == 0 ? 0 : own / total * (1 - values[issue].value(option, numbers));
    return lacking + (never[issue][option] ? 1 : 0);
  }

  /** Rounds by which it delays a text. */
  public int delay(int[] deal, long settled) {
    for (long left = settled; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      if (never[i][deal[i]]) {
        return delays;
      }
    }
    return 0;
  }
}
