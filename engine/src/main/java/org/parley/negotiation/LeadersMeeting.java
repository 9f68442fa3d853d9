package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.state.TalksState;

/**
 * The leaders' meeting: an issue whose settlement opens a level from the next sitting on, and which
 * until then is worth what it opens: kappa * (V of the estimated Nash deal of the wider space - V
 * now).
 */
final class LeadersMeeting implements Serializable {
  private final CompiledTalks talks;
  private final TalksState now;
  private final CurrentValuations valuations;
  private final ProposalSearch search;
  private int opened;

  LeadersMeeting(
      CompiledTalks talks, TalksState now, CurrentValuations valuations, ProposalSearch search) {
    this.talks = talks;
    this.now = now;
    this.valuations = valuations;
    this.search = search;
  }

  void begin() {
    opened = -1;
  }

  /** Rank of those who are at the table beside the delegations; -1 if nobody is. */
  int opened() {
    return opened;
  }

  /** A sitting opens: those who were to come are there, or the hope for them is valued anew. */
  void open(int sitting) {
    int issue = talks.meetingIssue();
    if (issue < 0) {
      return;
    }
    for (int i = 0; i < talks.space().issues(); i++) {
      int option = now.ground().closed()[i];
      if (option >= 0 && option != talks.space().statusQuo(i)) {
        opened = Math.max(opened, talks.issue(i).opens());
      }
    }
    valuations.forgetHope();
    boolean canStillCome = sitting < talks.calendar().sittings() - 1;
    if (now.ground().closed()[issue] < 0 && canStillCome) {
      value();
    }
  }

  private void value() {
    valuations.bringUpToDate();
    if (!search.find(valuations.tables(), Integer.MAX_VALUE, null)) {
      return;
    }
    for (int d = 0; d < talks.parties(); d++) {
      double kappa = now.number(talks.delegation(d).hope());
      long more = gain(d);
      valuations.hope(d, FixedPoint.of(kappa * FixedPoint.toDouble(Math.max(0, more))));
    }
  }

  private long gain(int d) {
    return valuations.of(d).value(search.deal()) - valuations.of(d).inForce(now);
  }
}
