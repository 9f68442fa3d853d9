package org.parley.lab.evidence;

import static org.parley.lab.evidence.EffectOutcome.COMPREHENSIVE;
import static org.parley.lab.evidence.EffectOutcome.HOME_REFUSES;
import static org.parley.lab.evidence.EffectOutcome.LEADERS_REFUSE;
import static org.parley.lab.evidence.MechanismEffect.Direction.DOWN;
import static org.parley.lab.evidence.MechanismEffect.Direction.UP;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioSetting;

/** What numbers do when all of a kind are changed at once. */
final class NumberEffects {
  private NumberEffects() {}

  static List<MechanismEffect> all() {
    return Stream.of(tactics(), war(), mandates(), outside()).flatMap(List::stream).toList();
  }

  private static List<MechanismEffect> tactics() {
    String faratin = "Faratin et al. 1998";
    return List.of(
        scaled("harder tactics (e x 0.3)", ".tactic.e", x -> 0.3 * x, COMPREHENSIVE, DOWN, faratin),
        scaled("softer tactics (e x 3)", ".tactic.e", x -> 3 * x, COMPREHENSIVE, UP, faratin),
        scaled("lines half as firm", ".firmness", x -> 0.5 * x, COMPREHENSIVE, UP, "Raiffa 1982"));
  }

  private static List<MechanismEffect> war() {
    return List.of(
        scaled(
            "fighting costs twice as much",
            ".fighting.cost",
            x -> 2 * x,
            COMPREHENSIVE,
            UP,
            "Zartman 1985"),
        scaled(
            "optimism .3 more",
            ".fighting.optimism",
            x -> x + 0.3,
            COMPREHENSIVE,
            DOWN,
            "Fearon 1995"));
  }

  private static List<MechanismEffect> mandates() {
    return List.of(
        scaled("leaders ask half", ".leaders.ask", x -> 0.5 * x, COMPREHENSIVE, UP, "Putnam 1988"),
        scaled(
            "delegations know nothing of their leaders' ask",
            ".leaders.instructed",
            x -> 1,
            LEADERS_REFUSE,
            UP,
            "Iida 1993"),
        scaled("home asks .1 more", ".threshold", x -> x + 0.1, HOME_REFUSES, UP, "Putnam 1988"));
  }

  private static List<MechanismEffect> outside() {
    return List.of(
        scaled(
            "pressure twice as strong",
            ".pressure.",
            x -> 2 * x,
            COMPREHENSIVE,
            UP,
            "Zartman 1985"),
        scaled(
            "ripeness nearly as high as it gets",
            "factors.ripeness.at",
            x -> 0.9,
            COMPREHENSIVE,
            UP,
            "Zartman 1985"));
  }

  private static MechanismEffect scaled(
      String title,
      String part,
      DoubleUnaryOperator change,
      EffectOutcome outcome,
      MechanismEffect.Direction direction,
      String source) {
    Predicate<String> path = p -> p.endsWith(part) || part.endsWith(".") && p.contains(part);
    Function<Scenario, Optional<List<ScenarioSetting>>> settings =
        s -> ScaledNumbers.all(s, path, change);
    return new MechanismEffect(title, outcome, direction, source, settings);
  }
}
