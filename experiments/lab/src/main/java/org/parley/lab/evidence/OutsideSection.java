package org.parley.lab.evidence;

import static org.parley.lab.evidence.MarkdownTable.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.NashDeal;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunResult;
import org.parley.forecast.CompromiseForecast;
import org.parley.forecast.IssueForecast;
import org.parley.outcome.Outcome;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.state.ProblemSnapshots;

/** Many delegations and one number: what others computed, and what the engine plays. */
public final class OutsideSection {
  private static final String TITLE = "Ten delegations and one number";

  private OutsideSection() {}

  /**
   * Forecasts talks with one issue whose options are numbers.
   *
   * @param scenario such talks
   */
  public static EvidenceSection of(Scenario scenario, int runs, long seed, int threads)
      throws IOException {
    if (scenario.issues().size() != 1
        || !(CompromiseForecast.of(scenario).issues().get(0)
            instanceof IssueForecast.Ordered compromise)) {
      return EvidenceSection.unmeasured(TITLE, scenario.id() + " is not about one number.");
    }
    Issue issue = scenario.issues().get(0);
    double[] shares = shares(scenario, runs, seed, threads);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("cars.weighted_mean", compromise.mean());
    figures.put("cars.weighted_median", compromise.median());
    figures.put("cars.open", shares[0]);
    MarkdownTable table = new MarkdownTable("option", "share of runs");
    table.row("open", form("%.3f", shares[0]));
    double largest = 0;
    for (int o = 0; o < issue.options().size(); o++) {
      table.row(issue.options().get(o).id(), form("%.3f", shares[o + 1]));
      figures.put("cars.share." + issue.options().get(o).id(), shares[o + 1]);
      largest = Math.max(largest, shares[o + 1]);
    }
    String text =
        form(
            """
            %s, `%s`: the mean of positions weighted by power and salience (the compromise model) is %.5f, the
            weighted median %.1f; the Nash deal, every delegation alike, is %s. The data set holds positions, power
            and salience, and not the decision that was taken: nothing here is scored, forecasts are held against each
            other. The engine knows no power but that everybody must agree; its shares of %,d runs:

            """,
            scenario.title(),
            scenario.id() + ".yaml",
            compromise.mean(),
            compromise.median(),
            nash(scenario),
            runs);
    List<String> misfits = new ArrayList<>();
    if (largest > 0.99) {
      misfits.add(
          "positions and salience taken as certain, the engine gives one option all chances: it"
              + " knows how such talks end with a certainty that nobody has");
    }
    return new EvidenceSection(TITLE, misfits, text + table, figures);
  }

  private static String nash(Scenario scenario) {
    return NashDeal.of(DealSet.zopa(ProblemSnapshots.atMeans(CompiledTalks.of(scenario))))
        .map(nash -> scenario.issues().get(0).options().get(nash.deal().options()[0]).id())
        .orElse("none");
  }

  /** Share of runs by option, the first for those that left the issue open. */
  private static double[] shares(Scenario scenario, int runs, long seed, int threads)
      throws IOException {
    double[] shares = new double[scenario.issues().get(0).options().size() + 1];
    Ensemble.of(CompiledTalks.of(scenario), seed)
        .run(
            0,
            runs,
            threads,
            row -> {
              if (row instanceof RunResult.Finished finished) {
                int option = finished.outcome().options()[0];
                shares[option == Outcome.OPEN ? 0 : option + 1] += 1.0 / runs;
              }
            });
    return shares;
  }
}
