package org.parley.page.teach;

import java.util.ArrayList;
import java.util.List;
import org.parley.classroom.seat.SeatedState;
import org.parley.page.teach.SeatView.Asked;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/** What a seat at a free table is asked, and what it sees of the others' answers. */
final class FreeTableView {
  /** Makes what is asked out of what the talks show the seat. */
  interface Answering {
    Asked asked(SeatedState.Awaiting seen, String id, String words, boolean withText);
  }

  private FreeTableView() {}

  static Asked of(Exercise exercise, int g, int me, Answering answering) {
    GroupTalks group = exercise.group(g);
    FreeTable table = group.free();
    SeatedState.Awaiting seen = group.seenBy(me);
    List<String> answers = answers(exercise, group, me);
    String words = words(group, me);
    if (seen == null) {
      return new Asked(
          "",
          words + " No round is left in which you could table a text.",
          List.of(),
          List.of(),
          "",
          "",
          "",
          "",
          List.of(),
          List.of(),
          false,
          true,
          answers);
    }
    Asked asked = answering.asked(seen, table.id(), words, table.asks(me));
    return new Asked(
        asked.turn(),
        asked.words(),
        asked.text(),
        asked.settles(),
        asked.from(),
        asked.worth(),
        asked.have(),
        asked.best(),
        asked.remarks(),
        asked.objections(),
        true,
        true,
        answers);
  }

  private static String words(GroupTalks group, int me) {
    FreeTable table = group.free();
    if (table.author() == FreeTable.NOBODY) {
      return "The table is clear. Anybody may table a text.";
    }
    if (table.author() == me) {
      return "Your text lies on the table. Who must sign it is asked.";
    }
    String from = title(group.scenario(), table.author());
    return table.asks(me)
        ? from + " tabled a text. Sign it, refuse it, or table another."
        : "You answered the text of " + from + ". The others are asked.";
  }

  private static List<String> answers(Exercise exercise, GroupTalks group, int me) {
    List<String> answers = new ArrayList<>();
    boolean seen = !exercise.settings().sealed();
    group
        .free()
        .answers()
        .forEach(
            (d, answer) -> {
              if (seen || d == me) {
                answers.add(
                    title(group.scenario(), d) + (answer.agree() ? " signs" : " refuses") + ".");
              } else {
                answers.add(title(group.scenario(), d) + " has answered.");
              }
            });
    return answers;
  }

  private static String title(Scenario scenario, int delegation) {
    return ScenarioLabels.withUnits(scenario)
        .delegation(scenario.delegations().get(delegation).id());
  }
}
