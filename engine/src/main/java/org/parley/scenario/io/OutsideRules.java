package org.parley.scenario.io;

import java.util.List;
import java.util.function.Predicate;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.ConcessionRule;
import org.parley.scenario.Delegation;
import org.parley.scenario.Effect;
import org.parley.scenario.Effect.Target;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.ThirdParty;

/** What must hold of those who act from outside, and of what their acts and events change. */
final class OutsideRules {
  private final Scenario scenario;
  private final RuleFindings findings;

  private OutsideRules(Scenario scenario, RuleFindings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  static void check(Scenario scenario, RuleFindings findings) {
    OutsideRules rules = new OutsideRules(scenario, findings);
    scenario.thirdParties().forEach(rules::thirdParty);
    scenario.events().forEach(e -> rules.effects("events." + e.id(), e.effects()));
  }

  private void thirdParty(ThirdParty t) {
    String path = "third_parties." + t.id();
    if (!t.pressure().isEmpty() && t.relievedBy().isEmpty() && t.stake().isEmpty()) {
      findings.problem(
          path + ".pressure",
          "nothing relieves this pressure, so it would change no decision",
          "relieved_by: options that relieve it, or demands or never",
          "",
          path);
    }
    if (t.pressure().isEmpty() && !t.relievedBy().isEmpty()) {
      findings.problem(
          path + ".relieved_by",
          "there is no pressure that this could relieve",
          "pressure",
          "",
          path);
    }
    boolean idle =
        t.pressure().isEmpty()
            && t.support().isEmpty()
            && t.guarantee().isEmpty()
            && !keeps(t)
            && t.stake().isEmpty()
            && t.spoiler().isEmpty();
    if (idle) {
      findings.problem(
          path, "it does nothing", "pressure, support, guarantee or spoiler", "", path);
    }
    stake(t, path);
    t.relievedBy()
        .options()
        .forEach(
            (name, options) -> {
              int index = scenario.issueIndex(name);
              Issue issue = index < 0 ? null : scenario.issues().get(index);
              boolean already =
                  issue != null
                      && issue.statusQuo().isPresent()
                      && options.contains(issue.options().get(issue.statusQuo().getAsInt()).id());
              if (already) {
                findings.problem(
                    path + ".relieved_by." + name,
                    "the status quo relieves this pressure, so it is never felt",
                    "options that a deal could bring",
                    "");
              }
            });
    if (t.guarantee().isPresent() && nothingToKeep()) {
      findings.problem(
          path + ".guarantee",
          "there is nothing to guarantee: no option says who must keep it",
          "kept_by at some option",
          "",
          "issues");
    }
    t.spoiler().ifPresent(s -> effects(path + ".spoiler", s.effects()));
  }

  /** Whether some option says that it must keep it. */
  private boolean keeps(ThirdParty t) {
    return scenario.issues().stream()
        .flatMap(i -> i.options().stream())
        .anyMatch(o -> o.keptBy().contains(t.id()) || o.signing().signedBy().contains(t.id()));
  }

  private void stake(ThirdParty t, String path) {
    boolean delays = t.stake().delays() > 0;
    if (!t.stake().isEmpty() && t.pressure().isEmpty() && !delays) {
      findings.problem(
          path,
          "nobody feels whether it is pleased",
          "pressure on a delegation, or delays",
          "",
          path + ".demands",
          path + ".never");
    }
    if (!t.stake().demands().isEmpty() && !t.relievedBy().isEmpty()) {
      findings.problem(
          path + ".relieved_by",
          "either options relieve the pressure, or its demands say how far it is relieved",
          "relieved_by or demands",
          "",
          path + ".demands");
    }
    if (delays && t.stake().never().isEmpty()) {
      findings.problem(
          path + ".delays", "there is nothing that it would delay", "never: options", "", path);
    }
  }

  private boolean nothingToKeep() {
    return scenario.issues().stream()
        .flatMap(i -> i.options().stream())
        .allMatch(o -> o.keptBy().isEmpty());
  }

  private void effects(String path, List<Effect> effects) {
    for (Effect effect : effects) {
      String missing = missing(effect.target());
      if (!missing.isEmpty()) {
        String state = path + ".effects." + effect.target().name();
        findings.problem(state, missing, "", "", "delegations", "third_parties", "war");
      }
    }
  }

  /** What a part of the state lacks to be there at all; empty if nothing. */
  private String missing(Target target) {
    if (target instanceof Target.Battlefield || target instanceof Target.AllCost) {
      return scenario.war().isPresent() ? "" : "there is no war that this could change";
    } else if (target instanceof Target.Cost t) {
      return holds(t.of(), d -> d.fighting().isPresent())
          ? ""
          : "'" + t.of() + "' has no cost of fighting";
    } else if (target instanceof Target.Optimism t) {
      return holds(t.of(), d -> d.fighting().isPresent()) ? "" : "'" + t.of() + "' does not fight";
    } else if (target instanceof Target.Worth t) {
      boolean has = holds(t.of(), d -> d.alternative().worth().isPresent());
      return has ? "" : "'" + t.of() + "' declares no alternative";
    } else if (target instanceof Target.Concession t) {
      boolean time = holds(t.of(), d -> byTime(d.tactic().concession()));
      return time ? "" : "the tactic of '" + t.of() + "' has no e";
    } else if (target instanceof Target.Pressure t) {
      boolean presses =
          scenario.thirdParties().stream()
              .anyMatch(p -> p.id().equals(t.by()) && p.pressure().containsKey(t.on()));
      return presses ? "" : "'" + t.by() + "' puts no pressure on '" + t.on() + "'";
    }
    return "";
  }

  private static boolean byTime(ConcessionRule concession) {
    return concession instanceof ConcessionFormula.Time
        || concession instanceof ConcessionRule.Mixed m
            && m.parts().stream().anyMatch(p -> byTime(p.tactic()));
  }

  /** Whether a delegation has something; one that could not be read is reported where it stands. */
  private boolean holds(String id, Predicate<Delegation> has) {
    int index = scenario.delegationIndex(id);
    return index < 0 || has.test(scenario.delegations().get(index));
  }
}
