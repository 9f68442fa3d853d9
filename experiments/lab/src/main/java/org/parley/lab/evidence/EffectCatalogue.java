package org.parley.lab.evidence;

import static org.parley.lab.evidence.EffectOutcome.AGREEMENT;
import static org.parley.lab.evidence.EffectOutcome.COMPREHENSIVE;
import static org.parley.lab.evidence.MechanismEffect.Direction.DOWN;
import static org.parley.lab.evidence.MechanismEffect.Direction.UP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Mediator;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioSetting;

/** The changes whose effects are looked at, at the strength that a scenario ships. */
final class EffectCatalogue {
  private static final String FEARON = "Fearon 1995";

  private EffectCatalogue() {}

  static List<MechanismEffect> all() {
    List<MechanismEffect> all = new ArrayList<>(mediation());
    all.addAll(switches());
    all.addAll(FrameEffects.all());
    all.addAll(NumberEffects.all());
    all.addAll(RuleEffects.all());
    return all;
  }

  private static List<MechanismEffect> mediation() {
    String wilkenfeld = "Wilkenfeld et al. 2003";
    List<MechanismEffect> effects = new ArrayList<>();
    effects.add(
        new MechanismEffect(
            "no mediator", COMPREHENSIVE, DOWN, wilkenfeld, s -> off(s, Mechanism.MEDIATION)));
    for (Mediator.Style style : Mediator.Style.values()) {
      String word = style.name().toLowerCase(java.util.Locale.ROOT);
      effects.add(
          new MechanismEffect(
              "a " + word + " mediator against none",
              COMPREHENSIVE,
              UP,
              wilkenfeld,
              s -> style(s, word)));
    }
    return effects;
  }

  /** The style is compared with no mediator: the base of that comparison lacks it. */
  private static Optional<List<ScenarioSetting>> style(Scenario s, String style) {
    return s.mediators().isEmpty()
        ? Optional.empty()
        : Optional.of(
            s.mediators().stream()
                .map(m -> new ScenarioSetting("mediators." + m.id() + ".style", style))
                .toList());
  }

  private static List<MechanismEffect> switches() {
    return List.of(
        without("no red lines", Mechanism.RED_LINES, COMPREHENSIVE, UP, "Raiffa 1982"),
        without("leaders agree to everything", Mechanism.LEADERS, COMPREHENSIVE, UP, "Putnam 1988"),
        without(
            "home agrees to everything", Mechanism.RATIFICATION, COMPREHENSIVE, UP, "Putnam 1988"),
        without("no learning", Mechanism.LEARNING, COMPREHENSIVE, DOWN, "Faratin et al. 2002"),
        without("no papers", Mechanism.PAPERS, COMPREHENSIVE, DOWN, FEARON),
        without(
            "no pressure from outside", Mechanism.PRESSURE, COMPREHENSIVE, DOWN, "Zartman 1985"),
        without("no guarantees", Mechanism.GUARANTEES, COMPREHENSIVE, DOWN, "Walter 1997"),
        without("everybody keeps its word", Mechanism.COMPLIANCE, COMPREHENSIVE, UP, FEARON),
        without("no spoilers", Mechanism.SPOILERS, COMPREHENSIVE, UP, "Stedman 1997"),
        without("nobody walks out", Mechanism.WALK_OUT, AGREEMENT, UP, "by definition"));
  }

  private static MechanismEffect without(
      String title,
      Mechanism mechanism,
      EffectOutcome outcome,
      MechanismEffect.Direction direction,
      String source) {
    return new MechanismEffect(title, outcome, direction, source, s -> off(s, mechanism));
  }

  /** Switches a part of the model off, beside what the scenario switches off itself. */
  static Optional<List<ScenarioSetting>> off(Scenario s, Mechanism mechanism) {
    TreeSet<String> words = new TreeSet<>();
    s.without().forEach(m -> words.add(word(m)));
    words.add(word(mechanism));
    return Optional.of(
        List.of(new ScenarioSetting("without", "[" + String.join(", ", words) + "]")));
  }

  private static String word(Mechanism mechanism) {
    return mechanism.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
