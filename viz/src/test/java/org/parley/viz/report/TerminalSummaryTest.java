package org.parley.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalSummaryTest {
  @Test
  void saysWhatARunSays() {
    SampleRuns runs = SampleRuns.of(Sample.armistice());
    List<String> lines =
        TerminalSummary.lines(
            runs.scenario(),
            runs.summary(),
            new Counts(27, 31, 12),
            Optional.of("results/sarn/report.html"));
    System.out.println(String.join("\n", lines));
    SampleRuns crowd = SampleRuns.of(Sample.crowd(6));
    List<String> more =
        TerminalSummary.lines(
            crowd.scenario(), crowd.summary(), new Counts(0, 1, 12), Optional.empty());
    System.out.println(String.join("\n", more));
    assertThat(lines).allMatch(l -> l.length() <= 100);
    assertThat(more).allMatch(l -> l.length() <= 100);
  }
}
