package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parley.scenario.Alternative;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.Constituency;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.DrawnWords;
import org.parley.scenario.Event;
import org.parley.scenario.FightingValue;
import org.parley.scenario.Issue;
import org.parley.scenario.Linkage;
import org.parley.scenario.Mediator;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.Precedent;
import org.parley.scenario.PrivateBrief;
import org.parley.scenario.Quantity;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.SettledBefore;
import org.parley.scenario.Tactic;
import org.parley.scenario.ThirdParty;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;

/** The same talks, but for everything that only the others know. */
final class SecretVariants {
  private static final String MARK = "unheard-of";

  private final Scenario scenario;
  private int next = 1;

  private SecretVariants(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Changes every secret of all but one delegation; of all if there is no such one. */
  static Scenario changed(Scenario s, int butOf) {
    SecretVariants secrets = new SecretVariants(s);
    List<Delegation> changed = new ArrayList<>();
    for (int d = 0; d < s.delegations().size(); d++) {
      Delegation delegation = s.delegations().get(d);
      changed.add(d == butOf ? delegation : secrets.changed(delegation));
    }
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
        changed,
        s.mediators().stream().map(m -> secrets.changed(m, spared(s, butOf))).toList(),
        s.thirdParties().stream().map(p -> secrets.changed(p, spared(s, butOf))).toList(),
        s.events().stream().map(e -> secrets.changed(e, spared(s, butOf))).toList(),
        s.precedents().stream().map(p -> secrets.changed(p, spared(s, butOf))).toList(),
        s.without(),
        Optional.empty(),
        s.goals(),
        s.factors(),
        drawn(s, world -> changed(world, butOf)));
  }

