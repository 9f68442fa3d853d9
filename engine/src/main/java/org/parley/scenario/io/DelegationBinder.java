package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Alternative;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Constituency;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Defaults;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.FightingValue;
import org.parley.scenario.Linkage;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.RedLine;
import org.parley.scenario.SettledBefore;
import org.parley.scenario.io.Node.Mapping;

/** Makes delegations. */
final class DelegationBinder {
  private final List<String> delegations;

  DelegationBinder(List<String> delegations) {
    this.delegations = delegations;
  }

  Delegation bind(String id, View v) {
    View leaders = v.in("leaders");
    List<String> others = delegations.stream().filter(d -> !d.equals(id)).toList();
    List<Demand> demands = new ArrayList<>();
    v.all("demands").forEach((i, d) -> demand(i, d).ifPresent(demands::add));
    List<RedLine> lines = new ArrayList<>();
    v.all("red_lines").forEach((i, l) -> lines.add(line(i, l)));
    List<Linkage> linkages = new ArrayList<>();
    v.all("linkages").forEach((i, l) -> linkages.add(linkage(i, l)));
    List<Constituency> home = new ArrayList<>();
    v.all("ratification").forEach((i, c) -> home.add(constituency(i, c)));
    return new Delegation(
        id,
        v.text("title", id),
        v.text("head", ""),
        v.text("rank", ""),
        v.text("brief", ""),
        v.word("mandate", AuthorityLevel.class, AuthorityLevel.LEADERS),
        v.word("papers", PaperTiming.class, PaperTiming.AT_TABLE),
        demands,
        lines,
        linkages,
        v.maybe("alternative").map(DelegationBinder::alternative).orElse(Alternative.none()),
        v.maybe("fighting").map(DelegationBinder::fighting),
        v.numbers("trust", others, Defaults.TRUST),
        v.numbers("disputes"),
        TacticBinder.bind(v.in("tactic")),
        leaders.number("ask", Defaults.ASK),
        leaders.number("hope", Defaults.HOPE),
        home,
        v.number("power", Defaults.POWER));
  }

  private static Optional<Demand> demand(String issue, View v) {
    if (!v.has("want")) {
      return Optional.empty();
    }
    return Optional.of(
        new Demand(
            issue,
            Numbers.canonical(v.text("want", "")),
            v.number("weight", Defaults.WEIGHT),
            v.numbers("values"),
            v.number("broken", Defaults.BROKEN),
            v.origin("want")));
  }

  private static RedLine line(String id, View v) {
    return new RedLine(
        id,
        v.choices("never"),
        v.choices("unless"),
        settledBefore(v),
        v.number("firmness", Defaults.FIRMNESS),
        v.number("price", Defaults.PRICE),
        v.flag("private", false),
        v.text("because", ""),
        v.origin("never"));
  }

  private static SettledBefore settledBefore(View v) {
    Optional<Node> node = v.node().get("unless_settled");
    if (node.isEmpty()) {
      return new SettledBefore.Nothing();
    }
    if (!(node.get() instanceof Mapping)) {
      return new SettledBefore.Count(v.whole("unless_settled", 1));
    }
    DealCondition choices = v.choices("unless_settled");
    return choices.isEmpty() ? new SettledBefore.Nothing() : new SettledBefore.At(choices);
  }

  private static Linkage linkage(String id, View v) {
    return new Linkage(id, v.choices("when"), v.number("bonus"), v.origin("when"));
  }

  private static Alternative alternative(View v) {
    return new Alternative(v.maybeNumber("worth"), givesUp(v), v.origin("worth"));
  }

  private static Alternative.GivesUp givesUp(View v) {
    Optional<Node> node = v.node().get("gives_up");
    if (node.isPresent() && node.get() instanceof Mapping) {
      return new Alternative.GivesUp.Holding(v.choices("gives_up"));
    }
    boolean any = Types.words("any-deal").find(v.text("gives_up", "")).isPresent();
    return any ? new Alternative.GivesUp.AnyDeal() : new Alternative.GivesUp.Comprehensive();
  }

  private static FightingValue fighting(View v) {
    return new FightingValue(
        v.number("stake"), v.number("optimism", Defaults.OPTIMISM), v.number("cost"));
  }

  private static Constituency constituency(String id, View v) {
    return new Constituency(
        id,
        v.text("title", id),
        v.number("threshold", Defaults.THRESHOLD),
        v.number("spread", Defaults.SPREAD));
  }
}
