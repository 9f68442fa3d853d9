package org.parley.explain;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.parley.bargaining.Picture;
import org.parley.chance.Chances;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.Pictures;
import org.parley.compiled.Situation;
import org.parley.compiled.Valuation;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;

/**
 * Talks at their first date, with what everybody values how much.
 *
 * @param talks the talks
 * @param situation where they stand
 * @param valuations by delegation
 * @param picture the picture of it
 */
record StillTalks(
    CompiledTalks talks, Situation situation, Valuation[] valuations, Picture picture) {

  /** With every number at its mean and every stated line hard, or as a run draws them. */
  static StillTalks of(CompiledTalks talks, Optional<Explanation.Sample> sample) {
    Situation situation = sample.isEmpty() ? Situation.atMeans(talks) : drawn(talks, sample.get());
    Valuation[] valuations = new Valuation[talks.parties()];
    for (int d = 0; d < valuations.length; d++) {
      valuations[d] = new Valuation(talks, d);
      valuations[d].draw(situation.numbers());
      valuations[d].refresh(situation, 0);
    }
    return new StillTalks(talks, situation, valuations, Pictures.of(talks, situation, valuations));
  }

  private static Situation drawn(CompiledTalks talks, Explanation.Sample sample) {
    Situation situation = new Situation(talks);
    situation.draw(new Chances(sample.seed(), sample.run()));
    return situation;
  }

  /** The same talks if everybody were sure that what is signed is kept. */
  StillTalks trusting(Optional<Explanation.Sample> sample) {
    Set<Mechanism> without = new LinkedHashSet<>(talks.scenario().without());
    without.add(Mechanism.COMPLIANCE);
    return of(CompiledTalks.of(without(talks.scenario(), without)), sample);
  }

  private static Scenario without(Scenario s, Set<Mechanism> without) {
    return new Scenario(
        s.id(),
        s.title(),
        s.question(),
        s.summary(),
        s.sources(),
        s.talks(),
        s.war(),
        s.issues(),
        s.impossible(),
        s.closedBefore(),
        s.delegations(),
        s.mediators(),
        s.thirdParties(),
        s.events(),
        s.precedents(),
        without,
        s.history());
  }
}
