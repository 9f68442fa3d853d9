package org.parley.outcome;

import java.util.List;

/**
 * One thing that happened in a run, for its transcript. Parties are named by id; rounds count from
 * 1 over all sittings; utilities are in units of 1e-9 and in the scenario's order of delegations.
 */
public sealed interface TranscriptEntry {

  /** The round in which it happened. */
  int round();

  /** A sitting opens; its number counts from 1. */
  record SittingOpens(int round, int sitting) implements TranscriptEntry {}

  /**
   * The agenda brings issues to the table.
   *
   * @param issues their ids
   */
  record CameUp(int round, List<String> issues) implements TranscriptEntry {
    public CameUp {
      issues = List.copyOf(issues);
    }
  }

  /**
   * The sitting that opens is that of a working group.
   *
   * @param group its id
   */
  record GroupMeets(int round, String group) implements TranscriptEntry {}

  /** The delegates in a working group agree on a text, which the plenary has yet to take up. */
  record AgreedInGroup(int round, String group, Proposal text) implements TranscriptEntry {}

  /** A working group reports its text to the plenary, which answers at once. */
  record Reported(int round, String group, Proposal text) implements TranscriptEntry {}

  /** A delegation hands over the paper that states its wishes. */
  record PaperHanded(int round, String who) implements TranscriptEntry {}

  /**
   * Something around the table happened, or an attack by a spoiler.
   *
   * @param what id of the event or the third party
   */
  record Happened(int round, String what) implements TranscriptEntry {}

  /**
   * A named part of the state moved, such as {@code battlefield} or {@code adria.trust.borland}.
   */
  record Moved(int round, String what, double from, double to) implements TranscriptEntry {}

  /**
   * A party tables a text; {@code target} is what it aims at, or its own reading for a mediator.
   */
  record Offered(int round, String who, Proposal text, long[] utilities, long target)
      implements TranscriptEntry {}

  /** A delegation agrees to a text of another party. */
  record Accepted(int round, String who, String of) implements TranscriptEntry {}

  /**
   * A delegation does not agree to a text.
   *
   * @param of whose text
   * @param line id of its own red line that the text crosses; empty if none
   * @param missing what the text lacks for it, in units of 1e-9; 0 or less if only a line forbids
   *     it
   */
  record Declined(int round, String who, String of, String line, long missing)
      implements TranscriptEntry {}

  /** A delegation neither offers nor accepts this time. */
  record Held(int round, String who) implements TranscriptEntry {}

  /** A text accepted at the table goes to the leaders of those whose mandate it exceeds. */
  record SentToLeaders(int round, String who) implements TranscriptEntry {}

  /**
   * Leaders answer.
   *
   * @param line id of the red line that made them refuse; empty if none
   * @param missing what the text lacked for them, in units of 1e-9; 0 or less if they agreed
   */
  record LeadersAnswered(int round, String who, boolean yes, String line, long missing)
      implements TranscriptEntry {}

  /** A constituency answers; {@code probability} is how likely its yes was. */
  record HomeAnswered(int round, String who, String constituency, boolean yes, double probability)
      implements TranscriptEntry {}

  /**
   * One who does not sign delays a text that it will never accept.
   *
   * @param who id of the third party
   * @param rounds by how many rounds
   */
  record Delayed(int round, String who, int rounds) implements TranscriptEntry {}

  /** A delegation is bound by the text that takes effect now, without having signed it. */
  record Outvoted(int round, String who) implements TranscriptEntry {}

  /** A text takes effect: what it settles is closed. */
  record Closed(int round, Proposal text) implements TranscriptEntry {}

  /** A delegation brings an option about alone, in sight of all. */
  record SteppedAlone(int round, String who, String issue, String option)
      implements TranscriptEntry {}

  /**
   * An accepted text does not take effect after all, since what it was judged by has moved.
   *
   * @param who the delegation for which it no longer holds
   */
  record Lapsed(int round, String who, String line, long missing) implements TranscriptEntry {}

  /**
   * A delegation leaves; {@code why} is {@code no-movement}, {@code no-trust}, {@code broken-off},
   * or an event's id.
   */
  record WalkedOut(int round, String who, String why) implements TranscriptEntry {}

  /** A sitting ends; its number counts from 1. */
  record SittingEnds(int round, int sitting) implements TranscriptEntry {}

  /** The talks end. */
  record Ended(int round, Outcome.End end) implements TranscriptEntry {}

  /** After the talks, a vote on what was signed; {@code chance} is how likely its yes was. */
  record VotedLater(int round, String who, String constituency, boolean yes, double chance)
      implements TranscriptEntry {}

  /** After the talks, an event comes on which what was signed depends, or it does not. */
  record BetDecided(int round, String event, boolean comes) implements TranscriptEntry {}

  /**
   * After the talks, what was signed for a time ran out.
   *
   * @param months for how long it was in force
   * @param renewals how often it was renewed
   * @param chance how likely each renewal was
   * @param lasts whether it is in force as far as those at the table looked ahead
   */
  record TermServed(
      int round,
      String issue,
      String option,
      double months,
      int renewals,
      double chance,
      boolean lasts)
      implements TranscriptEntry {}
}
