package org.parley.page.teach;

/** Since when a question lies before a group, and how much time was added to it. */
final class TurnClock {
  private long since;
  private long extra;

  /** A new question was put, at a time in milliseconds. */
  void from(long at) {
    since = at;
    extra = 0;
  }

  /** The clock starts to run; what was added stays. */
  void start(long at) {
    since = at;
  }

  void extend(int seconds) {
    extra += seconds * 1000L;
  }

  /** Gives back the time for which the class was paused. */
  void paused(long millis) {
    extra += millis;
  }

  /** When the question was put. */
  long since() {
    return since;
  }

  /** Milliseconds left of some seconds; negative once they are over. */
  long left(int seconds, long now) {
    return since + seconds * 1000L + extra - now;
  }
}
