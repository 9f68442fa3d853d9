package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.InputSlots;
import org.parley.state.TalksState;

/** How optimism about the war fades: by battles (Slantchev 2003), and by refusals as by battles. */
final class WarOptimism implements Serializable {
  private final CompiledTalks talks;
  private final TalksState situation;

  WarOptimism(CompiledTalks talks, TalksState situation) {
    this.talks = talks;
    this.situation = situation;
  }

  /** Everybody keeps a share of its optimism. */
  void fade(double share) {
    for (int d = 0; d < talks.parties(); d++) {
      if (talks.delegation(d).optimism() != InputSlots.NONE) {
        situation.war().moveOptimism(d, situation.war().optimism(d) * share);
      }
    }
  }

  /** A refusal teaches as a battle does. */
  void sober() {
    talks.war().ifPresent(war -> fade(1 - situation.number(war.sobering())));
  }
}
