package org.parley.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.bargaining.Count;
import org.parley.bargaining.DealCounts;
import org.parley.bargaining.Easings;
import org.parley.bargaining.FrontierShape;
import org.parley.bargaining.Nano;
import org.parley.bargaining.NearestDeal;
import org.parley.bargaining.Picture;
import org.parley.bargaining.Solutions;
import org.parley.bargaining.Texts;
import org.parley.bargaining.ValuedDeal;
import org.parley.bargaining.Zopa;
import org.parley.scenario.Level;

/** Works out an explanation. */
final class Explaining {
  private static final Ways NONE_NEEDED = new Ways(List.of(), false, true);

  private final StillTalks still;
  private final Picture picture;
  private final Optional<Explanation.Sample> sample;
  private final Naming names;
  private final Zopa zopa;
  private final DealCounts counts;
  private final Map<Integer, Count> signable = new HashMap<>();

  Explaining(StillTalks still, Optional<Explanation.Sample> sample) {
    this.still = still;
    this.sample = sample;
    picture = still.picture();
    names = new Naming(still.talks().scenario(), picture);
    zopa = new Zopa(picture);
    counts = DealCounts.of(picture);
  }

  Explanation explanation() {
    List<LineFigures> lines = lines();
    FrontierShape shape = FrontierShape.of(Texts.all(picture));
    return new Explanation(
        sample,
        sizes(shape.efficient()),
        shape.opposition().map(o -> new Figure(o.distance(), o.exact(), o.bound())),
        shape
            .logrolling()
            .map(l -> new Figure(utility(l.potential()), l.exact(), utility(l.bound()))),
        fair(),
        lines,
        alternatives(),
        mandates(),
        counts.zopa().isZero() ? names.ways(Easings.of(picture)) : NONE_NEEDED,
        NearestDeal.of(picture).map(this::near),
        issues(),
        Doubts.of(still, names, sample),
        Standoffs.of(still.talks().scenario(), lines.stream().map(LineFigures::line).toList()));
  }

  private static double utility(long nano) {
    return Nano.toDouble(nano);
  }

  private Sizes sizes(Count efficient) {
    int signed = Arrays.stream(picture.mandate()).min().orElseThrow();
    return new Sizes(counts.deals(), counts.allowed(), counts.zopa(), signable(signed), efficient);
  }

  /** Deals of the zone that need nobody above a level; each level is counted once. */
  private Count signable(int level) {
    if (level >= highest()) {
      return counts.zopa();
    }
    return signable.computeIfAbsent(level, l -> Count.of(zopa.texts().upToLevel(l)));
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
      return new FairDeals(Best.none(), Best.none(), Best.none(), Best.none(), Best.none());
    }
    Solutions s = Solutions.of(zopa.texts());
    return new FairDeals(
        s.nash().map(n -> best(n.ties(), n.product(), n.exact(), n.bound())).orElse(Best.none()),
        s.egalitarian()
            .map(e -> best(e.ties(), utility(e.smallestGain()), e.exact(), utility(e.bound())))
            .orElse(Best.none()),
        s.kalaiSmorodinsky()
            .map(k -> best(k.ties(), k.smallestShare(), k.exact(), k.bound()))
            .orElse(Best.none()),
        s.leastDifference()
            .map(
                l -> {
                  double difference = utility(l.difference());
                  return best(l.ties(), difference, l.exact(), l.exact() ? difference : 0);
                })
            .orElse(Best.none()),
        s.largestSum()
            .map(l -> best(l.ties(), utility(l.sum()), l.exact(), utility(l.bound())))
            .orElse(Best.none()));
  }

  private Best best(List<ValuedDeal> ties, double score, boolean exact, double bound) {
    return new Best(names.deals(ties), score, exact, bound);
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
              Level.values()[picture.mandate()[d]],
              counts.aboveMandate().get(d),
              signable(picture.mandate()[d])));
    }
    return mandates;
  }

  private Near near(NearestDeal nearest) {
    return new Near(
        names.deals(nearest.ties()), names.amounts(nearest.shortfall()), nearest.exact());
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
        possible.isEmpty() ? names.ways(Easings.towards(picture, issue)) : NONE_NEEDED);
  }
}
