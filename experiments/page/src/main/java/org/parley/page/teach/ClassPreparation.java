package org.parley.page.teach;

import java.util.List;
import org.parley.page.http.RefusedRequest;
import org.parley.scenario.Talks;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/** What an exercise begins with. */
final class ClassPreparation {
  private ClassPreparation() {}

  /**
   * A new exercise on a scenario, given as one text, with a code that no other has.
   *
   * @throws RefusedRequest if the talks cannot be held so
   */
  static ClassEvent.Prepared of(
      ClassRegister register, String scenario, ExerciseSettings settings) {
    if (settings.free() && !turnsAreTaken(scenario)) {
      throw new RefusedRequest(422, "a free table needs talks in which offers alternate");
    }
    return new ClassEvent.Prepared(
        register.now(), ClassSecrets.token(), freeCode(register), scenario, settings);
  }

  /** The same talks once more, with the code of those before. */
  static ClassEvent.Prepared anew(ClassRegister register, Exercise before) {
    return new ClassEvent.Prepared(
        Math.max(register.now(), before.preparedAt() + 1),
        ClassSecrets.token(),
        before.code(),
        before.text(),
        before.settings());
  }

  private static boolean turnsAreTaken(String scenario) {
    return ScenarioReader.read("exercise.yaml", scenario, List.of(), TextFinder.none())
            .scenarioOrThrow()
            .talks()
            .protocol()
        == Talks.Protocol.ALTERNATING_OFFERS;
  }

  private static String freeCode(ClassRegister register) {
    String code = ClassSecrets.code();
    return register.byCode(code).isPresent() ? freeCode(register) : code;
  }
}
