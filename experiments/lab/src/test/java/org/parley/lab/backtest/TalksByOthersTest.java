package org.parley.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.scenario.io.ScenarioReader;

/**
 * Talks that are in no library, written down with the guide and the protocol alone, are read and
 * scored: a fisheries quota between four, a coalition, an exchange of hostages.
 */
class TalksByOthersTest {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("parley.root", "../.."),
          "experiments/lab/src/test/resources/talks-by-others");

  @Test
  void talksOfOtherKindsAreReadAndScored() {
    List<RecordedCase> cases =
        Stream.of("mackerel", "coalition", "hostages")
            .map(name -> ScenarioReader.read(FOLDER.resolve(name + ".yaml"), List.of()))
            .map(read -> new RecordedCase(read.scenarioOrThrow()))
            .toList();
    CaseScores scores = new CaseBacktest(cases, 20, 1, 1).scores();
    assertThat(scores.issues()).isEqualTo(14);
    assertThat(scores.cases())
        .allSatisfy(c -> assertThat(c.log()).isFinite().isPositive())
        .flatMap(CaseScores.OfCase::issues)
        .allSatisfy(i -> assertThat(i.probability()).isBetween(0.0, 1.0));
    assertThat(scores.forecasters().values())
        .allSatisfy(f -> assertThat(f.log().value()).isFinite());
  }
}
