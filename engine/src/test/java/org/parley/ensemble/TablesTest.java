package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;
import org.parley.outcome.OutcomeDistances;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;

class TablesTest {
  private final RunsCsv runs = new RunsCsv(InventedOutcomes.FRAME);

  @Test
  void headerOfRuns() {
    assertThat(String.join(",", runs.header()))
        .isEqualTo(
            "run,seed,status,error,outcome,end,refused_by_leaders,refused_at_home,rounds,"
                + "release,prisoners,closed.release,closed.prisoners,"
                + "utility.adria,utility.borland,gain.adria,gain.borland,"
                + "hold,frontier_distance,nash_distance,egalitarian_distance");
  }

  @Test
  void aRunThatEnded() {
    Outcome outcome =
        new Outcome(
            12,
            Outcome.Kind.PARTIAL,
            Outcome.End.DEADLINE,
            1,
            2,
            16,
            new int[] {Outcome.OPEN, 1},
            new int[] {-1, 0},
            new long[] {250_000_000, -1},
            new long[] {0, 1_000_000_000},
            Double.NaN,
            new OutcomeDistances(0.125, 1 / 3.0, Double.NaN),
            new double[2],
            new boolean[1],
            new long[2][0],
            Aftermath.NONE,
            new boolean[2]);
    assertThat(String.join(",", runs.cells(new RunResult.Finished(outcome))))
        .isEqualTo(
            "12,7,ok,,partial,deadline,1,2,16,open,exchange,,0,0.25,-0.000000001,0,1,"
                + ",0.125,0.333333333,");
  }

  @Test
  void aRunThatFailed() {
    assertThat(String.join(",", runs.cells(new RunResult.Failed(3, "Fault: x"))))
        .isEqualTo("3,7,failed,Fault: x,,,,,,,,,,,,,,,,,");
  }

  @Test
  void offersTellWhatIsSettledAndWhatWasClosedBefore() {
    OffersCsv csv = new OffersCsv(InventedOutcomes.FRAME, List.of(-1, -1));
    assertThat(String.join(",", csv.header()))
        .isEqualTo("run,sitting,round,proposer,release,prisoners,utility.adria,utility.borland");
    OffersCsv.Tracer tracer = csv.tracer(5);
    tracer.record(new TranscriptEntry.SittingOpens(1, 1));
    tracer.record(offered(1, new int[] {2, 0}, 0b01));
    tracer.record(new TranscriptEntry.Closed(8, new Proposal(new int[] {0, 1}, 0b10)));
    tracer.record(new TranscriptEntry.SittingOpens(9, 2));
    tracer.record(offered(9, new int[] {0, 1}, 0b00));
    assertThat(tracer.records())
        .extracting(cells -> String.join(",", cells))
        .containsExactly("5,1,1,adria,full,open,0.5,0.25", "5,2,9,adria,open,exchange,0.5,0.25");
  }

  private static TranscriptEntry offered(int round, int[] options, long settled) {
    return new TranscriptEntry.Offered(
        round, "adria", new Proposal(options, settled), new long[] {500_000_000, 250_000_000}, 0);
  }
}
