package org.parley.page.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.scenario.Scenario;

/**
 * An exercise as it stood at one time; it does not change any more.
 *
 * @param text the scenario as one text
 * @param scenario as it was prepared, without what was injected
 */
record ExerciseRecord(
    ExerciseSettings settings, String text, Scenario scenario, List<GroupRecord> groups) {

  /**
   * A group.
   *
   * @param names by delegation, as people gave them; empty where nobody sat
   * @param people delegations for which a person decided at least once
   */
  record GroupRecord(SeatedTalks talks, boolean stopped, List<String> names, Set<Integer> people) {}

  static ExerciseRecord of(Exercise exercise) {
    List<GroupRecord> groups = new ArrayList<>();
    for (int g = 0; g < exercise.groups(); g++) {
      groups.add(group(exercise, g));
    }
    return new ExerciseRecord(exercise.settings(), exercise.text(), exercise.scenario(), groups);
  }

  private static GroupRecord group(Exercise exercise, int g) {
    GroupTalks group = exercise.group(g);
    List<String> names = new ArrayList<>();
    for (int d = 0; d < group.scenario().delegations().size(); d++) {
      names.add(exercise.seat(g, d).name());
    }
    Set<Integer> people = new TreeSet<>();
    for (int k = 0; k < group.takenBy().size(); k++) {
      if (group.takenBy().get(k).equals("person")) {
        people.add(group.talks().decisions().get(k).delegation());
      }
    }
    return new GroupRecord(group.talks(), group.isStopped(), names, people);
  }
}
