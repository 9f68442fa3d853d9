package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.ThirdParty;
import org.parley.scenario.UncertainNumber;

/** Guarantees: each option's and each guarantor's, nearly sure and gone. */
record GuaranteeLevers() implements LeverKind {
  private static final double SURE = 0.95;

  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (Issue issue : scenario.issues()) {
      for (Option option : issue.options()) {
        if (option.raisesTrust().isPresent()) {
          String path = "issues." + issue.id() + ".raises_trust." + option.id();
          String title =
              "\"" + words.option(issue.id(), option.id()) + "\" (" + words.issue(issue.id()) + ")";
          String id = issue.id() + "." + option.id() + ".guarantee";
          both(id, title, new LeverHolder.TalksFrame(), path, option.raisesTrust().get(), levers);
        }
      }
    }
    for (ThirdParty party : scenario.thirdParties()) {
      party
          .guarantee()
          .ifPresent(
              g ->
                  both(
                      party.id() + ".guarantee",
                      words.outsider(party.id()) + "'s guarantee",
                      new LeverHolder.ActorOutside(party.id()),
                      "third_parties." + party.id() + ".guarantee.raises",
                      g.raises(),
                      levers));
    }
    return levers;
  }

  private static void both(
      String id,
      String title,
      LeverHolder holder,
      String path,
      UncertainNumber raise,
      List<Lever> levers) {
    levers.add(
        Lever.of(
            id + ".sure",
            title + " is all but believed (" + LeverWords.change(raise, SURE) + ")",
            holder,
            path,
            LeverWords.value(SURE)));
    levers.add(Lever.of(id + ".none", title + " is not believed", holder, path, "0"));
  }
}
