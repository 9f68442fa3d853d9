package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTactic;
import org.parley.compiled.CompiledTalks;
import org.parley.state.TalksState;

/**
 * What is left to a delegation of a gain that it has to wait for: its impatience by the round and
 * by the month, and the discount of the talks as a whole, which is V - r times discount^t. A round
 * passes evenly over the turns in it, a month between sittings. On the Genius clock nothing is
 * taken off, for there no tactic looks at it.
 */
final class WaitingDiscount implements Serializable {
  private final CompiledTalks talks;
  private final CompiledTactic tactic;
  private double perTurn;
  private double perMonth;

  WaitingDiscount(CompiledTalks talks, int delegation) {
    this.talks = talks;
    tactic = talks.delegation(delegation).tactic();
  }

  /** Takes the numbers of a run. */
  void begin(TalksState now) {
    if (talks.frame().geniusClock()) {
      perTurn = 0;
      perMonth = 0;
      return;
    }
    int gaps = Math.max(1, talks.calendar().rounds() - 1);
    double discount = StrictMath.log(now.number(talks.frame().discount())) / gaps;
    double impatience = StrictMath.log(1 - now.number(tactic.impatience()));
    perTurn = (discount + impatience) / talks.parties();
    perMonth = StrictMath.log(1 - now.number(tactic.monthlyImpatience()));
  }

  /** Whether waiting costs it anything. */
  boolean isAny() {
    return perTurn < 0 || perMonth < 0;
  }

  /**
   * Share of a gain that is left.
   *
   * @param from a turn: round times number of delegations plus place, from 0
   * @param to a later turn
   * @return in [0,1]
   */
  double left(int from, int to) {
    int n = talks.parties();
    double months = 0;
    int last = talks.calendar().sitting(Math.min(to / n, talks.calendar().rounds() - 1));
    for (int s = talks.calendar().sitting(from / n) + 1; s <= last; s++) {
      months += talks.calendar().monthsBefore(s);
    }
    double log = (to > from ? perTurn * (to - from) : 0) + (months > 0 ? perMonth * months : 0);
    return log == 0 ? 1 : StrictMath.exp(log);
  }
}
