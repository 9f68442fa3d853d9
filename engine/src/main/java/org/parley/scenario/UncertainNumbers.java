package org.parley.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All numbers of a scenario. */
public final class UncertainNumbers {
  private final List<UncertainNumber> found = new ArrayList<>();

  private UncertainNumbers() {}

  /** Every number of a scenario, in the order in which the scenario declares them. */
  public static List<UncertainNumber> of(Scenario scenario) {
    UncertainNumbers all = new UncertainNumbers();
    all.talks(scenario.talks());
    scenario.war().ifPresent(all::war);
    scenario.issues().forEach(all::issue);
    scenario.delegations().forEach(all::delegation);
    scenario.mediators().forEach(all::mediator);
    scenario.thirdParties().forEach(all::thirdParty);
    scenario.events().forEach(all::event);
    scenario.precedents().forEach(p -> all.add(p.offers().values()));
    return List.copyOf(all.found);
  }

  private void add(UncertainNumber... numbers) {
    found.addAll(List.of(numbers));
  }

  private void add(Collection<UncertainNumber> numbers) {
    found.addAll(numbers);
  }

  private void add(Optional<UncertainNumber> number) {
    number.ifPresent(found::add);
  }

  private void talks(Talks talks) {
    add(talks.speaksForAll());
    add(talks.walkOut().chance(), talks.walkOut().trustFloor());
    Talks.TrustMoves moves = talks.trustMoves();
    add(moves.closing(), moves.refusal(), moves.walkOut(), talks.holdSpread(), talks.discount());
  }

  private void war(War war) {
    add(war.now(), war.drift(), war.noise(), war.horizon(), war.fading(), war.sobering());
  }

  private void issue(Issue issue) {
    issue.options().forEach(o -> add(o.endsFighting()));
    issue.options().forEach(o -> add(o.raisesTrust()));
  }

  private void delegation(Delegation d) {
    for (Demand demand : d.demands()) {
      add(demand.weight());
      add(demand.values().values());
      add(demand.broken());
    }
    d.redLines().forEach(line -> add(line.firmness(), line.price()));
    d.linkages().forEach(linkage -> add(linkage.bonus()));
    add(d.alternative().worth());
    d.fighting().ifPresent(f -> add(f.stake(), f.optimism(), f.cost()));
    add(d.trust().values());
    add(d.disputes().values());
    tactic(d.tactic());
    add(d.leaders(), d.hope());
    d.constituencies().forEach(c -> add(c.threshold(), c.spread()));
    add(d.power());
  }

  private void tactic(Tactic tactic) {
    concession(tactic.concession());
    Tactic.Acceptance acceptance = tactic.acceptance();
    if (acceptance instanceof Tactic.Acceptance.Next next) {
      add(next.scale(), next.shift());
    } else if (acceptance instanceof Tactic.Acceptance.Constant constant) {
      add(constant.threshold());
    } else if (acceptance instanceof Tactic.Acceptance.Time time) {
      add(time.from());
    } else if (acceptance instanceof Tactic.Acceptance.Combined combined) {
      add(combined.from());
    }
    add(tactic.misread(), tactic.holdUntil(), tactic.underPressure(), tactic.withTrust());
  }

  private void concession(Tactic.Concession concession) {
    if (concession instanceof Tactic.Concession.Time time) {
      add(time.e());
    } else if (concession instanceof Tactic.Concession.TitForTat answer) {
      add(answer.noise());
    } else if (concession instanceof Tactic.Concession.Resource resource) {
      add(resource.patience());
    } else if (concession instanceof Tactic.Concession.Mixed mixed) {
      for (Tactic.Concession.Part part : mixed.parts()) {
        concession(part.tactic());
        add(part.weight());
      }
    }
  }

  private void mediator(Mediator m) {
    add(m.trustedBy().values());
    add(m.error());
    add(m.bias().values());
    add(m.facilitation(), m.leverage(), m.carrots(), m.fades());
  }

  private void thirdParty(ThirdParty t) {
    add(t.pressure().values());
    add(t.support().values());
    t.guarantee().ifPresent(g -> add(g.raises()));
    t.spoiler()
        .ifPresent(
            s -> {
              add(s.chance());
              effects(s.effects());
            });
  }

  private void event(Event event) {
    add(event.chance());
    effects(event.effects());
  }

  private void effects(List<Effect> effects) {
    for (Effect effect : effects) {
      add(effect.amount());
      add(effect.fade());
    }
  }
}
