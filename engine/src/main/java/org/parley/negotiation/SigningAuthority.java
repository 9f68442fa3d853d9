package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.AuthorityLevel;

/** Who may sign what: a delegation up to its mandate, and leaders who are at the table the rest. */
final class SigningAuthority implements Serializable {
  private final CompiledTalks talks;
  private final LeadersMeeting meeting;

  SigningAuthority(CompiledTalks talks, LeadersMeeting meeting) {
    this.talks = talks;
    this.meeting = meeting;
  }

  /**
   * Whether a delegation's leaders answer to a text of a rank: it lies above the mandate, or it is
   * of leaders' rank, whom sitting at the table makes ask for no less.
   */
  boolean needLeaders(int d, int level) {
    return isAboveMandate(d, level) || level == AuthorityLevel.LEADERS.rank();
  }

  private boolean isAboveMandate(int d, int level) {
    return talks.delegation(d).mandate() < level;
  }

  /** Whether the answer must be waited for: those who must give it are not at the table. */
  boolean mustWait(int d, int level) {
    return isAboveMandate(d, level) && meeting.opened() < level;
  }

  /**
   * Rank up to which everybody at the table may sign, leaders included if they are there.
   *
   * @param present those who are at the table, as a mask
   */
  int lowest(long present) {
    int lowest = Integer.MAX_VALUE;
    for (long left = present; left != 0; left &= left - 1) {
      int d = Long.numberOfTrailingZeros(left);
      lowest = Math.min(lowest, Math.max(talks.delegation(d).mandate(), meeting.opened()));
    }
    return lowest;
  }
}
