package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.random.RandomStreams;
import org.parley.tactic.DescendingDeals;
import org.parley.tactic.OfferCandidates;

/**
 * MiCRO (de Jonge 2022): own deals in descending order, a new one as long as no more of one's own
 * than of the others' have been offered, else an earlier one again; what is worth at least the
 * least that one has offered, or is about to offer, is accepted. What may not be tabled again is
 * passed over; after a closing it begins anew on what is left.
 */
final class MicroPlan implements Serializable {
  private final OfferCandidates candidates;
  private final DescendingDeals deals;
  private final int me;
  private final long key;
  private final CodeSet[] received;
  private final int[][] decoded;
  private final int[] decodedFrom;
  private final int[] stamps;
  private final int[] ranks;
  private int made;
  private int next;
  private int planned;
  private int closedThen;

  MicroPlan(OfferCandidates candidates, int rounds, int parties, int me, String id) {
    this.candidates = candidates;
    this.me = me;
    deals = new DescendingDeals(candidates, rounds + 1);
    key = RandomStreams.key("delegations." + id + ".micro");
    ranks = new int[rounds];
    stamps = new int[parties];
    received = new CodeSet[parties];
    for (int d = 0; d < parties; d++) {
      received[d] = new CodeSet(rounds);
    }
    decoded = new int[rounds + 1][candidates.space().issues()];
    decodedFrom = new int[rounds + 1];
    Arrays.fill(decodedFrom, -1);
  }

  void begin() {
    for (CodeSet codes : received) {
      codes.clear();
    }
    Arrays.fill(stamps, 0);
    made = 0;
    next = 0;
    closedThen = -1;
  }

  /**
   * Notes the different deals that each of the others has offered.
   *
   * @param closedIssues how many issues are closed
   */
  void look(NegotiationTable table, int closedIssues) {
    if (closedIssues != closedThen) {
      begin();
      closedThen = closedIssues;
    }
    for (int d = 0; d < table.parties(); d++) {
      if (d != me && table.stamp(d) != stamps[d]) {
        stamps[d] = table.stamp(d);
        received[d].add(candidates.code(table.offer(d)));
      }
    }
  }

  /** Of several others, the one that has offered the fewest different deals sets the pace. */
  private int fewest() {
    int fewest = Integer.MAX_VALUE;
    for (int d = 0; d < received.length; d++) {
      fewest = d == me ? fewest : Math.min(fewest, received[d].size());
    }
    return fewest;
  }

  private boolean isNew(long reservation) {
    return made <= fewest() && next < deals.size() && deals.own(next) >= reservation;
  }

  /**
   * Picks what to offer.
   *
   * @return whether there is anything; {@link #deal} and {@link #value} then tell it
   */
  boolean plan(long reservation, RandomStreams chances, int round) {
    planned = -1;
    if (isNew(reservation)) {
      planned = next;
    } else if (made > 0 && deals.size() > 0) {
      planned = last((int) (chances.uniform(key, round) * made));
    }
    return planned >= 0;
  }

  /** Passes over the new deal that was to be offered; false if it was none. */
  boolean passes() {
    boolean isNew = planned == next;
    next += isNew ? 1 : 0;
    return isNew;
  }

  /** Rank of an offer made before; values that moved since may have left fewer deals. */
  private int last(int offer) {
    return Math.min(ranks[offer], deals.size() - 1);
  }

  /** The planned deal; shared, and must not be written. */
  int[] deal() {
    if (decodedFrom[planned] != candidates.version()) {
      candidates.decode(deals.code(planned), decoded[planned]);
      decodedFrom[planned] = candidates.version();
    }
    return decoded[planned];
  }

  long value() {
    return deals.own(planned);
  }

  /** The least that it has offered or is about to offer. */
  long least(long reservation) {
    if (isNew(reservation)) {
      return deals.own(next);
    }
    return made > 0 && deals.size() > 0 ? deals.own(last(made - 1)) : Long.MAX_VALUE;
  }

  /** Forgets what was to be offered: something else was. */
  void drop() {
    planned = -1;
  }

  void offered() {
    if (planned == next) {
      ranks[made++] = next++;
    }
  }
}
