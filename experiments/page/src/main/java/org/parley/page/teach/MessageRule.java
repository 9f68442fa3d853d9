package org.parley.page.teach;

import org.parley.page.http.RefusedRequest;

/** What a message may be, and how many there may be. */
final class MessageRule {
  private static final int MOST_LETTERS = 1000;
  private static final int A_MINUTE = 20;
  private static final int MOST = 20_000;

  private MessageRule() {}

  /**
   * Checks a message before it is written down.
   *
   * @param from index of the delegation; -1 for the instructor, who may write as much as there is
   *     room for
   * @throws RefusedRequest if it may not be sent
   */
  static void check(Exercise exercise, int group, int from, String text, long now) {
    if (text.isBlank() || text.length() > MOST_LETTERS) {
      throw new RefusedRequest(422, "a message has 1 to 1,000 letters");
    }
    long since = now - 60_000;
    long lately =
        exercise.messages().stream()
            .filter(m -> m.group() == group && m.from() == from && m.at() > since)
            .count();
    if (from >= 0 && lately >= A_MINUTE) {
      throw new RefusedRequest(429, "so many messages in a minute are not read: wait a little");
    }
    if (exercise.messages().size() >= MOST) {
      throw new RefusedRequest(429, "this class has written all the messages that it can keep");
    }
  }
}
