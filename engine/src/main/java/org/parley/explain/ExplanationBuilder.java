package org.parley.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.BargainingSolutions;
import org.parley.bargaining.CountResult;
import org.parley.bargaining.DealCounts;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.FixedPoint;
import org.parley.bargaining.FrontierShape;
import org.parley.bargaining.MinimalConcessions;
import org.parley.bargaining.NearestDeal;
import org.parley.bargaining.ValuedDeal;
import org.parley.bargaining.Zopa;
import org.parley.scenario.AuthorityLevel;

/** Works out an explanation. */
final class ExplanationBuilder {
  private static final ObstacleRemovals NONE_NEEDED = new ObstacleRemovals(List.of(), false, true);

  private final InitialTalks still;
  private final BargainingProblem picture;
  private final Optional<Explanation.Sample> sample;
  private final ScenarioNaming names;
  private final Zopa zopa;
  private final DealCounts counts;
  private final Map<Integer, CountResult> signable = new HashMap<>();

  ExplanationBuilder(InitialTalks still, Optional<Explanation.Sample> sample) {
    this.still = still;
    this.sample = sample;
    picture = still.picture();
    names = new ScenarioNaming(still.talks().scenario(), picture);
    zopa = new Zopa(picture);
    counts = DealCounts.of(picture);
  }

  Explanation explanation() {
    List<LineFigures> lines = lines();
    FrontierShape shape = FrontierShape.of(DealSet.all(picture));
    return new Explanation(
        sample,
        sizes(shape.efficient()),
        shape.opposition().map(o -> new ComputedFigure(o.distance(), o.exact(), o.bound())),
        shape
            .logrolling()
            .map(l -> new ComputedFigure(utility(l.potential()), l.exact(), utility(l.bound()))),
        fair(),
        lines,
        alternatives(),
        mandates(),
        counts.zopa().isZero() ? names.ways(MinimalConcessions.of(picture)) : NONE_NEEDED,
        NearestDeal.of(picture).map(this::near),
        issues(),
        ComplianceDoubts.of(still, names, sample),
        StandoffFinder.of(still.talks().scenario(), lines.stream().map(LineFigures::line).toList()),
        CoalitionZones.of(still.talks(), still.situation(), names));
  }

  private static double utility(long nano) {
    return FixedPoint.toDouble(nano);
  }

  private DealSpaceSizes sizes(CountResult efficient) {
    int signed = Arrays.stream(picture.mandate()).min().orElseThrow();
    return new DealSpaceSizes(
        counts.deals(), counts.allowed(), counts.zopa(), signable(signed), efficient);
  }

  /** Deals of the zone that need nobody above a level; each level is counted once. */
  private CountResult signable(int level) {
    if (level >= highest()) {
      return counts.zopa();
    }
    return signable.computeIfAbsent(level, l -> CountResult.of(zopa.texts().upToLevel(l)));
  }

  private int highest() {
    int highest = 0;
    for (int i = 0; i < picture.level().length; i++) {
      if (picture.closed()[i] < 0) {
        highest = Math.max(highest, Arrays.stream(picture.level()[i]).max().orElse(0));
      }
    }
    return highest;
  }

  private FairDeals fair() {
    if (counts.zopa().isZero()) {
      return new FairDeals(
          BestDeals.none(), BestDeals.none(), BestDeals.none(), BestDeals.none(), BestDeals.none());
    }
    BargainingSolutions s = BargainingSolutions.of(zopa.texts());
    return new FairDeals(
        s.nash()
            .map(n -> best(n.ties(), n.product(), n.exact(), n.bound()))
            .orElse(BestDeals.none()),
        s.egalitarian()
            .map(e -> best(e.ties(), utility(e.smallestGain()), e.exact(), utility(e.bound())))
            .orElse(BestDeals.none()),
        s.kalaiSmorodinsky()
            .map(k -> best(k.ties(), k.smallestShare(), k.exact(), k.bound()))
            .orElse(BestDeals.none()),
        s.leastDifference()
            .map(
                l -> {
                  double difference = utility(l.difference());
                  return best(l.ties(), difference, l.exact(), l.exact() ? difference : 0);
                })
            .orElse(BestDeals.none()),
        s.largestSum()
            .map(l -> best(l.ties(), utility(l.sum()), l.exact(), utility(l.bound())))
            .orElse(BestDeals.none()));
  }

  private BestDeals best(List<ValuedDeal> ties, double score, boolean exact, double bound) {
    return new BestDeals(names.deals(ties), score, exact, bound);
  }

  private List<LineFigures> lines() {
    List<LineFigures> lines = new ArrayList<>();
    for (int l = 0; l < picture.lines().size(); l++) {
      lines.add(
          new LineFigures(
              names.line(l),
              picture.lines().get(l).firmness(),
              counts.lines().get(l).inAll(),
              counts.lines().get(l).alone()));
    }
    return lines;
  }

  private List<AlternativeFigures> alternatives() {
    List<AlternativeFigures> alternatives = new ArrayList<>();
    for (int d = 0; d < picture.delegations(); d++) {
      alternatives.add(
          new AlternativeFigures(
              names.delegation(d),
              utility(picture.baseline()[d]),
              picture.declared()[d],
              counts.alternatives().get(d).inAll(),
              counts.alternatives().get(d).alone()));
    }
    return alternatives;
  }

  private List<MandateFigures> mandates() {
    List<MandateFigures> mandates = new ArrayList<>();
    for (int d = 0; d < picture.delegations(); d++) {
      mandates.add(
          new MandateFigures(
              names.delegation(d),
              AuthorityLevel.values()[picture.mandate()[d]],
              counts.aboveMandate().get(d),
              signable(picture.mandate()[d])));
    }
    return mandates;
  }

  private NearestDeals near(NearestDeal nearest) {
    return new NearestDeals(
        names.deals(nearest.ties()),
        nearest.ties().stream()
            .map(deal -> names.amounts(NearestDeal.shortfall(picture, deal)))
            .toList(),
        nearest.exact());
  }

  private List<IssueFigures> issues() {
    List<IssueFigures> issues = new ArrayList<>();
    for (int i = 0; i < picture.space().issues(); i++) {
      if (picture.closed()[i] < 0 && picture.space().statusQuo(i) >= 0) {
        issues.add(issue(i));
      }
    }
    return issues;
  }

  private IssueFigures issue(int issue) {
    List<String> possible = zopa.options(issue).stream().map(o -> names.option(issue, o)).toList();
    return new IssueFigures(
        names.scenario().issues().get(issue).id(),
        possible,
        possible.isEmpty() ? names.ways(MinimalConcessions.towards(picture, issue)) : NONE_NEEDED);
  }
}
