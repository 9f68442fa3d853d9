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
    Place place = effect.target().match(new Placing(scenario, lines));
    return new CompiledEffect(
        effect.target().name(),
        place.what,
        place.of,
        place.in,
        effect.operation() == Effect.Operation.MULTIPLY,
        inputs.slot(effect.amount()),
        inputs.slot(effect.fade()));
  }

  /** A part of the state by the indices of those it belongs to. */
  private record Place(Part what, int of, int in) {}

  /** Finds each part of the state. */
  private record Placing(Scenario scenario, List<CompiledLine> lines)
      implements Target.Cases<Place> {
    private static final int ALL = -1;

    private Place of(Part what, String delegation) {
      return new Place(what, scenario.delegationIndex(delegation), ALL);
    }

    @Override
    public Place battlefield(Target.Battlefield target) {
      return new Place(Part.BATTLEFIELD, ALL, ALL);
    }

    @Override
    public Place trust(Target.Trust target) {
      int in = target.in().map(scenario::delegationIndex).orElse(ALL);
      return new Place(Part.TRUST, scenario.delegationIndex(target.of()), in);
    }

    @Override
    public Place allTrust(Target.AllTrust target) {
      return new Place(Part.TRUST, ALL, ALL);
    }

    @Override
    public Place cost(Target.Cost target) {
      return of(Part.COST, target.of());
    }

    @Override
    public Place allCost(Target.AllCost target) {
      return new Place(Part.COST, ALL, ALL);
    }

    @Override
    public Place optimism(Target.Optimism target) {
      return of(Part.OPTIMISM, target.of());
    }

    @Override
    public Place worth(Target.Worth target) {
      return of(Part.WORTH, target.of());
    }

    @Override
    public Place firmness(Target.Firmness target) {
      int of = scenario.delegationIndex(target.of());
      return new Place(Part.FIRMNESS, of, lineIndex(lines, of, target.line()));
    }

    @Override
    public Place concession(Target.Concession target) {
      return of(Part.CONCESSION, target.of());
    }

    @Override
    public Place pressure(Target.Pressure target) {
      int on = scenario.delegationIndex(target.on());
      return new Place(Part.PRESSURE, thirdPartyIndex(scenario, target.by()), on);
    }

    @Override
    public Place walkOut(Target.WalkOut target) {
      return of(Part.WALK_OUT, target.of());
    }
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
