package org.parley.page.teach;

/**
 * How an exercise is played.
 *
 * @param title what people read
 * @param groups groups that play the same talks side by side, from 1
 * @param turnSeconds time for a decision; 0 for no limit
 * @param graceSeconds time after which a seat whose browser is gone is played by its agent; 0 never
 * @param seed seed of the talks
 * @param names whether the debrief tells names
 * @param same whether every group plays run 0, with the same numbers and chances; else each plays
 *     the run of its number
 * @param free whether anybody tables a text at any time; else the talks give everybody its turn
 * @param sealed whether answers at a free table are seen only when all are in
 */
public record ExerciseSettings(
    String title,
    int groups,
    int turnSeconds,
    int graceSeconds,
    long seed,
    boolean names,
    boolean same,
    boolean free,
    boolean sealed) {
  /** Groups beyond which no exercise is prepared. */
  public static final int MOST_GROUPS = 60;

  public ExerciseSettings {
    if (title == null || title.isBlank() || title.length() > 200) {
      throw new IllegalArgumentException("an exercise needs a title of at most 200 letters");
    }
    if (groups < 1 || groups > MOST_GROUPS) {
      throw new IllegalArgumentException("1 to " + MOST_GROUPS + " groups can play");
    }
    if (turnSeconds < 0 || graceSeconds < 0 || turnSeconds > 86_400 || graceSeconds > 86_400) {
      throw new IllegalArgumentException("times lie between 0 and a day, in seconds");
    }
  }

  /** The run that a group plays. */
  int run(int group) {
    return same ? 0 : group;
  }
}
