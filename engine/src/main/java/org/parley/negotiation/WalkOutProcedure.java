package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Mechanism;

/** What happens when a delegation leaves, for whatever reason. */
final class WalkOutProcedure implements Serializable {
  private final NegotiationState state;

  WalkOutProcedure(NegotiationState state) {
    this.state = state;
  }

  /**
   * A delegation leaves the sitting, and the talks if there is no other sitting or they say so.
   *
   * @param why id of the cause, for the record
   */
  void walkOut(int d, String why) {
    CompiledTalks talks = state.talks();
    RunProgress course = state.course();
    if (state.end() != null || course.isSittingOver() || talks.off(Mechanism.WALK_OUT)) {
      return;
    }
    if (state.isRecorded()) {
      state.record(new TranscriptEntry.WalkedOut(state.round(), talks.delegation(d).id(), why));
    }
    state.trustMoves().walkOut(d);
    course.setSittingOver(true);
    int last = talks.calendar().sitting(course.lastRound());
    if (talks.frame().walkOutEndsTalks() || talks.calendar().sitting(course.round()) == last) {
      state.end(Outcome.End.WALKOUT);
    }
  }
}
