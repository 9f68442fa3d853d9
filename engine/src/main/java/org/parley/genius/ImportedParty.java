package org.parley.genius;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Alternative;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Defaults;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Linkage;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.PrivateBrief;
import org.parley.scenario.RedLine;
import org.parley.scenario.SettledBefore;
import org.parley.scenario.TablePlace;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;

/**
 * A profile as a delegation. Evaluations above 1 are brought into [0,1] by the weight, and those
 * below 0 become penalties, so that every sum stays what it was.
 */
final class ImportedParty {
  private final String id;
  private final PreferenceProfile profile;
  private final NamedIssues names;
  private final ValueOrigin origin;
  private final int[] wanted;
  private final List<Linkage> linkages = new ArrayList<>();

  ImportedParty(String id, PreferenceProfile profile, NamedIssues names) {
    this.id = id;
    this.profile = profile;
    this.names = names;
    origin = new ValueOrigin.Sourced(id);
    wanted = PreferredValues.of(profile);
  }

  /** The delegation at a table with others, its own id among them. */
  Delegation delegation(TacticChoice tactic, List<String> all) {
    List<Demand> demands = demands();
    for (PreferenceProfile.Bonus bonus : profile.bonuses()) {
      link(bonus.rule().box(), bonus.amount());
    }
    return new Delegation(
        id,
        id,
        "",
        "",
        "",
        PrivateBrief.NONE,
        TablePlace.WHOLE_TIME,
        AuthorityLevel.LEADERS,
        PaperTiming.WITHHELD,
        demands,
        lines(),
        linkages,
        new Alternative(
            Optional.of(in("alternative.worth", profile.reservation())),
            new Alternative.GivesUp.Comprehensive(),
            origin),
        Optional.empty(),
        trust(all),
        Map.of(),
        ImportedTactic.of(path("tactic"), tactic),
        Defaults.ASK.at(path("leaders.ask")),
        Defaults.INSTRUCTED.at(path("leaders.instructed")),
        Defaults.HOPE.at(path("leaders.hope")),
        List.of(),
        Defaults.POWER.at(path("power")),
        Defaults.PROSPECT.at(path("prospect")));
  }

  private Map<String, UncertainNumber> trust(List<String> all) {
    Map<String, UncertainNumber> trust = new LinkedHashMap<>();
    for (String other : all) {
      if (!other.equals(id)) {
        trust.put(other, Defaults.TRUST.at(path("trust." + other)));
      }
    }
    return trust;
  }

  private String path(String below) {
    return "delegations." + id + "." + below;
  }

  private UncertainNumber in(String below, double value) {
    return FixedQuantities.in(id, path(below), value);
  }

  private List<Demand> demands() {
    List<Demand> demands = new ArrayList<>();
    for (int i = 0; i < profile.weight().length; i++) {
      if (profile.weight()[i] > 0) {
        demands.add(demand(i, profile.weight()[i], profile.evaluation()[i]));
      }
    }
    if (demands.isEmpty()) {
      // A delegation must want something: an issue all of whose values are 0 adds nothing.
      demands.add(demand(0, 1, new double[profile.evaluation()[0].length]));
    }
    return demands;
  }

  private Demand demand(int issue, double weight, double[] evaluation) {
    double scale = 1;
    for (double e : evaluation) {
      scale = Math.max(scale, e);
    }
    String below = "demands." + names.issue(issue) + ".";
    Map<String, UncertainNumber> values = new LinkedHashMap<>();
    for (int v = 0; v < evaluation.length; v++) {
      String option = names.option(issue, v);
      values.put(option, in(below + "values." + option, Math.max(0, evaluation[v]) / scale));
      if (evaluation[v] < 0) {
        link(DealBox.all().with(issue, List.of(v)), weight * evaluation[v]);
      }
    }
    return new Demand(
        names.issue(issue),
        names.option(issue, wanted[issue]),
        in(below + "weight", weight * scale),
        values,
        Defaults.BROKEN.at(path(below + "broken")),
        origin);
  }

  private void link(DealBox box, double amount) {
    String link = "bonus-" + (linkages.size() + 1);
    linkages.add(
        new Linkage(link, names.choices(box), in("linkages." + link + ".bonus", amount), origin));
  }

  private List<RedLine> lines() {
    List<RedLine> lines = new ArrayList<>();
    for (PreferenceProfile.Rule rule : profile.worthless()) {
      String line = "rule-" + (lines.size() + 1);
      lines.add(
          new RedLine(
              line,
              names.choices(rule.box()),
              DealCondition.NONE,
              new SettledBefore.Nothing(),
              in("red_lines." + line + ".firmness", 1),
              Defaults.PRICE.at(path("red_lines." + line + ".price")),
              false,
              rule.what() + " makes such deals worth nothing",
              origin));
    }
    return lines;
  }
}
