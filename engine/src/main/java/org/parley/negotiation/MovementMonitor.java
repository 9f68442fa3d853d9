package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Whether the talks are stuck: over some rounds every side stood still, and nothing that lies on
 * the table would do for all who have to agree to it.
 *
 * <p>A side stands still in a round in which it neither agreed to a text nor tabled another one
 * than before, although its tactic had come down to another, which by its own estimate the others
 * like better, or has nothing left to give of its own accord. What rounding to the next option
 * holds back, or what a trade-off rightly repeats on the way down, is no standstill. Carried on
 * from last concessions, which were none, the gap does not close before the end: so whoever leaves
 * then gives nothing away, and longer talks give no more reason to leave. As long as issues are to
 * come up, nobody leaves for what stands still before them.
 */
final class MovementMonitor implements Serializable {
  private final NegotiationState state;
  private final DelegationAgent[] delegations;
  private final int patience;
  private final int[] still;
  private final int[] stamps;
  private final int[][] texts;
  private int closedIssues;

  MovementMonitor(NegotiationState state, DelegationAgent[] delegations) {
    this.state = state;
    this.delegations = delegations;
    patience = state.talks().frame().patience();
    still = new int[state.talks().parties()];
    stamps = new int[still.length];
    texts = new int[still.length][state.talks().space().issues()];
  }

  void begin() {
    Arrays.fill(still, 0);
    Arrays.fill(stamps, 0);
    closedIssues = state.situation().ground().closedIssues();
  }

  /** Looks at a round that is over. */
  void note() {
    if (!state.offersAreMade()) {
      return;
    }
    boolean closed = closedIssues != state.situation().ground().closedIssues();
    closedIssues = state.situation().ground().closedIssues();
    for (int d = 0; d < still.length; d++) {
      boolean moved = speaksAnew(d) || state.table().agreedLately(d) || closed;
      still[d] = !moved && delegations[d].moves().planner().standsStill() ? still[d] + 1 : 0;
    }
    state.table().forgetAgreements();
  }

  /** Whether a delegation's standing text is another than it was a round ago. */
  private boolean speaksAnew(int d) {
    int stamp = state.table().stamp(d);
    if (stamp == stamps[d]) {
      return false;
    }
    int[] text = state.table().offer(d);
    boolean anew = stamps[d] == 0 || !Arrays.equals(text, texts[d]);
    stamps[d] = stamp;
    System.arraycopy(text, 0, texts[d], 0, text.length);
    return anew;
  }

  boolean isMissing() {
    if (state.situation().ground().shelved() != 0) {
      return false;
    }
    for (int d = 0; d < still.length; d++) {
      boolean speaks = state.consent().isPresent(d) && !state.consent().isSilent(d);
      if (speaks && still[d] < patience) {
        return false;
      }
    }
    for (int d = 0; d < still.length; d++) {
      if (wouldDo(d)) {
        return false;
      }
    }
    return true;
  }

  /** Whether so many others could live with a delegation's standing text as must. */
  private boolean wouldDo(int proposer) {
    if (!state.table().hasOffer(proposer)) {
      return false;
    }
    int[] deal = state.table().offer(proposer);
    long mask = state.settled(proposer);
    long willing = 0;
    for (int d = 0; d < still.length; d++) {
      boolean asked = state.consent().isAsked(d, deal, mask);
      boolean could = asked && (d == proposer || delegations[d].moves().couldTake(proposer));
      willing |= could ? 1L << d : 0;
    }
    return state.consent().carry(willing, deal, mask);
  }
}
