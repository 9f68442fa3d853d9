package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;

/** Nobody is said to leave because nothing has moved where everybody gave way. */
class StandstillStoriesTest {
  private static final int TALKS = 400;

  @Test
  void whoLeavesForLackOfMovementLeavesNoTableAtWhichAllGaveWay() {
    int left = 0;
    for (long seed = 0; seed < TALKS; seed++) {
      Scenario scenario = RandomScenarios.of(seed);
      List<TranscriptEntry> told = new ArrayList<>();
      Simulation.unanalysed(CompiledTalks.of(scenario), seed).run(0, told::add);
      int patience = scenario.talks().walkOut().patience();
      for (TranscriptEntry entry : told) {
        if (entry instanceof TranscriptEntry.WalkedOut out && out.why().equals("no-movement")) {
          left++;
          int from = out.round() - patience;
          assertThat(allGaveWay(scenario, told, from, out.round())).as("seed %s", seed).isFalse();
        }
      }
    }
    assertThat(left).isPositive();
  }

  /** Whether every delegation offered what was worth less to itself at the end than before. */
  private static boolean allGaveWay(
      Scenario scenario, List<TranscriptEntry> told, int from, int to) {
    Map<String, Long> first = new HashMap<>();
    Map<String, Long> last = new HashMap<>();
    for (TranscriptEntry entry : told) {
      if (entry instanceof TranscriptEntry.Offered offered
          && offered.round() >= from
          && offered.round() <= to) {
        int d = index(scenario, offered.who());
        if (d >= 0) {
          first.putIfAbsent(offered.who(), offered.utilities()[d]);
          last.put(offered.who(), offered.utilities()[d]);
        }
      }
    }
    return scenario.delegations().stream()
        .allMatch(d -> first.containsKey(d.id()) && last.get(d.id()) < first.get(d.id()));
  }

  private static int index(Scenario scenario, String who) {
    for (int d = 0; d < scenario.delegations().size(); d++) {
      if (scenario.delegations().get(d).id().equals(who)) {
        return d;
      }
    }
    return -1;
  }
}
