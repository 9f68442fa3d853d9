package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.scenario.ChangedRecord;
import org.parley.scenario.Delegation;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;

/** Who is listed first has nothing of it, unless the scenario says that the order is as listed. */
class SpeakingOrderTest {
  private static final int RUNS = 60;

  @Test
  void swappedDelegationsComeToTheSameInTheLibrary() {
    int same = 0;
    int all = 0;
    for (Path file : ScenarioFixtures.files()) {
      Scenario scenario = ScenarioFixtures.read(file, "talks.order=drawn");
      // Words that runs draw are written out, as one run draws them: each reads its own list.
      same += same(CompiledTalks.of(scenario).ofRun(5, 1_000_000).scenario(), RUNS);
      all += RUNS;
    }
    assertThat(same).isEqualTo(all);
  }

  @Test
  void swappedDelegationsComeToTheSameInRandomTalks() {
    int same = 0;
    int all = 0;
    for (long seed = 0; seed < 150; seed++) {
      Scenario scenario = EasierTalks.of(RandomScenarios.of(seed), seed);
      if (scenario.talks().order() != Talks.Order.LISTED) {
        same += same(scenario, 2);
        all += 2;
      }
    }
    // Sums of doubles in another order may tip a choice now and then.
    assertThat(same).isGreaterThanOrEqualTo(all - all / 100);
  }

  /** Runs that end alike, delegation by delegation, when the list is turned round. */
  private static int same(Scenario scenario, int runs) {
    int n = scenario.delegations().size();
    Simulation listed = Simulation.of(CompiledTalks.of(scenario), 5);
    Simulation turned = Simulation.of(CompiledTalks.of(turned(scenario)), 5);
    int same = 0;
    for (long run = 1_000_000; run < 1_000_000 + runs; run++) {
      Outcome one = listed.run(run);
      Outcome other = turned.run(run);
      boolean alike =
          one.end() == other.end()
              && one.rounds() == other.rounds()
              && Arrays.equals(one.options(), other.options());
      for (int d = 0; d < n && alike; d++) {
        alike = Math.abs(one.gain()[d] - other.gain()[n - 1 - d]) < 1_000;
      }
      same += alike ? 1 : 0;
    }
    return same;
  }

  private static Scenario turned(Scenario scenario) {
    List<Delegation> delegations = new ArrayList<>(scenario.delegations());
    Collections.reverse(delegations);
    return ChangedRecord.of(scenario, Map.of("delegations", delegations));
  }
}
