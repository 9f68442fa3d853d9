package org.parley.page.teach;

import java.util.ArrayList;
import java.util.List;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.words.UtilityPoints;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/**
 * What the instructor sees of a class at a glance.
 *
 * @param number counts the changes of the exercise
 * @param events events of the scenario that can be made to happen now
 */
record ClassView(
    long number,
    String exercise,
    String title,
    String code,
    String phase,
    int messages,
    List<GroupRow> groups,
    List<EventRow> events) {
  private static final int AWAY_MILLIS = 20_000;

  /** An event of the scenario. */
  record EventRow(String id, String title) {}

  /**
   * A group.
   *
   * @param quietMillis since when the present question lies before it; -1 if none does
   */
  record GroupRow(
      int group,
      String name,
      int round,
      int rounds,
      String state,
      int messages,
      long quietMillis,
      List<SeatRow> seats) {}

  /**
   * A seat.
   *
   * @param state {@code free}, {@code there}, {@code away} or {@code agent}
   * @param asked whether it is asked now
   * @param gain points gained over no deal; empty before the end
   */
  record SeatRow(
      int delegation, String title, String name, String state, boolean asked, String gain) {}

  static ClassView of(ClassHall hall, Exercise exercise) {
    List<GroupRow> rows = new ArrayList<>();
    for (int g = 0; g < exercise.groups(); g++) {
      rows.add(row(hall, exercise, g));
    }
    return new ClassView(
        exercise.changes(),
        exercise.id(),
        exercise.settings().title(),
        exercise.code(),
        exercise.phase().word(),
        exercise.messages().size(),
        rows,
        events(exercise.scenario()));
  }

  private static List<EventRow> events(Scenario scenario) {
    return scenario.events().stream()
        .filter(e -> !e.effects().isEmpty())
        .map(e -> new EventRow(e.id(), e.title().isBlank() ? e.id() : e.title()))
        .toList();
  }

  private static GroupRow row(ClassHall hall, Exercise exercise, int g) {
    GroupTalks group = exercise.group(g);
    Scenario scenario = group.scenario();
    ScenarioLabels names = ScenarioLabels.withUnits(scenario);
    List<SeatRow> seats = new ArrayList<>();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      SeatHolder holder = exercise.seat(g, d);
      seats.add(
          new SeatRow(
              d,
              names.delegation(scenario.delegations().get(d).id()),
              holder.name(),
              state(hall, exercise, g, d, holder),
              exercise.phase() == ExercisePhase.RUNNING && isAsked(group, d),
              gain(group, d)));
    }
    int rounds = group.talks().talks().calendar().roundsAtMost();
    int round = group.asked().isEmpty() ? 0 : group.asked().get(0).round();
    return new GroupRow(
        g,
        SeatViewBuilder.groupName(g),
        round,
        rounds,
        going(exercise, group),
        (int) exercise.messages().stream().filter(m -> m.group() == g).count(),
        exercise.phase() == ExercisePhase.RUNNING && round > 0
            ? Math.max(0, hall.now() - group.clock().since())
            : -1,
        seats);
  }

  private static String state(ClassHall hall, Exercise exercise, int g, int d, SeatHolder holder) {
    if (holder.agent()) {
      return "agent";
    }
    if (holder.isFree()) {
      return "free";
    }
    return hall.silent(exercise.id(), g, d) > AWAY_MILLIS ? "away" : "there";
  }

  /** At a free table all are asked who have not answered the text that lies there. */
  private static boolean isAsked(GroupTalks group, int d) {
    return group.isFreeNow() ? group.free().asks(d) : group.asked(d) != null;
  }

  private static String going(Exercise exercise, GroupTalks group) {
    if (group.isStopped()) {
      return "ended by the instructor";
    }
    if (exercise.phase() == ExercisePhase.LOBBY) {
      return "waits for the start";
    }
    if (group.talks().state() instanceof SeatedState.Finished finished) {
      return switch (finished.outcome().kind()) {
        case NONE -> "no agreement";
        case PARTIAL -> "a part agreed";
        case COMPREHENSIVE -> "agreed";
      };
    }
    int asked = 0;
    for (int d = 0; d < exercise.scenario().delegations().size(); d++) {
      asked += isAsked(group, d) ? 1 : 0;
    }
    if (asked == 0) {
      return "the table is clear";
    }
    return asked == 1 ? "one is asked" : asked + " are asked at once";
  }

  private static String gain(GroupTalks group, int delegation) {
    return group.talks().state() instanceof SeatedState.Finished finished
        ? UtilityPoints.signed(finished.outcome().gain()[delegation])
        : "";
  }
}
