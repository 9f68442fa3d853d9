package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.lab.io.ExperimentArm;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;

/**
 * All levers of a scenario that leave it valid and change what it says.
 *
 * @param levers in the order of their kinds; ids are unique
 */
public record LeverCatalogue(List<Lever> levers) {
  /** All kinds, in the order in which their levers are listed. */
  private static final List<LeverKind> KINDS =
      List.of(
          new RedLineLevers(),
          new MandateLevers(),
          new LeaderLevers(),
          new HomeLevers(),
          new FightingLevers(),
          new TrustLevers(),
          new PaperLevers(),
          new TacticLevers(),
          new MediatorLevers(),
          new PressureLevers(),
          new GuaranteeLevers(),
          new SpoilerLevers(),
          new FrameLevers(),
          new OtherNumberLevers(),
          new MechanismLevers());

  public LeverCatalogue {
    levers = List.copyOf(levers);
  }

  /** The levers of a scenario. */
  public static LeverCatalogue of(ExperimentArm base) {
    Scenario scenario = base.reading().scenario();
    LeverWords words = new LeverWords(scenario);
    Map<String, Lever> found = new LinkedHashMap<>();
    for (LeverKind kind : KINDS) {
      for (Lever lever : kind.of(scenario, words)) {
        if (changes(base, lever)) {
          found.putIfAbsent(lever.id(), lever);
        }
      }
    }
    return new LeverCatalogue(new ArrayList<>(found.values()));
  }

  /** Those that one of the holders named holds; all, if none is named. */
  public LeverCatalogue heldBy(List<String> holders) {
    return holders.isEmpty()
        ? this
        : new LeverCatalogue(
            levers.stream()
                .filter(l -> holders.stream().anyMatch(h -> l.holder().isCoveredBy(h)))
                .toList());
  }

  private static boolean changes(ExperimentArm base, Lever lever) {
    return base.with(lever.settings()) instanceof ReadingResult.Valid valid
        && !valid.resolved().equals(base.reading().resolved());
  }
}
