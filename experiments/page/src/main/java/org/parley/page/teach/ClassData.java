package org.parley.page.teach;

import java.util.List;
import org.parley.classroom.seat.MoveJson;
import org.parley.classroom.seat.SeatDecision;
import org.parley.scenario.Scenario;

/** A class as a table: decisions without names, of seats whose person agreed. */
final class ClassData {
  private ClassData() {}

  static String csv(Exercise exercise) {
    StringBuilder text = new StringBuilder("group,number,delegation,by,move\n");
    for (int g = 0; g < exercise.groups(); g++) {
      GroupTalks group = exercise.group(g);
      Scenario scenario = group.scenario();
      List<SeatDecision> decisions = group.talks().decisions();
      for (int k = 0; k < decisions.size(); k++) {
        SeatDecision decision = decisions.get(k);
        boolean person = group.takenBy().get(k).equals("person");
        if (!person || exercise.seat(g, decision.delegation()).research()) {
          String move = new MoveJson(scenario).of(decision).toString();
          text.append(g).append(',').append(k).append(',');
          text.append(scenario.delegations().get(decision.delegation()).id()).append(',');
          text.append(group.takenBy().get(k)).append(",\"");
          text.append(move.replace("\"", "\"\"")).append("\"\n");
        }
      }
    }
    return text.toString();
  }
}
