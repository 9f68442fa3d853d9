package org.parley.compiled;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.random.RandomStreams;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Delegation;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.SettledBefore;

/**
 * A red line as a mask over the combinations of its block.
 *
 * @param owner index of the delegation whose it is
 * @param id its id in that delegation
 * @param path its path in the scenario
 * @param key key of the chance that makes it hard or soft
 * @param block the block that it speaks of
 * @param never the options that it excludes
 * @param named the issues of these, as a mask
 * @param crossed by combination: whether it is crossed, if nothing closed before lifts it
 * @param settled what closed before lifts it; empty for nothing
 * @param count number of closed issues that lifts it; 0 for none
 * @param firmness slot of its firmness
 * @param mix how its firmness, and the chance that makes it hard, move with shared factors
 * @param stated its firmness at its mean: what others take it for
 * @param price slot of its price when soft
 * @param isPrivate whether others know of it
 */
public record CompiledLine(
    int owner,
    String id,
    String path,
    long key,
    int block,
    CompiledCondition never,
    long named,
    boolean[] crossed,
    CompiledCondition settled,
    int count,
    int firmness,
    FactorMix mix,
    double stated,
    int price,
    boolean isPrivate)
    implements Serializable {

  static CompiledLine of(
      Scenario scenario, int owner, RedLine line, DealSpace space, InputSlots inputs) {
    Delegation delegation = scenario.delegations().get(owner);
    CompiledCondition never = CompiledCondition.of(scenario, line.never());
    CompiledCondition unless = CompiledCondition.of(scenario, line.unless());
    int block = space.blockOf(never.issues()[0]);
    boolean[] crossed = never.maskAll(space, block);
    if (!unless.isEmpty()) {
      for (int c = 0; c < crossed.length; c++) {
        crossed[c] &= !unless.allIn(space, c);
      }
    }
    String path = "delegations." + delegation.id() + ".red_lines." + line.id();
    DealCondition before =
        line.unlessSettled()
            .match(nothing -> DealCondition.NONE, at -> at.choices(), count -> DealCondition.NONE);
    CompiledCondition settled = CompiledCondition.of(scenario, before);
    int count = line.unlessSettled().match(nothing -> 0, at -> 0, SettledBefore.Count::issues);
    return new CompiledLine(
        owner,
        line.id(),
        path,
        RandomStreams.key(path),
        block,
        never,
        never.mask(),
        crossed,
        settled,
        count,
        inputs.slot(line.firmness()),
        inputs.mix(line.firmness()),
        line.firmness().mean(),
        inputs.slot(line.price()),
        line.isPrivate());
  }

  /**
   * Whether what is closed lifts the line.
   *
   * @param closed option by issue, -1 for open
   * @param closedIssues how many are closed
   */
  public boolean lifted(int[] closed, int closedIssues) {
    if (count > 0) {
      return closedIssues >= count;
    }
    return !settled.isEmpty() && settled.holdsOf(closed);
  }
}
