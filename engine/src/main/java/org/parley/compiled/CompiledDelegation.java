package org.parley.compiled;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.parley.bargaining.DealSpace;
import org.parley.random.RandomStreams;
import org.parley.scenario.Alternative.GivesUp;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Constituency;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Linkage;
import org.parley.scenario.Mechanism;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;

/**
 * A delegation with indices for ids and slots for numbers; -1 stands for what is not there.
 *
 * @param id its id
 * @param mandate rank up to which it signs itself
 * @param papers when it hands over its paper
 * @param want by issue: the option it wants, -1 if it has no demand
 * @param weight by issue: slot of the weight
 * @param values by issue: values of the options, null if it has no demand
 * @param broken by issue: slot of the value of a broken promise
 * @param linkages combinations with a bonus
 * @param worth slot of the alternative
 * @param leaves by delegation: slot of what its taking the alternative leaves that one
 * @param givesUp which deals give the alternative up
 * @param givenUp the combination that gives it up, if {@code givesUp} is by combination
 * @param stake slot of the stake in the fighting
 * @param optimism slot of the optimism
 * @param cost slot of the cost of fighting per month
 * @param trust by delegation: slot of the trust in it
 * @param disputes by delegation: slot of how far its right to sign is disputed
 * @param ask slot of lambda, what leaders hold out for
 * @param instructed slot of how far it errs about what leaders and home ask
 * @param hope slot of kappa, how much a leaders' meeting is worth
 * @param prospect slot of how much what a first step opens is worth
 * @param homes those who must approve while the talks go on
 * @param tactic how it negotiates
 */
public record CompiledDelegation(
    String id,
    int mandate,
    PaperTiming papers,
    int[] want,
    int[] weight,
    ValueInterpolation[] values,
    int[] broken,
    List<Bonus> linkages,
    int worth,
    int[] leaves,
    Surrender givesUp,
    CompiledCondition givenUp,
    int stake,
    int optimism,
    int cost,
    int[] trust,
    int[] disputes,
    int ask,
    int instructed,
    int hope,
    int prospect,
    List<Home> homes,
    CompiledTactic tactic)
    implements Serializable {

  /** Which deals give an alternative up. */
  public enum Surrender {
    COMPREHENSIVE,
    ANY,
    HOLDING
  }

  /** A bonus for a combination. */
  public record Bonus(int block, boolean[] holds, int amount) implements Serializable {}

  /**
   * A constituency; the key is of the chance of its answer, which moves with the shared factors
   * that its threshold loads on.
   */
  public record Home(String id, int threshold, int spread, long key, FactorMix mix)
      implements Serializable {}

  /** Whether a deal holds the combination that gives the alternative up. */
  public boolean surrenders(int[] deal) {
    return givenUp.holdsOf(deal);
  }

  static CompiledDelegation of(
      Scenario scenario, Delegation d, DealSpace space, InputSlots inputs) {
    int n = scenario.issues().size();
    int[] want = filled(n);
    int[] weight = filled(n);
    int[] broken = filled(n);
    ValueInterpolation[] values = new ValueInterpolation[n];
    for (Demand demand : d.demands()) {
      int i = scenario.issueIndex(demand.issue());
      want[i] = scenario.issues().get(i).indexOf(demand.want());
      weight[i] = inputs.slot(demand.weight());
      broken[i] = inputs.slot(demand.broken());
      values[i] = ValueInterpolation.of(scenario.issues().get(i), demand, inputs);
    }
    GivesUp surrender = d.alternative().givesUp();
    return new CompiledDelegation(
        d.id(),
        scenario.without().contains(Mechanism.MANDATES)
            ? AuthorityLevel.LEADERS.rank()
            : d.mandate().rank(),
        d.papers(),
        want,
        weight,
        values,
        broken,
        scenario.without().contains(Mechanism.LINKAGES)
            ? List.of()
            : d.linkages().stream().map(l -> bonus(scenario, l, space, inputs)).toList(),
        inputs.slot(d.alternative().worth()),
        byDelegation(scenario, d.alternative().leaves(), inputs),
        surrender.match(
            comprehensive -> Surrender.COMPREHENSIVE,
            any -> Surrender.ANY,
            holding -> Surrender.HOLDING),
        CompiledCondition.of(
            scenario,
            surrender.match(
                comprehensive -> DealCondition.NONE,
                any -> DealCondition.NONE,
                GivesUp.Holding::choices)),
        d.fighting().map(f -> inputs.slot(f.stake())).orElse(InputSlots.NONE),
        d.fighting().map(f -> inputs.slot(f.optimism())).orElse(InputSlots.NONE),
        d.fighting().map(f -> inputs.slot(f.cost())).orElse(InputSlots.NONE),
        byDelegation(scenario, d.trust(), inputs),
        byDelegation(scenario, d.disputes(), inputs),
        inputs.slot(d.leaders()),
        inputs.slot(d.instructed()),
        inputs.slot(d.hope()),
        inputs.slot(d.prospect()),
        scenario.without().contains(Mechanism.RATIFICATION)
            ? List.of()
            : d.constituencies().stream()
                .filter(c -> c.later().isEmpty())
                .map(c -> home(d, c, inputs))
                .toList(),
        CompiledTactic.of(scenario, d.tactic(), inputs));
  }

  private static int[] filled(int n) {
    int[] slots = new int[n];
    java.util.Arrays.fill(slots, InputSlots.NONE);
    return slots;
  }

  static int[] byDelegation(
      Scenario scenario, Map<String, UncertainNumber> numbers, InputSlots inputs) {
    int[] slots = filled(scenario.delegations().size());
    numbers.forEach((id, number) -> slots[scenario.delegationIndex(id)] = inputs.slot(number));
    return slots;
  }

  private static Bonus bonus(Scenario scenario, Linkage link, DealSpace space, InputSlots inputs) {
    CompiledCondition when = CompiledCondition.of(scenario, link.when());
    int block = space.blockOf(when.issues()[0]);
    return new Bonus(block, when.maskAll(space, block), inputs.slot(link.bonus()));
  }

  private static Home home(Delegation d, Constituency c, InputSlots inputs) {
    String path = "delegations." + d.id() + ".ratification." + c.id();
    return new Home(
        c.id(),
        inputs.slot(c.threshold()),
        inputs.slot(c.spread()),
        RandomStreams.key(path),
        inputs.mix(c.threshold()));
  }
}
