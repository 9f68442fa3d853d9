package org.parley.lab.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.RunResult;
import org.parley.outcome.Outcome;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.ScenarioWriter;
import org.parley.scenario.io.TextFinder;
import org.parley.statistics.PairedShares;

/** Measures every effect of the catalogue in scenarios, on paired runs with common chances. */
final class EffectStudy {
  private final int runs;
  private final long seed;
  private final int threads;

  EffectStudy(int runs, long seed, int threads) {
    this.runs = runs;
    this.seed = seed;
    this.threads = threads;
  }

  List<MeasuredEffect> of(Scenario scenario) throws IOException {
    List<Outcome> base = outcomes(scenario);
    List<Outcome> unmediated = null;
    List<MeasuredEffect> measured = new ArrayList<>();
    for (MechanismEffect effect : EffectCatalogue.all()) {
      Optional<List<ScenarioSetting>> settings = effect.settings().apply(scenario);
      Optional<Scenario> changed = settings.flatMap(s -> changed(scenario, s));
      if (changed.isEmpty() || isSame(changed.get(), scenario)) {
        continue;
      }
      boolean againstNone = effect.title().endsWith("against none");
      if (againstNone && unmediated == null) {
        unmediated =
            outcomes(
                EffectCatalogue.off(scenario, Mechanism.MEDIATION)
                    .flatMap(off -> changed(scenario, off))
                    .orElseThrow());
      }
      measured.add(
          compare(effect, scenario, againstNone ? unmediated : base, outcomes(changed.get())));
    }
    return measured;
  }

  /** A style that the scenario has already is still compared with no mediator. */
  private static boolean isSame(Scenario changed, Scenario scenario) {
    return changed.equals(scenario) && scenario.mediators().isEmpty();
  }

  private static Optional<Scenario> changed(Scenario scenario, List<ScenarioSetting> settings) {
    ReadingResult reading =
        ScenarioReader.read(
            scenario.id() + ".yaml", ScenarioWriter.write(scenario), settings, TextFinder.none());
    return reading instanceof ReadingResult.Valid valid
        ? Optional.of(valid.scenario())
        : Optional.empty();
  }

  private List<Outcome> outcomes(Scenario scenario) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    Ensemble.of(CompiledTalks.of(scenario), seed)
        .run(
            0,
            runs,
            threads,
            row ->
                outcomes.add(
                    row instanceof RunResult.Finished finished ? finished.outcome() : null));
    return outcomes;
  }

  private static MeasuredEffect compare(
      MechanismEffect effect, Scenario scenario, List<Outcome> base, List<Outcome> changed) {
    long[] cells = new long[4];
    for (int run = 0; run < base.size(); run++) {
      if (base.get(run) != null && changed.get(run) != null) {
        boolean before = effect.outcome().happened(base.get(run));
        boolean after = effect.outcome().happened(changed.get(run));
        cells[(before ? 2 : 0) + (after ? 1 : 0)]++;
      }
    }
    PairedShares shares = new PairedShares(cells[3], cells[1], cells[2], cells[0]);
    return new MeasuredEffect(effect, scenario.id(), shares.difference());
  }
}
