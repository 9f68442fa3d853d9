package org.parley.lab.evidence;

import java.util.function.Predicate;
import org.parley.outcome.Outcome;

/** What an effect is looked for in. */
enum EffectOutcome {
  AGREEMENT("any agreement", o -> o.kind() != Outcome.Kind.NONE),
  COMPREHENSIVE("a comprehensive agreement", o -> o.kind() == Outcome.Kind.COMPREHENSIVE),
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
