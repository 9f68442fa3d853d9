package org.parley.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.viz.Chart;
import org.parley.viz.ChartFolder;

class RunChartsTest {
  private static List<ChartFolder.Drawn> draw(SampleRuns runs, String folder) throws Exception {
    List<Chart> charts =
        RunCharts.of(runs.scenario(), runs.summary(), runs.detail(), Optional.of(runs.landscape()));
    List<ChartFolder.Drawn> drawn = ChartFolder.draw(charts);
    ChartFolder.write(drawn, Path.of("target", "gallery", folder));
    return drawn;
  }

  @Test
  void aRunOfTwoDelegationsHasItsEightCharts() throws Exception {
    assertThat(draw(SampleRuns.of(SampleTalks.armistice()), "two"))
        .extracting(d -> d.heading().name())
        .containsExactly(
            "outcomes", "issues", "why", "effects", "values", "joint", "closings", "offers");
  }

  @Test
  void manyDelegationsWithLongNamesAreDrawn() throws Exception {
    assertThat(draw(SampleRuns.of(SampleTalks.crowd(4)), "four")).hasSize(8);
    assertThat(draw(SampleRuns.of(SampleTalks.crowd(6)), "six")).hasSize(8);
  }

  @Test
  void talksOfWhichNoneEndedGivePicturesThatSaySo() throws Exception {
    assertThat(draw(SampleRuns.empty(SampleTalks.armistice()), "none")).hasSize(8);
  }

  @Test
  void theBytesAreTheSameEveryTime() throws Exception {
    List<ChartFolder.Drawn> first = draw(SampleRuns.of(SampleTalks.armistice()), "again");
    List<ChartFolder.Drawn> second = draw(SampleRuns.of(SampleTalks.armistice()), "again");
    for (int i = 0; i < first.size(); i++) {
      assertThat(first.get(i).png()).isEqualTo(second.get(i).png());
      assertThat(first.get(i).svg()).isEqualTo(second.get(i).svg());
    }
  }
}
