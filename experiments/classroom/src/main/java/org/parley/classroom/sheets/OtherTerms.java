package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import org.parley.compiled.CompiledThirdParty;
import org.parley.compiled.InputSlots;
import org.parley.compiled.OutsideKeeper;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Issue;
import org.parley.scenario.Linkage;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.ThirdParty;
import org.parley.state.TalksState;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.AfterWords;
import org.parley.viz.report.ScenarioLabels;

/** What counts for a delegation beside the points of its options. */
final class OtherTerms {
  private final DelegationStandpoint standpoint;
  private final Scenario scenario;
  private final Delegation me;
  private final ScenarioLabels names;
  private final TalksState now;
  private final SheetForm form;

  OtherTerms(DelegationStandpoint standpoint, SheetForm form) {
    this.form = form;
    this.standpoint = standpoint;
    scenario = standpoint.talks().scenario();
    me = scenario.delegations().get(standpoint.delegation());
    names = ScenarioLabels.withUnits(scenario);
    now = standpoint.now();
  }

  void write(List<PageBlock> blocks) {
    List<String> points = new ArrayList<>();
    fighting(points);
    pressure(points);
    linkages(points);
    keeping(points);
    points.addAll(new AfterWords(scenario).terms(standpoint.delegation()));
    if (!points.isEmpty()) {
      blocks.add(new PageBlock.Subheading("What also counts"));
      blocks.add(new PageBlock.Points(points));
    }
  }

  private void fighting(List<String> points) {
    int d = standpoint.delegation();
    if (scenario.war().isEmpty() || me.fighting().isEmpty()) {
      return;
    }
    List<String> ends = new ArrayList<>();
    for (Issue issue : scenario.issues()) {
      for (Option option : issue.options()) {
        option
            .endsFighting()
            .filter(e -> e.mean() > 0)
            .ifPresent(
                e ->
                    ends.add(
                        "\""
                            + names.option(issue.id(), option.id())
                            + "\" ends "
                            + NumberText.inHundred(e.mean())
                            + " in 100 of it"));
      }
    }
    points.add(
        "The fighting: going on is worth "
            + form.signed(now.war().fighting(d))
            + " points to you as things stand."
            + (ends.isEmpty()
                ? ""
                : " "
                    + ScenarioLabels.list(ends, "and")
                    + ", as far as you trust that it is kept."));
  }

  private void pressure(List<String> points) {
    for (int p = 0; p < standpoint.talks().thirdParties().size(); p++) {
      CompiledThirdParty compiled = standpoint.talks().thirdParties().get(p);
      ThirdParty party = scenario.thirdParties().get(p);
      String title = party.title().isBlank() ? ScenarioLabels.words(party.id()) : party.title();
      int d = standpoint.delegation();
      if (compiled.pressure()[d] != InputSlots.NONE && now.outside().pressure(p, d) > 0) {
        points.add(
            "Pressure by "
                + title
                + ": costs you "
                + form.points(now.outside().pressure(p, d))
                + " points while it acts"
                + felt(party));
      }
      int support = compiled.support()[d];
      if (support != InputSlots.NONE) {
        points.add(
            "Support by "
                + title
                + ": lowers what a month of fighting costs you by "
                + form.points(now.number(support))
                + " points (counted already).");
      }
    }
  }

  private void linkages(List<String> points) {
    for (Linkage link : me.linkages()) {
      points.add(
          names.choices(link.when(), " together with ")
              + ": "
              + form.signed(link.bonus().mean())
              + " points.");
    }
  }

  /** When the pressure of a third party is felt. */
  private String felt(ThirdParty party) {
    if (!party.relievedBy().isEmpty()) {
      return ", unless one of these is agreed: " + names.choices(party.relievedBy(), ", or ") + ".";
    }
    List<String> wishes =
        party.stake().demands().stream()
            .map(w -> names.issue(w.issue()) + ": " + names.option(w.issue(), w.want()))
            .toList();
    String share =
        wishes.isEmpty()
            ? ""
            : ", by the share of its wishes that is not met (" + String.join("; ", wishes) + ")";
    String never =
        party.stake().never().isEmpty()
            ? ""
            : (wishes.isEmpty() ? ", once for each of these" : ", and once more for each of these")
                + " that is agreed: "
                + names.choices(party.stake().never(), ", ");
    return share + never + ".";
  }

  /** What others must keep counts by the trust in them. */
  private void keeping(List<String> points) {
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
