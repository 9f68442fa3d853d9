package org.parley.page.teach;

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
  DEBRIEF
}
