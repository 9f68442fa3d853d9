package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
          new ConsentLevers(),
          new OtherNumberLevers(),
          new MechanismLevers());

  public LeverCatalogue {
    levers = List.copyOf(levers);
  }

  /** The levers of a scenario. */
  public static LeverCatalogue of(ExperimentArm base) {
    return of(new MovedReadings(base), List.of());
  }

  /** The levers that one of the holders named holds; all, if none is named. */
  static LeverCatalogue of(MovedReadings readings, List<String> holders) {
    List<Lever> all =
        offered(readings.base().reading().scenario()).stream()
            .filter(
                l -> holders.isEmpty() || holders.stream().anyMatch(h -> l.holder().isCoveredBy(h)))
            .toList();
    List<Boolean> changes = all.parallelStream().map(l -> changes(readings, l)).toList();
    Map<String, Lever> found = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (changes.get(i)) {
        found.putIfAbsent(all.get(i).id(), all.get(i));
      }
    }
    return new LeverCatalogue(new ArrayList<>(found.values()));
  }

  /** All that the kinds offer, before anybody looks whether the scenario would stay valid. */
  private static List<Lever> offered(Scenario scenario) {
    LeverWords words = new LeverWords(scenario);
    List<Lever> all = new ArrayList<>();
    KINDS.forEach(kind -> all.addAll(kind.of(scenario, words)));
    return all;
  }

  /** Names of all who are offered a lever, delegations with their leaders and homes. */
  static List<String> holders(Scenario scenario) {
    Set<String> names = new TreeSet<>();
    for (Lever lever : offered(scenario)) {
      names.add(lever.holder().id());
      lever.holder().delegation().ifPresent(names::add);
    }
    return List.copyOf(names);
  }

  private static boolean changes(MovedReadings readings, Lever lever) {
    return readings.with(lever.settings()) instanceof ReadingResult.Valid valid
        && !valid.resolved().equals(readings.base().reading().resolved());
  }
}
