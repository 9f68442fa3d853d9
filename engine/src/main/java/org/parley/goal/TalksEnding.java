package org.parley.goal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How talks as a whole can end, as far as a goal can ask for it. */
public enum TalksEnding {
  /** Anything was agreed. */
  AGREEMENT("agreement"),
  /** All that matters was agreed. */
  COMPREHENSIVE("comprehensive"),
  /** A part was agreed. */
  PARTIAL("partial"),
  /** Nothing was agreed. */
  NONE("none"),
  /** Somebody walked out. */
  WALKOUT("walkout"),
  /** Time ran out. */
  DEADLINE("deadline"),
  /** Something was agreed, and all of it came into force and stayed so. */
  IN_FORCE("in_force");

  private final String word;

  TalksEnding(String word) {
    this.word = word;
  }

  /** The word for it in a goal. */
  public String word() {
    return word;
  }

  /** The ending that a word stands for. */
  public static Optional<TalksEnding> of(String word) {
    return Arrays.stream(values()).filter(e -> e.word.equals(word)).findFirst();
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(TalksEnding::word).toList();
  }
}
