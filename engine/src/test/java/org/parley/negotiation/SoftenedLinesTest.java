package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bargaining.CountResult;
import org.parley.bargaining.DealSet;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Delegation;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.io.ScenarioWriter;
import org.parley.state.ProblemSnapshots;

/** A line that is softened or dropped never makes the zone of possible agreement smaller. */
class SoftenedLinesTest {
  private static final int RANDOM = 30;
  private static final int RUNS = 2;

  static List<Path> files() {
    return ScenarioFixtures.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void inTheLibrary(Path file) {
    softened(ScenarioFixtures.read(file), settings -> ScenarioFixtures.read(file, settings));
  }

  @Test
  void inRandomTalks() {
    int lines = 0;
    for (long seed = 0; seed < RANDOM; seed++) {
      String text = ScenarioWriter.write(RandomScenarios.of(seed));
      lines += softened(TalksText.read(text), settings -> TalksText.read(text, settings));
    }
    assertThat(lines).isGreaterThan(RANDOM);
  }

  /** The talks with settings. */
  private interface Changed {
    Scenario by(String... settings);
  }

  /** Returns the number of lines that were tried. */
  private static int softened(Scenario talks, Changed changed) {
    CompiledTalks before = CompiledTalks.of(talks);
    int lines = 0;
    for (Delegation d : talks.delegations()) {
      for (RedLine line : d.redLines()) {
        String firmness = "delegations." + d.id() + ".red_lines." + line.id() + ".firmness=";
        CompiledTalks half = CompiledTalks.of(changed.by(firmness + softer(line)));
        CompiledTalks none = CompiledTalks.of(changed.by(firmness + 0));
        String what = talks.id() + ": " + firmness;
        noSmaller(zone(before), zone(none), what);
        for (long run = 0; run < RUNS; run++) {
          double now = zone(before, run);
          double softer = zone(half, run);
          noSmaller(now, softer, what + " half, run " + run);
          noSmaller(softer, zone(none, run), what + " none, run " + run);
        }
        lines++;
      }
    }
    return lines;
  }

  /** Half of the least firmness that it may have; none where a shared factor draws it as well. */
  private static double softer(RedLine line) {
    UncertainNumber firmness = line.firmness();
    return firmness.loadings().isEmpty() ? firmness.quantity().low() / 2 : 0;
  }

  private static void noSmaller(double before, double after, String what) {
    assertThat(after).as(what).isGreaterThanOrEqualTo(before);
  }

  /** Texts in the zone at means, all stated lines hard. */
  private static double zone(CompiledTalks talks) {
    return size(CountResult.of(DealSet.zopa(ProblemSnapshots.atMeans(talks))));
  }

  /** Texts in the zone of one run, with the lines that are hard in it. */
  private static double zone(CompiledTalks talks, long run) {
    return size(CountResult.of(DealSet.zopa(ProblemSnapshots.ofRun(talks, 1, run))));
  }

  private static double size(CountResult count) {
    assertThat(count).isInstanceOf(CountResult.Exact.class);
    return count.estimate();
  }
}
