package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.state.TalksState;

/** How trust moves with what happens at the table; events move it elsewhere. */
final class TrustMoves implements Serializable {
  private final CompiledTalks talks;
  private final TalksState situation;

  TrustMoves(CompiledTalks talks, TalksState situation) {
    this.talks = talks;
    this.situation = situation;
  }

  /** A text takes effect: everybody trusts everybody more. */
  void closing() {
    double move = situation.number(talks.frame().trustOnClosing());
    for (int d = 0; d < talks.parties(); d++) {
      move(d, move);
    }
  }

  /** Leaders, or home, refuse what was accepted: the others trust that delegation less. */
  void refusal(int by) {
    move(by, situation.number(talks.frame().trustOnRefusal()));
  }

  /** A delegation leaves: so too. */
  void walkOut(int by) {
    move(by, situation.number(talks.frame().trustOnWalkOut()));
  }

  /** A delegation acts alone: the others' trust in it goes a share of the way to 1, or to 0. */
  void step(int by, double reassures) {
    for (int d = 0; d < talks.parties(); d++) {
      double q = situation.trust().in(d, by);
      situation.trust().move(d, by, q + (reassures >= 0 ? 1 - q : q) * reassures);
    }
  }

  private void move(int in, double by) {
    for (int d = 0; d < talks.parties(); d++) {
      situation.trust().move(d, in, situation.trust().in(d, in) + by);
    }
  }
}
