package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.RunRecorder;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;

/**
 * The table of offers, {@code offers.csv}: a record per text tabled. The cell of an issue is the
 * option that the text settles it at, the one in force if it was closed before, or {@code open}.
 *
 * @param frame names of the columns
 * @param closedBefore option by issue that was closed before the talks, or {@link Outcome#OPEN}
 */
public record OffersCsv(OutcomeLabels frame, List<Integer> closedBefore) {
  public OffersCsv {
    closedBefore = List.copyOf(closedBefore);
  }

  /** The table of offers in these talks. */
  public static OffersCsv of(OutcomeLabels frame, Scenario scenario) {
    return new OffersCsv(
        frame,
        scenario.issues().stream()
            .map(i -> i.indexOf(scenario.closedBefore().getOrDefault(i.id(), "")))
            .toList());
  }

  /** The names of the columns. */
  public String[] header() {
    List<String> names = new ArrayList<>(List.of("run", "sitting", "round", "proposer"));
    frame.issues().forEach(issue -> names.add(issue.id()));
    frame.delegations().forEach(delegation -> names.add("utility." + delegation));
    return names.toArray(String[]::new);
  }

  /** Collects the offers of a run as it happens. */
  public Tracer tracer(long run) {
    return new Tracer(run);
  }

  /** The offers of one run. */
  public final class Tracer implements RunRecorder {
    private final long run;
    private final int[] closed = closedBefore.stream().mapToInt(Integer::intValue).toArray();
    private final List<String[]> records = new ArrayList<>();
    private int sitting = 1;

    private Tracer(long run) {
      this.run = run;
    }

    /** The cells of every offer so far, in order. */
    public List<String[]> records() {
      return List.copyOf(records);
    }

    @Override
    public void record(TranscriptEntry entry) {
      if (entry instanceof TranscriptEntry.SittingOpens opens) {
        sitting = opens.sitting();
      } else if (entry instanceof TranscriptEntry.Closed taking) {
        close(taking.text());
      } else if (entry instanceof TranscriptEntry.Offered offered) {
        records.add(cells(offered));
      }
    }

    private void close(Proposal text) {
      for (int i = 0; i < closed.length; i++) {
        closed[i] = text.settles(i) ? text.options()[i] : closed[i];
      }
    }

    private String[] cells(TranscriptEntry.Offered offered) {
      List<String> cells = new ArrayList<>();
      cells.add(Long.toString(run));
      cells.add(Integer.toString(sitting));
      cells.add(Integer.toString(offered.round()));
      cells.add(offered.who());
      for (int i = 0; i < closed.length; i++) {
        Proposal text = offered.text();
        int option = text.settles(i) ? text.options()[i] : closed[i];
        cells.add(option == Outcome.OPEN ? "open" : frame.issues().get(i).options().get(option));
      }
      for (long utility : offered.utilities()) {
        cells.add(DecimalText.ofNano(utility));
      }
      return cells.toArray(String[]::new);
    }
  }
}
