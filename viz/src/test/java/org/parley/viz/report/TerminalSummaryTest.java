package org.parley.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.ensemble.GoalDrivers;
import org.parley.scenario.Provenance;

class TerminalSummaryTest {
  private static List<String> lines(SampleRuns runs, Provenance.Tally counts, String report) {
    return TerminalSummary.lines(
        runs.scenario(), runs.summary(), GoalDrivers.NONE, counts, Optional.ofNullable(report));
  }

  @Test
  void saysWhatARunSays() {
    List<String> lines =
        lines(
            SampleRuns.of(SampleTalks.armistice()),
            new Provenance.Tally(27, 0, 30, 1, 12),
            "results/sarn/report.html");
    assertThat(String.join("\n", lines))
        .isEqualTo(
            """
            Armistice of the Sarn: 1,000 simulated talks, seed 1

              Why not more often (looked into 200 of 1,000 talks):
                In 70 of 100 talks a text for it would be worth its while to all, but each
                  such text crosses a red line: North's line "causes first".
                In 25 of 100 talks a text for it was there that everybody would have signed,
                  and it was missed: in 25 it was tabled and refused (most often by South,
                  for .07 more).
                To read: parley story with --run 12 or --run 3.

              No agreement       24 in 100   (21 to 27)   a walk-out in 4 of 100
              Partial            71 in 100   (68 to 74)   most often: captives (exchange),
                                                          ceasefire (full), border (old
                                                          border)
              Comprehensive       5 in 100   (4 to 7)

              The border         open 31, undecided 0, line of contact 28, old border 41
              Who guarantees it  open 42, nobody 0, observers 23, troops 35
              Ceasefire          open 20, none 0, local 32, full 48
              Both sides gain over going on without a deal: North .04 (-.02 to .11), South
                .09 (.03 to .16)
              In the 760 talks that sign what must be kept, it is kept with a chance of 62
                in 100 (59 to 66), by what the deal is worth to each (not by trust)

              31 of 58 numbers are assumed, not sourced. Shares are of simulated talks, not
              of the world.
              Report: results/sarn/report.html\
            """);
  }

  @Test
  void noLineIsTooLongWhateverTheNames() {
    for (int parties = 2; parties <= 6; parties++) {
      assertThat(
              lines(
                  SampleRuns.of(SampleTalks.crowd(parties)),
                  new Provenance.Tally(0, 0, 1, 0, 12),
                  null))
          .allMatch(l -> l.length() <= 80)
          .noneMatch(l -> l.contains("null") || l.contains("Report"))
          .contains(
              "  1 of 1 number is assumed, not sourced. Shares are of simulated talks, not of",
              "  the world.");
    }
  }

  @Test
  void numbersOfNamedClassesAreCountedApart() {
    assertThat(TerminalSummary.origins(new Provenance.Tally(2, 58, 4, 0, 12)))
        .startsWith("62 of 64 numbers are assumed, not sourced, 58 of them by named class. ");
  }

  @Test
  void saysSoIfEveryRunFailed() {
    assertThat(
            lines(
                SampleRuns.empty(SampleTalks.armistice()),
                new Provenance.Tally(0, 0, 0, 0, 0),
                null))
        .containsExactly(
            "Armistice of the Sarn: 3 simulated talks, seed 1",
            "  3 runs failed and are left out.",
            "",
            "  Shares are of simulated talks, not of the world.");
  }
}
