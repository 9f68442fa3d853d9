package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import org.parley.compiled.InputSlots;
import org.parley.compiled.OutsideKeeper;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.ThirdParty;
import org.parley.state.TalksState;
import org.parley.viz.NumberText;
import org.parley.viz.report.ScenarioLabels;

/** What others must keep for a delegation, how far it trusts them, and who makes up for it. */
final class TrustTerms {
  private final DelegationStandpoint standpoint;
  private final Scenario scenario;
  private final Delegation me;
  private final ScenarioLabels names;
  private final TalksState now;
  private final SheetForm form;

  TrustTerms(DelegationStandpoint standpoint, SheetForm form) {
    this.form = form;
    this.standpoint = standpoint;
    scenario = standpoint.talks().scenario();
    me = scenario.delegations().get(standpoint.delegation());
    names = ScenarioLabels.withUnits(scenario);
    now = standpoint.now();
  }

  void write(List<String> points) {
    List<String> kept = new ArrayList<>();
    for (Issue issue : scenario.issues()) {
      for (Option option : issue.options()) {
        List<String> others =
            option.keptBy().stream()
                .filter(k -> !k.equals(me.id()))
                .map(names::delegation)
                .toList();
        if (!others.isEmpty() && me.demandOn(issue.id()).isPresent()) {
          kept.add(
              "\""
                  + names.option(issue.id(), option.id())
                  + "\" by "
                  + ScenarioLabels.list(others, "and")
                  + broken(issue));
        }
      }
    }
    if (!kept.isEmpty()) {
      points.add(
          "What others must keep: "
              + String.join("; ", kept)
              + ". Its points count in full if it is kept, and else as said here.");
      points.add("Your trust that they keep it: " + trust() + guarantees() + guarantors());
    }
  }

  private String broken(Issue issue) {
    Demand demand = me.demandOn(issue.id()).orElseThrow();
    double total = me.demands().stream().mapToDouble(d -> d.weight().mean()).sum();
    double weight = total <= 0 ? 0 : demand.weight().mean() / total;
    return " (broken: " + form.points(weight * demand.broken().mean()) + " points)";
  }

  /** Trust as it counts: less by what it doubts that the other may sign. */
  private String trust() {
    List<String> trust = new ArrayList<>();
    int d = standpoint.delegation();
    for (int e = 0; e < scenario.delegations().size(); e++) {
      if (e != d) {
        String other = scenario.delegations().get(e).id();
        int disputed = standpoint.talks().delegation(d).disputes()[e];
        double doubt = disputed == InputSlots.NONE ? 0 : now.number(disputed);
        double counts = now.trust().in(d, e) * (1 - doubt);
        trust.add(
            names.delegation(other)
                + " "
                + NumberText.inHundred(counts)
                + " in 100"
                + (doubt == 0
                    ? ""
                    : " ("
                        + NumberText.inHundred(now.trust().in(d, e))
                        + ", less "
                        + NumberText.inHundred(doubt)
                        + " in 100 of it, since you doubt its right to sign)"));
      }
    }
    for (OutsideKeeper keeper : standpoint.talks().outsideKeepers()) {
      double counts = now.regard(keeper.trust()[d]);
      trust.add(names.delegation(keeper.id()) + " " + NumberText.inHundred(counts) + " in 100");
    }
    return String.join(", ", trust) + ".";
  }

  private String guarantees() {
    List<String> raising = new ArrayList<>();
    for (Issue issue : scenario.issues()) {
      for (Option option : issue.options()) {
        option
            .raisesTrust()
            .filter(r -> r.mean() > 0)
            .ifPresent(
                r ->
                    raising.add(
                        "\""
                            + names.option(issue.id(), option.id())
                            + "\" makes up for "
                            + NumberText.inHundred(r.mean())
                            + " in 100 of what is missing"));
      }
    }
    return raising.isEmpty()
        ? ""
        : " In the same deal, " + ScenarioLabels.list(raising, "and") + ".";
  }

  private String guarantors() {
    StringBuilder text = new StringBuilder();
    for (ThirdParty party : scenario.thirdParties()) {
      party
          .guarantee()
          .filter(g -> g.raises().mean() > 0)
          .ifPresent(
              g ->
                  text.append(" While it stands, the guarantee of ")
                      .append(
                          party.title().isBlank()
                              ? ScenarioLabels.words(party.id())
                              : party.title())
                      .append(" makes up for ")
                      .append(NumberText.inHundred(g.raises().mean()))
                      .append(" in 100 of it."));
    }
    return text.toString();
  }
}
