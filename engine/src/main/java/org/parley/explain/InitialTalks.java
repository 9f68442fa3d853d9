package org.parley.explain;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.parley.bargaining.BargainingProblem;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;
import org.parley.state.DelegationValuation;
import org.parley.state.ProblemSnapshots;
import org.parley.state.TalksState;

/**
 * The talks at their first date, with the valuations of all delegations.
 *
 * @param talks the talks
 * @param situation where they stand
 * @param valuations by delegation
 * @param picture the picture of it
 */
record InitialTalks(
    CompiledTalks talks,
    TalksState situation,
    DelegationValuation[] valuations,
    BargainingProblem picture) {

  /**
   * With every number at its mean, every word the likeliest and every stated line hard, or as a run
   * draws them.
   */
  static InitialTalks of(CompiledTalks declared, Optional<Explanation.Sample> sample) {
    CompiledTalks talks = sample.map(s -> declared.ofRun(s.seed(), s.run())).orElse(declared);
    TalksState situation =
        sample.isEmpty() ? TalksState.atMeans(talks) : drawn(talks, sample.get());
    DelegationValuation[] valuations = new DelegationValuation[talks.parties()];
    for (int d = 0; d < valuations.length; d++) {
      valuations[d] = new DelegationValuation(talks, d);
      valuations[d].draw(situation.numbers());
      valuations[d].refresh(situation, 0);
    }
    return new InitialTalks(
        talks, situation, valuations, ProblemSnapshots.of(talks, situation, valuations));
  }

  private static TalksState drawn(CompiledTalks talks, Explanation.Sample sample) {
    TalksState situation = new TalksState(talks);
    situation.draw(new RandomStreams(sample.seed(), sample.run()));
    return situation;
  }

  /** The same talks if everybody were sure that what is signed is kept. */
  InitialTalks trusting(Optional<Explanation.Sample> sample) {
    Set<Mechanism> without = new LinkedHashSet<>(talks.scenario().without());
    without.add(Mechanism.COMPLIANCE);
    return of(CompiledTalks.of(talks.scenario().without(without)), sample);
  }
}
