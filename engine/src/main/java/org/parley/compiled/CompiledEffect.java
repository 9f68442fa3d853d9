package org.parley.compiled;

import java.io.Serializable;
import java.util.List;
import org.parley.scenario.Effect;
import org.parley.scenario.Effect.Target;
import org.parley.scenario.Scenario;

/**
 * A change of a named part of the state.
 *
 * @param name how the part is called, such as {@code adria.trust.borland}
 * @param what which kind of part it is
 * @param of index of the delegation, third party or line owner; -1 for all
 * @param in index of the other delegation, or of the red line; -1 for all
 * @param multiplies whether the amount multiplies instead of adding
 * @param amount slot of the amount
 * @param fade slot of the share left a month later; -1 for good
 */
public record CompiledEffect(
    String name, Part what, int of, int in, boolean multiplies, int amount, int fade)
    implements Serializable {

  /** The parts of the state that can be moved. */
  public enum Part {
    BATTLEFIELD,
    TRUST,
    COST,
    OPTIMISM,
    WORTH,
    FIRMNESS,
    CONCESSION,
    PRESSURE,
    WALK_OUT
  }

  static CompiledEffect of(
      Scenario scenario, Effect effect, List<CompiledLine> lines, InputSlots inputs) {
    Target target = effect.target();
    Part what;
    String name;
    int of = -1;
    int in = -1;
    if (target instanceof Target.Trust t) {
      what = Part.TRUST;
      of = scenario.delegationIndex(t.of());
      in = t.in().map(scenario::delegationIndex).orElse(-1);
      name = t.of() + ".trust" + t.in().map(other -> "." + other).orElse("");
    } else if (target instanceof Target.AllTrust) {
      what = Part.TRUST;
      name = "trust";
    } else if (target instanceof Target.Cost c) {
      what = Part.COST;
      of = scenario.delegationIndex(c.of());
      name = c.of() + ".cost";
    } else if (target instanceof Target.AllCost) {
      what = Part.COST;
      name = "cost";
    } else if (target instanceof Target.Optimism o) {
      what = Part.OPTIMISM;
      of = scenario.delegationIndex(o.of());
      name = o.of() + ".optimism";
    } else if (target instanceof Target.Worth w) {
      what = Part.WORTH;
      of = scenario.delegationIndex(w.of());
      name = w.of() + ".alternative.worth";
    } else if (target instanceof Target.Firmness f) {
      what = Part.FIRMNESS;
      of = scenario.delegationIndex(f.of());
      in = lineIndex(lines, of, f.line());
      name = f.of() + ".red_lines." + f.line() + ".firmness";
    } else if (target instanceof Target.Concession c) {
      what = Part.CONCESSION;
      of = scenario.delegationIndex(c.of());
      name = c.of() + ".tactic.e";
    } else if (target instanceof Target.Pressure p) {
      what = Part.PRESSURE;
      of = thirdPartyIndex(scenario, p.by());
      in = scenario.delegationIndex(p.on());
      name = p.by() + ".pressure." + p.on();
    } else if (target instanceof Target.WalkOut w) {
      what = Part.WALK_OUT;
      of = scenario.delegationIndex(w.of());
      name = w.of() + ".walks_out";
    } else {
      what = Part.BATTLEFIELD;
      name = "battlefield";
    }
    return new CompiledEffect(
        name,
        what,
        of,
        in,
        effect.operation() == Effect.Operation.MULTIPLY,
        inputs.slot(effect.amount()),
        inputs.slot(effect.fade()));
  }

  private static int lineIndex(List<CompiledLine> lines, int owner, String id) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).owner() == owner && lines.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no red line " + id);
  }

  private static int thirdPartyIndex(Scenario scenario, String id) {
    for (int i = 0; i < scenario.thirdParties().size(); i++) {
      if (scenario.thirdParties().get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no third party " + id);
  }
}
