package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An order in which issues come to the table, for made-up scenarios: for some of them. */
final class RandomAgenda {
  private RandomAgenda() {}

  static Scenario in(Scenario scenario, long seed) {
    SeededDice dice = new SeededDice(seed ^ 0x5851F42D4C957F2DL);
    Talks talks = scenario.talks();
    int rounds = talks.sittings().size() * talks.rounds();
    int most = Math.min(rounds, scenario.issues().size());
    if (most < 2 || dice.chance(0.6)) {
      return scenario;
    }
    List<List<String>> groups = new ArrayList<>();
    int count = dice.whole(2, Math.min(4, most));
    for (int g = 0; g < count; g++) {
      groups.add(new ArrayList<>());
    }
    for (int i = 0; i < scenario.issues().size(); i++) {
      groups.get(i < count ? i : dice.whole(0, count - 1)).add(scenario.issues().get(i).id());
    }
    Talks ordered = ChangedRecord.of(talks, Map.of("agenda", new TalksAgenda(groups)));
    return ChangedRecord.of(scenario, Map.of("talks", ordered));
  }
}
