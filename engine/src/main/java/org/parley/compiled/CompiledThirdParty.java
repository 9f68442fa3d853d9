package org.parley.compiled;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.parley.bargaining.DealSpace;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;
import org.parley.scenario.ThirdParty;

/**
 * One who acts from outside, with slots for numbers.
 *
 * @param id its id
 * @param pressure by delegation: slot, -1 for none
 * @param block block of the options that relieve the pressure; -1 if there is no pressure
 * @param relieves by combination of that block: whether it relieves the pressure
 * @param displeasure how much each option displeases it
 * @param support by delegation: slot, -1 for none
 * @param raises slot of its guarantee; -1 for none
 * @param covers by issue and option: whether the guarantee covers it
 * @param spoiler slot of the chance of an attack; -1 if it does not attack
 * @param attack what an attack does
 * @param key key of the chance of an attack
 * @param from round from which it acts, from 0
 * @param until round from which it acts no longer
 */
public record CompiledThirdParty(
    String id,
    int[] pressure,
    int block,
    boolean[] relieves,
    OutsideDispleasure displeasure,
    int[] support,
    int raises,
    boolean[][] covers,
    int spoiler,
    List<CompiledEffect> attack,
    long key,
    int from,
    int until)
    implements Serializable {

  static CompiledThirdParty of(
      Scenario scenario,
      ThirdParty party,
      DealSpace space,
      List<CompiledLine> lines,
      TalksCalendar calendar,
      InputSlots inputs) {
    var off = scenario.without();
    boolean presses = !party.pressure().isEmpty() && !off.contains(Mechanism.PRESSURE);
    CompiledCondition relief = CompiledCondition.of(scenario, party.relievedBy());
    boolean relieved = presses && !party.relievedBy().isEmpty();
    int block = relieved ? space.blockOf(relief.issues()[0]) : -1;
    var guarantee =
        off.contains(Mechanism.GUARANTEES)
            ? Optional.<ThirdParty.Guarantee>empty()
            : party.guarantee();
    var spoiler =
        off.contains(Mechanism.SPOILERS) ? Optional.<ThirdParty.Spoiler>empty() : party.spoiler();
    return new CompiledThirdParty(
        party.id(),
        CompiledDelegation.byDelegation(
            scenario, presses ? party.pressure() : java.util.Map.of(), inputs),
        block,
        relieved ? relief.maskAny(space, block) : new boolean[0],
        new OutsideDispleasure(scenario, party.stake(), inputs),
        CompiledDelegation.byDelegation(
            scenario,
            off.contains(Mechanism.SUPPORT) ? java.util.Map.of() : party.support(),
            inputs),
        inputs.slot(guarantee.map(ThirdParty.Guarantee::raises)),
        guarantee.map(g -> covers(scenario, g)).orElse(new boolean[0][]),
        inputs.slot(spoiler.map(ThirdParty.Spoiler::chance)),
        spoiler
            .map(
                s ->
                    s.effects().stream()
                        .map(e -> CompiledEffect.of(scenario, e, lines, inputs))
                        .toList())
            .orElse(List.of()),
        RandomStreams.key("third_parties." + party.id() + ".spoiler"),
        party.from().map(calendar::round).orElse(0),
        party.until().map(calendar::round).orElse(Integer.MAX_VALUE));
  }

  private static boolean[][] covers(Scenario scenario, ThirdParty.Guarantee guarantee) {
    boolean[][] covers = new boolean[scenario.issues().size()][];
    for (int i = 0; i < covers.length; i++) {
      var issue = scenario.issues().get(i);
      var named = guarantee.of().options().get(issue.id());
      covers[i] = new boolean[issue.options().size()];
      for (int o = 0; o < covers[i].length; o++) {
        covers[i][o] =
            guarantee.of().isEmpty()
                || (named != null && named.contains(issue.options().get(o).id()));
      }
    }
    return covers;
  }

  /** Whether it acts in a round, counted from 0. */
  public boolean acts(int round) {
    return from <= round && round < until;
  }
}
