package org.parley.lab.evidence;

import static org.parley.lab.evidence.EffectOutcome.AGREEMENT;
import static org.parley.lab.evidence.EffectOutcome.COMPREHENSIVE;
import static org.parley.lab.evidence.MechanismEffect.Direction.DOWN;
import static org.parley.lab.evidence.MechanismEffect.Direction.UP;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioSetting;

/** What the frame of talks does: how long they are, how they close, in what order and where. */
final class FrameEffects {
  private FrameEffects() {}

  static List<MechanismEffect> all() {
    return List.of(
        new MechanismEffect(
            "twice the rounds",
            COMPREHENSIVE,
            UP,
            "Raiffa 1982",
            s -> set("talks.rounds", String.valueOf(2 * s.talks().rounds()))),
        new MechanismEffect(
            "nothing signed until all is",
            AGREEMENT,
            DOWN,
            "Fershtman 1990",
            s -> set("talks.closing", "single-undertaking")),
        new MechanismEffect(
            "one issue after the other, as listed",
            COMPREHENSIVE,
            DOWN,
            "Inderst 2000",
            FrameEffects::oneByOne),
        new MechanismEffect(
            "all at once in place of an agenda",
            COMPREHENSIVE,
            UP,
            "Inderst 2000",
            s -> hasAgenda(s) ? set("talks.agenda", "[]") : Optional.empty()),
        new MechanismEffect(
            "no working groups",
            COMPREHENSIVE,
            DOWN,
            "Pruitt 2008",
            s -> s.talks().tracks().isEmpty() ? Optional.empty() : set("talks.tracks", "")));
  }

  /** Talks without an order get one; what an earlier meeting closed is no longer spoken of. */
  private static Optional<List<ScenarioSetting>> oneByOne(Scenario s) {
    List<String> issues =
        s.issues().stream().map(Issue::id).filter(id -> !s.closedBefore().containsKey(id)).toList();
    return hasAgenda(s) || issues.size() < 2
        ? Optional.empty()
        : set("talks.agenda", issues.stream().collect(Collectors.joining(", ", "[", "]")));
  }

  private static boolean hasAgenda(Scenario s) {
    return s.talks().agenda().isInSteps(s.closedBefore().keySet());
  }

  private static Optional<List<ScenarioSetting>> set(String path, String value) {
    return Optional.of(List.of(new ScenarioSetting(path, value)));
  }
}