  /** Changes every secret of the delegations, and nothing of anybody else. */
  static Scenario ofDelegations(Scenario s) {
    Scenario all = changed(s, -1);
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
        all.delegations(),
        s.mediators(),
        s.thirdParties(),
        s.events(),
        s.precedents(),
        s.without(),
        Optional.empty(),
        s.goals(),
        s.factors(),
        drawn(s, SecretVariants::ofDelegations));
  }

  /** The same words are drawn, and each makes of the talks what it did, but for the secrets. */
  private static DrawnWords drawn(Scenario s, UnaryOperator<Scenario> change) {
    return new DrawnWords(s.drawn().words(), s.drawn().worlds().stream().map(change).toList());
  }

  private static String spared(Scenario s, int butOf) {
    return butOf < 0 ? "" : s.delegations().get(butOf).id();
  }

  /** What a mediator can do, and how far the others trust it, stands in no sheet. */
  private Mediator changed(Mediator m, String spared) {
    String at = "mediators." + m.id() + ".";
    return new Mediator(
        m.id(),
        m.title(),
        m.head(),
        new PrivateBrief(MARK, MARK, MARK, MARK, MARK, MARK),
        m.style(),
        but(m.trustedBy(), spared),
        m.every() + 1,
        number(at + "error", 1),
        numbers(m.bias()),
        number(at + "facilitation", 1),
        number(at + "leverage", 0.1),
        number(at + "carrots", 1),
        number(at + "fades", 1),
        m.isHost());
  }

  /** What presses on others, and what they are given, is theirs. */
  private ThirdParty changed(ThirdParty p, String spared) {
    return new ThirdParty(
        p.id(),
        p.title(),
        but(p.trustedBy(), spared),
        but(p.pressure(), spared),
        p.relievedBy(),
        p.stake(),
        but(p.support(), spared),
        p.guarantee(),
        p.spoiler().map(s -> new ThirdParty.Spoiler(number(p.id() + ".chance", 1), s.effects())),
        p.from(),
        p.until());
  }

  /**
   * What each side bets on is its own; the chance behind it is what all believe who say nothing.
   */
  private Event changed(Event e, String spared) {
    if (!e.believed().isEmpty()) {
      return new Event(
          e.id(),
          e.title(),
          e.chance(),
          e.when(),
          e.effects(),
          e.origin(),
          but(e.believed(), spared));
    }
    UncertainNumber chance = number("events." + e.id() + ".chance", 1);
    return new Event(
        e.id(), e.title(), chance, e.when(), e.effects(), new ValueOrigin.Assumed(MARK));
  }

  private Precedent changed(Precedent p, String spared) {
    return new Precedent(
        p.id(), p.title(), p.positions(), but(p.offers(), spared), new ValueOrigin.Assumed(MARK));
  }

  private Map<String, UncertainNumber> but(Map<String, UncertainNumber> numbers, String spared) {
    Map<String, UncertainNumber> changed = numbers(numbers);
    changed.replaceAll((id, n) -> id.equals(spared) ? numbers.get(id) : n);
    return changed;
  }

  private Tactic changed(Tactic t, String at) {
    return new Tactic(
        new ConcessionFormula.Time(number(at + "tactic.e", 3)),
        t.choice(),
        t.acceptance(),
        Tactic.Learning.NONE,
        number(at + "tactic.misread", 1),
        List.of(scenario.issues().get(0).id()),
        number(at + "tactic.hold_until", 1),
        number(at + "tactic.under_pressure", 2),
        number(at + "tactic.with_trust", 2),
        number(at + "tactic.impatience", 0),
        number(at + "tactic.monthly_impatience", 0));
  }

  /** A tie that nobody knows of but who has it. */
  private Linkage tie(String at) {
    Issue issue = scenario.issues().get(0);
    DealCondition when = new DealCondition(Map.of(issue.id(), Set.of(issue.options().get(0).id())));
    return new Linkage(MARK, when, number(at + MARK, 0.1), new ValueOrigin.Assumed(MARK));
  }

  private UncertainNumber number(String path, double scale) {
    ValueOrigin origin = new ValueOrigin.Assumed(MARK + next);
    return new UncertainNumber(path, Quantity.of(scale * (0.1 + 0.0137 * next++ % 0.8)), origin);
  }

  private Delegation changed(Delegation d) {
    String at = "delegations." + d.id() + ".";
    List<RedLine> lines = new ArrayList<>();
    d.redLines().stream().filter(l -> !l.isPrivate()).map(l -> changed(at, l)).forEach(lines::add);
    lines.add(unheardOf(at));
    return new Delegation(
        d.id(),
        d.title(),
        d.head(),
        d.rank(),
        d.brief(),
        new PrivateBrief(MARK, MARK, MARK, MARK, MARK, MARK),
        d.place(),
        d.mandate() == AuthorityLevel.LEADERS ? AuthorityLevel.OFFICIALS : AuthorityLevel.LEADERS,
        d.papers(),
        d.demands().stream().map(w -> changed(d, w, at)).toList(),
        lines,
        List.of(tie(at)),
        new Alternative(
            Optional.of(number(at + "alternative.worth", 1)),
            new Alternative.GivesUp.AnyDeal(),
            new ValueOrigin.Assumed(MARK)),
        d.fighting()
            .map(
                f ->
                    new FightingValue(
                        new UncertainNumber(
                            f.stake().path(),
                            Quantity.of(f.stake().mean() * 0.617),
                            f.stake().origin()),
                        number(at + "optimism", 1),
                        number(at + "cost", 0.1))),
        numbers(d.trust()),
        Map.of(scenario.delegations().get(0).id(), number(at + "disputes", 1)),
        changed(d.tactic(), at),
        number(at + "leaders", 1),
        number(at + "instructed", 1),
        number(at + "hope", 1),
        homes(d, at),
        number(at + "power", 1),
        number(at + "prospect", 1));
  }

  /** Who votes after the talks is known to all; how those at home answer before is not. */
  private List<Constituency> homes(Delegation d, String at) {
    List<Constituency> homes = new ArrayList<>();
    homes.add(
        new Constituency(
            MARK, "The " + MARK + " chamber", number(at + "t", 1), number(at + "s", 1)));
    d.constituencies().stream().filter(c -> c.later().isPresent()).forEach(homes::add);
    return homes;
  }

  private Map<String, UncertainNumber> numbers(Map<String, UncertainNumber> numbers) {
    Map<String, UncertainNumber> changed = new LinkedHashMap<>();
    numbers.forEach((id, n) -> changed.put(id, number(n.path(), 1)));
    return changed;
  }

  /** What a paper sent ahead says is known; its weights are not. */
  private Demand changed(Delegation d, Demand w, String at) {
    Issue issue = scenario.issues().get(scenario.issueIndex(w.issue()));
    int other = (issue.indexOf(w.want()) + 1) % issue.options().size();
    String want = d.papers() == PaperTiming.AHEAD ? w.want() : issue.options().get(other).id();
    Map<String, UncertainNumber> values = new LinkedHashMap<>();
    issue.options().forEach(o -> values.put(o.id(), number(at + w.issue() + "." + o.id(), 1)));
    return new Demand(
        w.issue(),
        want,
        number(at + w.issue() + ".weight", 30),
        values,
        number(at + w.issue() + ".broken", 0.5),
        new ValueOrigin.Assumed(MARK));
  }

  private RedLine changed(String at, RedLine l) {
    return new RedLine(
        l.id(),
        l.never(),
        l.unless(),
        l.unlessSettled(),
        number(at + l.id() + ".firmness", 1),
        number(at + l.id() + ".price", 0.1),
        false,
        l.because(),
        new ValueOrigin.Assumed(MARK));
  }

  private RedLine unheardOf(String at) {
    Issue issue = scenario.issues().get(0);
    String never = issue.options().get(issue.options().size() - 1).id();
    return new RedLine(
        MARK,
        new DealCondition(Map.of(issue.id(), Set.of(never))),
        DealCondition.NONE,
        new SettledBefore.Nothing(),
        number(at + MARK + ".firmness", 1),
        number(at + MARK + ".price", 0.1),
        true,
        "The reason is " + MARK + " too.",
        new ValueOrigin.Assumed(MARK));
  }
}
