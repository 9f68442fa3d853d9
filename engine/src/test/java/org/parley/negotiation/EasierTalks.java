package org.parley.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.scenario.Alternative;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Quantity;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tactic;
import org.parley.scenario.Talks;
import org.parley.scenario.UncertainNumber;

/**
 * Made-up talks made easier, so that more is signed in them: parts may be closed, nobody walks out
 * for want of movement, most have no outside option, and some concede fast.
 */
final class EasierTalks {
  private EasierTalks() {}

  static Scenario of(Scenario s, long seed) {
    List<Issue> issues = s.issues().stream().map(EasierTalks::withStatusQuo).toList();
    List<Delegation> delegations = s.delegations().stream().map(d -> easier(d, seed)).toList();
    return new Scenario(
        s.id() + "-easier",
        s.title(),
        s.question(),
        s.summary(),
        s.sources(),
        talks(s.talks()),
        seed % 4 == 0 ? s.war() : Optional.empty(),
        issues,
        s.impossible(),
        s.closedBefore(),
        delegations,
        s.mediators(),
        s.thirdParties(),
        s.events(),
        s.precedents(),
        s.without(),
        s.history(),
        s.goals(),
        s.factors());
  }

  private static Issue withStatusQuo(Issue i) {
    return new Issue(
        i.id(),
        i.title(),
        i.options(),
        i.statusQuo().isPresent() ? i.statusQuo() : OptionalInt.of(0),
        i.ordered(),
        i.optional(),
        i.opens(),
        i.unit());
  }

  private static Talks talks(Talks t) {
    return new Talks(
        t.sittings(),
        t.rounds() + 4,
        t.protocol(),
        Talks.Closing.INTERIM,
        t.agenda(),
        t.tracks(),
        t.agreement(),
        t.blocs(),
        t.comprehensive(),
        t.speaksForAll(),
        t.answerAfter(),
        new Talks.WalkOut(
            fixed(t.walkOut().chance(), 0.01),
            t.walkOut().patience(),
            fixed(t.walkOut().trustFloor(), 0.02),
            Talks.WalkOut.End.SITTING),
        t.trustMoves(),
        t.holdSpread(),
        Talks.Clock.PARLEY,
        t.weights(),
        t.discount(),
        t.order(),
        t.horizon());
  }

  private static UncertainNumber fixed(UncertainNumber number, double at) {
    return new UncertainNumber(number.path(), Quantity.of(at), number.origin());
  }

  private static Delegation easier(Delegation d, long seed) {
    boolean keeps = seed % 3 == 0;
    Tactic t = d.tactic();
    Tactic fast =
        new Tactic(
            new Tactic.Concession.Time(fixed(t.misread(), 2.5)),
            t.choice(),
            t.acceptance(),
            t.learning(),
            t.misread(),
            t.holdBack(),
            t.holdUntil(),
            t.underPressure(),
            t.withTrust(),
            t.impatience(),
            t.monthlyImpatience());
    return new Delegation(
        d.id(),
        d.title(),
        d.head(),
        d.rank(),
        d.brief(),
        d.own(),
        d.place(),
        d.mandate(),
        d.papers(),
        d.demands(),
        d.redLines(),
        d.linkages(),
        keeps ? d.alternative() : Alternative.none(),
        d.fighting(),
        d.trust(),
        d.disputes(),
        seed % 2 == 0 ? t : fast,
        fixed(d.leaders(), 0.1),
        d.instructed(),
        d.hope(),
        d.constituencies(),
        d.power(),
        d.prospect());
  }
}
