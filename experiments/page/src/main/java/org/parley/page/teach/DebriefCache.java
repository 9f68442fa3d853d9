package org.parley.page.teach;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Debriefs, made once for each state of a class. Making one simulates for a while, so it is done on
 * a picture of the class and not while the class waits.
 */
final class DebriefCache {
  private record Made(long changes, ExerciseDebrief debrief) {}

  private final ClassHall hall;
  private final Map<String, Made> made = new LinkedHashMap<>();

  DebriefCache(ClassHall hall) {
    this.hall = hall;
  }

  synchronized ExerciseDebrief of(Exercise exercise) {
    ExerciseRecord picture;
    long changes;
    synchronized (hall) {
      changes = exercise.changes();
      picture = ExerciseRecord.of(exercise);
    }
    Made before = made.get(exercise.id());
    if (before != null && before.changes() == changes) {
      return before.debrief();
    }
    ExerciseDebrief debrief = ExerciseDebrief.of(picture);
    made.put(exercise.id(), new Made(changes, debrief));
    return debrief;
  }
}
