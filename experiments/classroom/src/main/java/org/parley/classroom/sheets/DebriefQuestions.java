package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import org.parley.classroom.words.TableFeatures;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/** What to ask after talks, about what these talks have. */
public final class DebriefQuestions {
  private DebriefQuestions() {}

  /** The questions. */
  public static List<String> of(Scenario scenario) {
    ScenarioLabels names = ScenarioLabels.withUnits(scenario);
    Delegation first = scenario.delegations().get(0);
    String last =
        names.delegation(scenario.delegations().get(scenario.delegations().size() - 1).id());
    TableFeatures has = new TableFeatures(scenario);
    List<String> ask = new ArrayList<>();
    ask.add(
        "What did you sign, and what is it worth to each side against no deal? Who would rather"
            + " have left?");
    ask.add(
        "Which issue did you close first, and which never? What stood in the way: "
            + ScenarioLabels.list(has.obstacles(), "or")
            + "?");
    ask.add(
        "What did "
            + names.delegation(first.id())
            + " think that "
            + last
            + " wanted most? Compare with its sheet.");
    if (scenario.issues().size() > 1) {
      ask.add(
          "Where did you trade one issue against another? Is there a text that is better for all"
              + " than yours?");
    }
    if (has.lines()) {
      ask.add("Which red lines did you believe? Which of them moved, and what moved them?");
    }
    if (has.higherUp()) {
      ask.add("Who could have refused at home what you signed, and did you think of them?");
    }
    ask.add(
        scenario.mediators().isEmpty()
            ? "What would a mediator have done in minute ten?"
            : "What did the mediator change? What did you tell it that you told nobody else?");
    if (!scenario.events().isEmpty()) {
      ask.add("What did the news change: what you wanted, or what you could say?");
    }
    ask.add("What would you do first if you met again tomorrow?");
    return ask;
  }
}
