package org.parley.viz.report;

import java.util.Optional;
import org.parley.bargaining.CountResult;
import org.parley.compiled.CompiledTalks;
import org.parley.explain.Explanation;
import org.parley.explain.FrontierLine;
import org.parley.explain.NamedDeal;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;

/** What was possible, for a report: with every number at its mean and every stated line hard. */
public final class LandscapeBuilder {
  private LandscapeBuilder() {}

  /** The landscape of these talks. */
  public static BargainingLandscape of(Scenario scenario) {
    CompiledTalks talks = CompiledTalks.of(scenario);
    Explanation e = Explanation.of(talks);
    return new BargainingLandscape(
        (long) e.sizes().deals().estimate(),
        (long) e.sizes().zopa().estimate(),
        e.sizes().zopa() instanceof CountResult.Exact,
        FrontierLine.of(talks, Optional.empty()),
        FrontierLine.ofZopa(talks, Optional.empty()),
        e.alternatives().stream().mapToDouble(a -> a.baseline()).toArray(),
        e.fair().nash().isEmpty()
            ? Optional.empty()
            : Optional.of(nash(scenario, e.fair().nash().first())));
  }

  private static BargainingLandscape.NashDeal nash(Scenario scenario, NamedDeal deal) {
    return new BargainingLandscape.NashDeal(
        scenario.delegations().stream()
            .map(Delegation::id)
            .mapToDouble(deal.utilities()::get)
            .toArray(),
        deal.deal());
  }
}
