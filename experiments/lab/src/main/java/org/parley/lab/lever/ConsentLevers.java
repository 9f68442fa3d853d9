package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;
import org.parley.scenario.VotingBloc;

/**
 * Who must agree: all, a majority, all but one; each veto dropped; each bloc dissolved; and each
 * delegation at the table the whole time.
 */
record ConsentLevers() implements LeverKind {
  private static final LeverHolder FRAME = new LeverHolder.TalksFrame();
  private static final String RULE = "talks.agreement";
  private static final String NOTHING = "~";

  /** Where a majority differs from all. */
  private static final int LEAST_PARTIES = 3;

  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    rule(scenario, levers);
    AgreementRule now = scenario.talks().agreement();
    for (String id : now.veto()) {
      List<String> others = new ArrayList<>(now.veto());
      others.remove(id);
      String title = words.delegation(id) + " has no veto";
      levers.add(
          Lever.of("agreement.no-veto." + id, title, FRAME, RULE + ".veto", others.toString()));
    }
    for (VotingBloc bloc : scenario.talks().blocs()) {
      String title = LeverWords.plain(bloc.id()) + " do not count as one";
      levers.add(
          Lever.of(
              "bloc." + bloc.id() + ".none", title, FRAME, "talks.blocs." + bloc.id(), NOTHING));
    }
    scenario.delegations().forEach(d -> place(d, words, levers));
    return levers;
  }

  private static void rule(Scenario scenario, List<Lever> levers) {
    int parties = scenario.delegations().size();
    if (!scenario.talks().agreement().isUnanimity()) {
      levers.add(Lever.of("agreement.all", "All must agree", FRAME, RULE, "unanimity"));
    } else if (parties >= LEAST_PARTIES) {
      String most = "More than half must agree, not all";
      levers.add(Lever.of("agreement.majority", most, FRAME, RULE, "{majority: 0.5}"));
      double share = Math.floor(1e6 * (parties - 1) / parties) / 1e6;
      levers.add(
          Lever.of(
              "agreement.all-but-one",
              "All but one must agree",
              FRAME,
              RULE,
              "{heads: " + LeverWords.value(share) + "}"));
    }
  }

  private static void place(Delegation d, LeverWords words, List<Lever> levers) {
    String path = "delegations." + d.id();
    LeverHolder holder = new LeverHolder.TableTeam(d.id());
    if (d.place().from().isPresent()) {
      String title = words.delegation(d.id()) + " is at the table from the start";
      levers.add(Lever.of(d.id() + ".from-start", title, holder, path + ".from", NOTHING));
    }
    if (d.place().until().isPresent()) {
      String title = words.delegation(d.id()) + " stays at the table to the end";
      levers.add(Lever.of(d.id() + ".to-end", title, holder, path + ".until", NOTHING));
    }
  }
}
