package org.parley.lab.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioSetting;

/**
 * A change whose effect theory or data tell the direction of.
 *
 * @param title what is changed
 * @param outcome what it should move
 * @param direction where to
 * @param source who says so
 * @param settings what makes the change in a scenario; empty where the scenario has nothing to
 *     change
 */
record MechanismEffect(
    String title,
    EffectOutcome outcome,
    Direction direction,
    String source,
    Function<Scenario, Optional<List<ScenarioSetting>>> settings) {

  /** Where an outcome should move. */
  enum Direction {
    UP("up"),
    DOWN("down");

    private final String word;

    Direction(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
