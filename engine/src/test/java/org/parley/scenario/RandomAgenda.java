package org.parley.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order of issues, working groups and what signs are taken for, for made-up scenarios. */
final class RandomAgenda {
  private RandomAgenda() {}

  static Scenario in(Scenario scenario, long seed) {
    SeededDice dice = new SeededDice(seed ^ 0x5851F42D4C957F2DL);
    TalksAgenda agenda = dice.chance(0.6) ? agenda(scenario, dice) : TalksAgenda.ALL_AT_ONCE;
    List<WorkingGroup> groups = dice.chance(0.6) ? groups(scenario, dice) : List.of();
    Talks talks =
        ChangedRecord.of(
            scenario.talks(),
            Map.of("agenda", agenda, "tracks", groups, "inference", inference(dice)));
    return ChangedRecord.of(scenario, Map.of("talks", talks));
  }

  private static InferenceRates inference(SeededDice dice) {
    String path = "talks.inference.";
    return new InferenceRates(
        dice.orDefault(path + "moved", InferenceRates.MOVED, 0, 1),
        dice.orDefault(path + "told", InferenceRates.TOLD, 0, 1),
        dice.orDefault(path + "cited_if_real", InferenceRates.CITED_IF_REAL, 0, 1),
        dice.orDefault(path + "cited_if_bluff", InferenceRates.CITED_IF_BLUFF, 0, 1),
        dice.orDefault(path + "offered_if_real", InferenceRates.OFFERED_IF_REAL, 0, 1),
        dice.orDefault(path + "error", InferenceRates.ERROR, 0.01, 0.3));
  }

  private static TalksAgenda agenda(Scenario scenario, SeededDice dice) {
    Talks talks = scenario.talks();
    int most = Math.min(talks.sittings().size() * talks.rounds(), scenario.issues().size());
    if (most < 2) {
      return TalksAgenda.ALL_AT_ONCE;
    }
    List<List<String>> groups = new ArrayList<>();
    int count = dice.whole(2, Math.min(4, most));
    for (int g = 0; g < count; g++) {
      groups.add(new ArrayList<>());
    }
    for (int i = 0; i < scenario.issues().size(); i++) {
      groups.get(i < count ? i : dice.whole(0, count - 1)).add(scenario.issues().get(i).id());
    }
    return new TalksAgenda(groups);
  }

  private static List<WorkingGroup> groups(Scenario scenario, SeededDice dice) {
    List<String> open =
        scenario.issues().stream()
            .map(Issue::id)
            .filter(id -> !scenario.closedBefore().containsKey(id))
            .toList();
    List<String> there =
        scenario.delegations().stream()
            .filter(d -> d.place().from().isEmpty() && d.place().until().isEmpty())
            .map(Delegation::id)
            .toList();
    int sittings = scenario.talks().sittings().size();
    if (sittings < 2 || open.isEmpty() || there.size() < 2) {
      return List.of();
    }
    boolean all = there.size() == scenario.delegations().size() && dice.chance(0.5);
    List<String> members = all ? List.of() : there.subList(0, dice.whole(2, there.size()));
    Map<String, AuthorityLevel> mandates = new LinkedHashMap<>();
    if (dice.chance(0.5)) {
      mandates.put(there.get(0), dice.one(AuthorityLevel.values()));
    }
    List<String> issues = open.subList(0, dice.whole(1, open.size()));
    List<Integer> own = List.of(dice.whole(1, sittings - 1));
    return List.of(new WorkingGroup("experts", "The experts", issues, members, own, mandates));
  }
}
