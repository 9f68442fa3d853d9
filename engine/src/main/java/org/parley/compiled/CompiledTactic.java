package org.parley.compiled;

import java.io.Serializable;
import java.util.List;
import org.parley.scenario.AcceptanceRule;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.ConcessionRule;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tactic;

/**
 * A tactic with slots for its numbers.
 *
 * @param concession how the target falls
 * @param choice which deal at the target is offered
 * @param acceptance when an offer is accepted
 * @param learning how the others' wishes are learnt
 * @param misread slot of the error of reading others
 * @param heldBack by issue: whether it is kept as a chip
 * @param holdUntil slot of the share of the talks until which chips are kept
 * @param underPressure slot of the effect of pressure on ln e
 * @param withTrust slot of the effect of trust on ln e
 * @param impatience slot of what a round of waiting takes
 * @param monthlyImpatience slot of what a month of waiting takes
 */
public record CompiledTactic(
    Rule concession,
    Tactic.OfferChoice choice,
    Condition acceptance,
    Tactic.Learning learning,
    int misread,
    boolean[] heldBack,
    int holdUntil,
    int underPressure,
    int withTrust,
    int impatience,
    int monthlyImpatience)
    implements Serializable {

  /** How the target falls. */
  public sealed interface Rule extends Serializable {
    /** By the formula of a tactic, with the slots of its numbers. */
    record Formula(ConcessionFormula tactic, int[] numbers) implements Rule {}

    /** One new deal for one. */
    record Micro() implements Rule {}

    /** Backward induction. */
    record Foresight() implements Rule {}

    /** Logit response on social preferences. */
    record Logit(
        int precision,
        int regard,
        int inequity,
        int tolerance,
        int heated,
        int tremble,
        int breakOff)
        implements Rule {}

    /** A weighted mean of others. */
    record Mixed(List<Rule> parts, int[] weights) implements Rule {}
  }

  /** When an offer is accepted; numbers are slots. */
  public sealed interface Condition extends Serializable {
    /** AC_next. */
    record Next(int scale, int shift, boolean strict) implements Condition {}

    /** AC_const. */
    record Constant(int threshold) implements Condition {}

    /** AC_time. */
    record Time(int from) implements Condition {}

    /** AC_combi. */
    record Combined(int from) implements Condition {}
  }

  static CompiledTactic of(Scenario scenario, Tactic tactic, InputSlots inputs) {
    boolean[] held = new boolean[scenario.issues().size()];
    tactic.holdBack().forEach(issue -> held[scenario.issueIndex(issue)] = true);
    return new CompiledTactic(
        rule(tactic.concession(), inputs),
        tactic.choice(),
        condition(tactic.acceptance(), inputs),
        tactic.learning(),
        inputs.slot(tactic.misread()),
        held,
        inputs.slot(tactic.holdUntil()),
        inputs.slot(tactic.underPressure()),
        inputs.slot(tactic.withTrust()),
        inputs.slot(tactic.impatience()),
        inputs.slot(tactic.monthlyImpatience()));
  }

  private static Rule rule(ConcessionRule concession, InputSlots inputs) {
    return concession.match(
        formula ->
            new Rule.Formula(formula, formula.numbers().stream().mapToInt(inputs::slot).toArray()),
        micro -> new Rule.Micro(),
        logit ->
            new Rule.Logit(
                inputs.slot(logit.precision()),
                inputs.slot(logit.regard()),
                inputs.slot(logit.inequity()),
                inputs.slot(logit.tolerance()),
                inputs.slot(logit.heated()),
                inputs.slot(logit.tremble()),
                inputs.slot(logit.breakOff())),
        mixed ->
            new Rule.Mixed(
                mixed.parts().stream().map(p -> rule(p.tactic(), inputs)).toList(),
                mixed.parts().stream().mapToInt(p -> inputs.slot(p.weight())).toArray()),
        foresight -> new Rule.Foresight());
  }

  private static Condition condition(AcceptanceRule acceptance, InputSlots inputs) {
    return acceptance.match(
        next ->
            new Condition.Next(inputs.slot(next.scale()), inputs.slot(next.shift()), next.strict()),
        constant -> new Condition.Constant(inputs.slot(constant.threshold())),
        time -> new Condition.Time(inputs.slot(time.from())),
        combined -> new Condition.Combined(inputs.slot(combined.from())));
  }
}
