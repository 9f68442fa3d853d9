package org.parley.scenario.io;

/** Things that have ids. */
enum IdKind {
  SOURCE("a source"),
  ISSUE("an issue"),
  OPTION("an option"),
  DELEGATION("a delegation"),
  RED_LINE("a red line"),
  LINKAGE("a linkage"),
  CONSTITUENCY("a constituency"),
  PART("a part of a mix"),
  MEDIATOR("a mediator"),
  THIRD_PARTY("a third party"),
  EVENT("an event"),
  PRECEDENT("earlier talks"),
  /** A delegation, a mediator or a third party. */
  PARTY("a delegation, a mediator or a third party"),
  BLOC("a bloc"),
  TRACK("a track"),
  IMPOSSIBLE("an impossible combination"),
  FACTOR("a shared factor"),
  GOAL("a goal"),
  NUMBER("a named number"),
  /** A part of the state that an effect changes. */
  STATE("a part of the state"),
  /** An option, or {@code open}. */
  OUTCOME("an option, or open");

  private final String words;

  IdKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
