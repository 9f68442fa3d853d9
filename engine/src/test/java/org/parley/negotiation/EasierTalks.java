package org.parley.negotiation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.scenario.Alternative;
import org.parley.scenario.ChangedRecord;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.ConcessionRule;
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
    return ChangedRecord.of(
        s,
        Map.of(
            "id",
            s.id() + "-easier",
            "talks",
            talks(s.talks()),
            "war",
            seed % 4 == 0 ? s.war() : Optional.empty(),
            "issues",
            issues,
            "delegations",
            delegations));
  }

  private static Issue withStatusQuo(Issue i) {
    OptionalInt statusQuo = i.statusQuo().isPresent() ? i.statusQuo() : OptionalInt.of(0);
    return ChangedRecord.of(i, Map.of("statusQuo", statusQuo));
  }

  private static Talks talks(Talks t) {
    return ChangedRecord.of(
        t,
        Map.of(
            "rounds",
            t.rounds() + 4,
            "closing",
            Talks.Closing.INTERIM,
            "walkOut",
            new Talks.WalkOut(
                fixed(t.walkOut().chance(), 0.01),
                t.walkOut().patience(),
                fixed(t.walkOut().trustFloor(), 0.02),
                Talks.WalkOut.End.SITTING),
            "clock",
            Talks.Clock.PARLEY));
  }

  private static UncertainNumber fixed(UncertainNumber number, double at) {
    return new UncertainNumber(number.path(), Quantity.of(at), number.origin());
  }

  private static Delegation easier(Delegation d, long seed) {
    boolean keeps = seed % 3 == 0;
    Tactic t = d.tactic();
    ConcessionRule quick = new ConcessionFormula.Time(fixed(t.misread(), 2.5));
    Tactic fast = ChangedRecord.of(t, Map.of("concession", quick));
    return ChangedRecord.of(
        d,
        Map.of(
            "alternative",
            keeps ? d.alternative() : Alternative.none(),
            "tactic",
            seed % 2 == 0 ? t : fast,
            "leaders",
            fixed(d.leaders(), 0.1)));
  }
}
