package org.parley.page.teach;

import java.util.List;
import java.util.Locale;
import org.parley.bargaining.FixedPoint;
import org.parley.classroom.seat.MoveJson;
import org.parley.classroom.seat.SeatDecision;
import org.parley.classroom.seat.SeatedState;
import org.parley.outcome.Outcome;
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

  /** A line for each delegation that a person who agreed, or an agent, played to the end. */
  static String outcomes(Exercise exercise) {
    StringBuilder text = new StringBuilder("group,delegation,by,outcome,rounds");
    exercise.scenario().issues().forEach(issue -> text.append(',').append(issue.id()));
    text.append(",reached,without,gain\n");
    for (int g = 0; g < exercise.groups(); g++) {
      GroupTalks group = exercise.group(g);
      if (group.talks().state() instanceof SeatedState.Finished finished) {
        for (int d = 0; d < exercise.scenario().delegations().size(); d++) {
          boolean person = byPerson(group, d);
          if (!person || exercise.seat(g, d).research()) {
            text.append(line(exercise.scenario(), finished.outcome(), g, d, person));
          }
        }
      }
    }
    return text.toString();
  }

  private static boolean byPerson(GroupTalks group, int delegation) {
    List<SeatDecision> decisions = group.talks().decisions();
    for (int k = 0; k < decisions.size(); k++) {
      if (decisions.get(k).delegation() == delegation && group.takenBy().get(k).equals("person")) {
        return true;
      }
    }
    return false;
  }

  private static String line(Scenario scenario, Outcome outcome, int g, int d, boolean person) {
    StringBuilder line = new StringBuilder();
    line.append(g).append(',').append(scenario.delegations().get(d).id()).append(',');
    line.append(person ? "person" : "agent").append(',');
    line.append(outcome.kind().name().toLowerCase(Locale.ROOT)).append(',');
    line.append(outcome.rounds());
    for (int i = 0; i < scenario.issues().size(); i++) {
      int option = outcome.options()[i];
      String id = option < 0 ? "open" : scenario.issues().get(i).options().get(option).id();
      line.append(',').append(id);
    }
    long reached = outcome.utility()[d];
    line.append(',').append(FixedPoint.toDouble(reached));
    line.append(',').append(FixedPoint.toDouble(reached - outcome.gain()[d]));
    line.append(',').append(FixedPoint.toDouble(outcome.gain()[d])).append('\n');
    return line.toString();
  }
}
