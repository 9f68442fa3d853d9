package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import org.parley.compiled.CompiledThirdParty;
import org.parley.compiled.InputSlots;
import org.parley.scenario.Delegation;
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
    new TrustTerms(standpoint, form).write(points);
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
}
