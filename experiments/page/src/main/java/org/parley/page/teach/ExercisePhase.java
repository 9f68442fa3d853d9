package org.parley.page.teach;

import java.util.Locale;

/** Where a class stands. */
public enum ExercisePhase {
  /** People take seats. */
  LOBBY,
  /** The talks go on. */
  RUNNING,
  /** Nobody may decide, and no clock runs. */
  PAUSED,
  /** The talks are over. */
  ENDED,
  /** Everybody may look back. */
  DEBRIEF;

  /** Its name as people read it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether an instructor may move a class from here to there. */
  boolean mayBecome(ExercisePhase next) {
    return switch (next) {
      case LOBBY -> false;
      case RUNNING -> this != RUNNING && this != DEBRIEF;
      case PAUSED -> this == RUNNING;
      case ENDED -> this == RUNNING || this == PAUSED;
      case DEBRIEF -> this == ENDED;
    };
  }
}
