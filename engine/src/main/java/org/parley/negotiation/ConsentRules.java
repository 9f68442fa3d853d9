package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledAgreements;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;
import org.parley.state.TalksState;

/**
 * Who is at the table, and whose yes carries a text: all of them unless the scenario says
 * otherwise. Who is not asked about a text neither vetoes it nor is bound; who is asked and
 * outvoted is bound without having signed, and keeps its alternative. Between delegations that
 * would do equally well in a coalition a lot decides, drawn for the run and keyed by their ids, not
 * their place in the list.
 */
final class ConsentRules implements Serializable {
  private final CompiledTalks talks;
  private final TalksState situation;
  private final NegotiationTable table;
  private final ProposalScope texts;
  private final CompiledAgreements agreements;
  private final double[] votes;
  private final long[] keys;
  private final double[] lots;
  private final long silent;
  private long present;
  private long surrendered;
  private int changes;

  ConsentRules(
      CompiledTalks talks, TalksState situation, NegotiationTable table, ProposalScope texts) {
    this.talks = talks;
    this.situation = situation;
    this.table = table;
    this.texts = texts;
    agreements = talks.agreements();
    votes = new double[talks.parties()];
    keys = new long[votes.length];
    for (int d = 0; d < keys.length; d++) {
      keys[d] = RandomStreams.key("delegations." + talks.delegation(d).id() + ".coalition");
    }
    lots = new double[votes.length];
    present = agreements.all();
    silent = agreements.silent();
  }

  void begin(RandomStreams chances) {
    agreements.readVotes(situation.numbers(), votes);
    long first = agreements.present(0);
    changes += present == first ? 0 : 1;
    present = first;
    surrendered = 0;
    for (int d = 0; d < lots.length; d++) {
      lots[d] = chances.uniform(keys[d]);
    }
  }

  /** Whether the lot of a delegation comes before another's, where nothing else decides. */
  boolean isDrawnBefore(int d, int other) {
    return lots[d] < lots[other];
  }

  /** The delegation of a mask, not empty, whose lot comes first. */
  int drawnFirst(long of) {
    int first = Long.numberOfTrailingZeros(of);
    for (long left = of & (of - 1); left != 0; left &= left - 1) {
      int d = Long.numberOfTrailingZeros(left);
      first = isDrawnBefore(d, first) ? d : first;
    }
    return first;
  }

  /** Goes to a round, from 0: who left takes its offer along. */
  void goTo(int round) {
    if (agreements.isPlain()) {
      return;
    }
    long now = agreements.present(round);
    for (long gone = present & ~now; gone != 0; gone &= gone - 1) {
      table.withdraw(Long.numberOfTrailingZeros(gone));
    }
    changes += present == now ? 0 : 1;
    present = now;
  }

  /** Whether everybody is always there and must agree to everything. */
  boolean isPlain() {
    return agreements.isPlain();
  }

  /** Whether too few are there to agree on anything. */
  boolean isAlone() {
    return Long.bitCount(present) < 2;
  }

  /** Differs after every coming and going. */
  int changes() {
    return changes;
  }

  boolean isPresent(int d) {
    return (present >>> d & 1) != 0;
  }

  /** Whether another speaks for a delegation, which then only answers. */
  boolean isSilent(int d) {
    return (silent >>> d & 1) != 0;
  }

  long present() {
    return present;
  }

  /** The delegations at the table that are asked about a text, as a mask. */
  long asked(int[] deal, long settled) {
    return agreements.isPlain() ? agreements.all() : agreements.parties(deal, settled) & present;
  }

  boolean isAsked(int d, int[] deal, long settled) {
    return (asked(deal, settled) >>> d & 1) != 0;
  }

  /** Whether a delegation at the table must sign an option. */
  boolean isParty(int d, int issue, int option) {
    return isPresent(d) && (agreements.parties(issue, option) >>> d & 1) != 0;
  }

  /**
   * Whether a delegation at the table must sign something by which a combination of a block differs
   * from what is in force there.
   *
   * @param inForce the combination in force; -1 for none
   */
  boolean isParty(int d, int block, int combination, int inForce) {
    DealSpace space = talks.space();
    boolean party = false;
    for (int issue : space.issuesOf(block)) {
      int option = space.optionIn(combination, issue);
      boolean moves = inForce < 0 || option != space.optionIn(inForce, issue);
      party |= moves && isParty(d, issue, option);
    }
    return party;
  }

  /** Whether some delegations carry anything at all. */
  boolean carrySomething(long willing) {
    return agreements.carriedSome(willing, present, votes, situation.numbers());
  }

  /** Whether a text is carried if some delegations say yes and nobody else does. */
  boolean carry(long willing, int[] deal, long settled) {
    return agreements.isPlain()
        ? (willing & agreements.all()) == agreements.all()
        : agreements.carried(willing, present, deal, settled, votes, situation.numbers());
  }

  /** Whether some delegations carry whatever is said of some issues. */
  boolean carryAny(long willing, long issues) {
    return agreements.isPlain()
        ? (willing & agreements.all()) == agreements.all()
        : agreements.carriedAny(willing, present, issues, votes, situation.numbers());
  }

  /** Rank that must sign a text for a delegation: of what it is a party to. */
  int level(int d, int[] deal, long settled) {
    return texts.level(deal, part(d, deal, settled));
  }

  /** Whether home votes on a text for a delegation, whatever its level. */
  boolean mustRatify(int d, int[] deal, long settled) {
    return texts.mustRatify(deal, part(d, deal, settled));
  }

  private long part(int d, int[] deal, long settled) {
    return agreements.isPlain() ? settled : agreements.part(d, deal, settled);
  }

  /** Notes that a delegation signs a text with which it gives its alternative up. */
  void surrender(int d) {
    surrendered |= 1L << d;
  }

  /** Whether a delegation gave its alternative up by its own signature. */
  boolean hasSurrendered(int d) {
    return (surrendered >>> d & 1) != 0;
  }
}
