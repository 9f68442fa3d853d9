package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Alternative;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Constituency;
import org.parley.scenario.Defaults;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.FightingValue;
import org.parley.scenario.Linkage;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.RedLine;
import org.parley.scenario.SettledBefore;
import org.parley.scenario.UncertainNumber;

/** Writes delegations. */
final class DelegationWriter {
  private DelegationWriter() {}

  static Out write(Delegation d) {
    Out out = Out.plain();
    out.put("title", d.title(), d.id())
        .put("head", d.head(), "")
        .put("rank", d.rank(), "")
        .put("brief", d.brief(), "")
        .put("mandate", d.mandate(), AuthorityLevel.LEADERS)
        .put("papers", d.papers(), PaperTiming.AT_TABLE);
    Out demands = out.inner();
    d.demands().forEach(demand -> demands.put(demand.issue(), demand(demand)));
    Out lines = out.inner();
    d.redLines().forEach(line -> lines.put(line.id(), line(line)));
    Out linkages = out.inner();
    d.linkages().forEach(linkage -> linkages.put(linkage.id(), linkage(linkage)));
    out.put("demands", demands).put("red_lines", lines).put("linkages", linkages);
    if (d.alternative().worth().isPresent()) {
      out.put("alternative", alternative(d.alternative()));
    }
    d.fighting().ifPresent(f -> out.put("fighting", fighting(out, f)));
    out.put("trust", d.trust(), Optional.of(Defaults.TRUST))
        .put("disputes", d.disputes(), Optional.empty())
        .put("tactic", TacticWriter.write(out, d.tactic()))
        .put("leaders", leaders(out, d));
    Out home = out.inner();
    d.constituencies().forEach(c -> home.keep(c.id(), constituency(home, c)));
    return out.put("ratification", home).put("power", d.power(), Defaults.POWER);
  }

  private static Out leaders(Out parent, Delegation d) {
    return parent
        .numbers(List.of(d.leaders(), d.hope()))
        .put("ask", d.leaders(), Defaults.ASK)
        .put("hope", d.hope(), Defaults.HOPE);
  }

  private static Out demand(Demand d) {
    List<UncertainNumber> numbers = new ArrayList<>(List.of(d.weight(), d.broken()));
    numbers.addAll(d.values().values());
    return Out.position(d.origin(), numbers)
        .put("want", d.want())
        .put("weight", d.weight(), Defaults.WEIGHT)
        .put("values", d.values(), Optional.empty())
        .put("broken", d.broken(), Defaults.BROKEN);
  }

  private static Out line(RedLine line) {
    Out out = Out.position(line.origin(), List.of(line.firmness(), line.price()));
    out.put("never", line.never()).put("unless", line.unless());
    if (line.unlessSettled() instanceof SettledBefore.At at) {
      out.put("unless_settled", at.choices());
    } else if (line.unlessSettled() instanceof SettledBefore.Count count) {
      out.put("unless_settled", count.issues());
    }
    return out.put("firmness", line.firmness(), Defaults.FIRMNESS)
        .put("price", line.price(), Defaults.PRICE)
        .put("private", line.isPrivate(), false)
        .put("because", line.because(), "");
  }

  private static Out linkage(Linkage linkage) {
    return Out.position(linkage.origin(), List.of(linkage.bonus()))
        .put("when", linkage.when())
        .put("bonus", linkage.bonus());
  }

  private static Out alternative(Alternative alternative) {
    UncertainNumber worth = alternative.worth().orElseThrow();
    Out out = Out.position(alternative.origin(), List.of(worth)).put("worth", worth);
    if (alternative.givesUp() instanceof Alternative.GivesUp.AnyDeal) {
      out.put("gives_up", "any-deal");
    } else if (alternative.givesUp() instanceof Alternative.GivesUp.Holding holding) {
      out.put("gives_up", holding.choices());
    }
    return out;
  }

  private static Out fighting(Out parent, FightingValue f) {
    return parent
        .numbers(List.of(f.stake(), f.optimism(), f.cost()))
        .put("stake", f.stake())
        .put("optimism", f.optimism(), Defaults.OPTIMISM)
        .put("cost", f.cost());
  }

  private static Out constituency(Out parent, Constituency c) {
    return parent
        .numbers(List.of(c.threshold(), c.spread()))
        .put("title", c.title(), c.id())
        .put("threshold", c.threshold(), Defaults.THRESHOLD)
        .put("spread", c.spread(), Defaults.SPREAD);
  }
}
