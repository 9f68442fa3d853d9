package org.parley.lab.evidence;

import java.util.Arrays;
import java.util.function.Predicate;
import org.parley.outcome.Outcome;

/** What an effect is looked for in. */
enum EffectOutcome {
  AGREEMENT("any agreement", o -> o.kind() != Outcome.Kind.NONE),
  COMPREHENSIVE("a comprehensive agreement", o -> o.kind() == Outcome.Kind.COMPREHENSIVE),
  EVERYTHING(
      "every issue settled",
      o -> Arrays.stream(o.options()).noneMatch(option -> option == Outcome.OPEN)),
  IN_FORCE(
      "an agreement all of which is in force in the end",
      o -> o.kind() != Outcome.Kind.NONE && (!o.aftermath().isTold() || o.aftermath().isWhole())),
  LEADERS_REFUSE("a refusal by leaders", o -> o.refusedByLeaders() > 0),
  HOME_REFUSES("a refusal at home", o -> o.refusedAtHome() > 0);

  private final String words;
  private final Predicate<Outcome> event;

  EffectOutcome(String words, Predicate<Outcome> event) {
    this.words = words;
    this.event = event;
  }

  String words() {
    return words;
  }

  boolean happened(Outcome outcome) {
    return event.test(outcome);
  }
}
