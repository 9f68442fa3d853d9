package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.InputSlots;
import org.parley.state.DelegationValuation;
import org.parley.state.TalksState;

/**
 * What everybody knows of what moves around the table: fighting, pressure, trust and what they add
 * to deals, with every private number at its mean. Battlefield, events and what third parties do
 * are seen by all; how much a side bleeds or hopes in this run is not, so a change of it is seen
 * and its level is not.
 */
final class CommonKnowledge implements Serializable {
  private final CompiledTalks talks;
  private final DealSpace space;
  private final TalksState now;
  private final TalksState common;
  private final DelegationValuation[] valuations;
  private final long[][][] plain;
  private final long[][][] terms;
  private final int[][] contents;
  private final double[][][] ended;
  private final int[] endingIssues;
  private int readAt = -1;
  private int version;

  CommonKnowledge(CompiledTalks talks, TalksState now) {
    this.talks = talks;
    this.now = now;
    space = talks.space();
    common = TalksState.atMeans(talks);
    endingIssues = IntStream.range(0, space.issues()).filter(this::endsAnyOf).toArray();
    valuations = new DelegationValuation[talks.parties()];
    plain = new long[valuations.length][space.blocks()][];
    terms = new long[valuations.length][space.blocks()][];
    contents = new int[valuations.length][space.blocks()];
    ended = new double[valuations.length][space.blocks()][];
    for (int d = 0; d < valuations.length; d++) {
      valuations[d] = new DelegationValuation(talks, d);
      valuations[d].draw(common.numbers());
      for (int b = 0; b < space.blocks(); b++) {
        plain[d][b] = wishes(d, b);
        terms[d][b] = new long[space.combinations(b)];
        ended[d][b] = endsAny(b) ? new double[space.combinations(b)] : null;
      }
    }
  }

  private long[] wishes(int d, int block) {
    long[] values = new long[space.combinations(block)];
    for (int issue : space.issuesOf(block)) {
      for (int o = 0; o < space.options(issue); o++) {
        space.addTo(values, issue, o, FixedPoint.of(valuations[d].worth(issue, o)));
      }
    }
    return values;
  }

  private boolean endsAny(int block) {
    return Arrays.stream(endingIssues).anyMatch(issue -> space.blockOf(issue) == block);
  }

  private boolean endsAnyOf(int issue) {
    return Arrays.stream(talks.issue(issue).endsFighting()).anyMatch(s -> s != InputSlots.NONE);
  }

  void begin() {
    common.beginAtMeans();
    readAt = -1;
  }

  /** Reads the state of the talks if it moved; {@link #version} then differs. */
  void bringUpToDate() {
    if (readAt == now.version()) {
      return;
    }
    readAt = now.version();
    follow();
    for (int d = 0; d < valuations.length; d++) {
      valuations[d].refresh(common, 0);
      for (int b = 0; b < space.blocks(); b++) {
        if (contents[d][b] != valuations[d].content(b)) {
          contents[d][b] = valuations[d].content(b);
          read(d, b);
          version++;
        }
      }
    }
  }

  private void read(int d, int block) {
    long[] values = valuations[d].table()[block];
    for (int c = 0; c < values.length; c++) {
      terms[d][block][c] = values[c] - plain[d][block][c];
    }
    if (ended[d][block] != null) {
      readEnded(d, block);
    }
  }

  private void readEnded(int d, int block) {
    double[] shares = ended[d][block];
    Arrays.fill(shares, 0);
    for (int issue : endingIssues) {
      for (int o = 0; space.blockOf(issue) == block && o < space.options(issue); o++) {
        atLeast(shares, ends(d, issue, o), issue, o);
      }
    }
  }

  /** Raises what the combinations with an option end to at least its share. */
  private void atLeast(double[] shares, double share, int issue, int option) {
    int stride = space.stride(issue);
    int period = stride * space.options(issue);
    for (int start = option * stride; start < shares.length; start += period) {
      for (int c = start; c < start + stride; c++) {
        shares[c] = Math.max(shares[c], share);
      }
    }
  }

  private double ends(int d, int issue, int option) {
    int slot = talks.issue(issue).endsFighting()[option];
    return slot == InputSlots.NONE
        ? 0
        : valuations[d].belief(issue, option)
            * talks.terms().ends(d, issue, option, common.numbers());
  }

  /** What is commonly expected of every number of the scenario; must not be written. */
  double[] numbers() {
    return common.numbers();
  }

  /** By combination of a block: how much of the fighting it ends for a delegation; or null. */
  double[] ended(int d, int block) {
    return ended[d][block];
  }

  /** Every state at its mean, moved as it moved in sight of all. */
  private void follow() {
    common.war().moveBattlefield(now.war().battlefield());
    for (int d = 0; d < talks.parties(); d++) {
      CompiledDelegation delegation = talks.delegation(d);
      if (delegation.cost() != InputSlots.NONE) {
        common.war().moveCost(d, seen(delegation.cost(), now.war().cost(d)));
        common.war().moveOptimism(d, seen(delegation.optimism(), now.war().optimism(d)));
      }
      if (delegation.worth() != InputSlots.NONE) {
        common.moveWorth(d, seen(delegation.worth(), now.worth(d)));
      }
      for (int e = 0; e < talks.parties(); e++) {
        int slot = delegation.trust()[e];
        common.trust().move(d, e, common.regard(slot) + now.trust().in(d, e) - now.regard(slot));
      }
    }
    for (int p = 0; p < talks.thirdParties().size(); p++) {
      common.outside().setActing(p, now.outside().acts(p));
      int[] slots = talks.thirdParties().get(p).pressure();
      for (int d = 0; d < slots.length; d++) {
        if (slots[d] != InputSlots.NONE) {
          common.outside().movePressure(p, d, seen(slots[d], now.outside().pressure(p, d)));
        }
      }
    }
  }

  private double seen(int slot, double moved) {
    return common.number(slot) + moved - now.number(slot);
  }

  /** Differs after every change of the terms. */
  int version() {
    return version;
  }

  /** What is added to the wishes of a delegation, by combination of a block; not to be written. */
  long[] terms(int d, int block) {
    return terms[d][block];
  }

  /** What no deal changes. */
  long base(int d) {
    return valuations[d].base();
  }

  /** F, as it is commonly thought of. */
  double fighting(int d) {
    return common.war().fighting(d);
  }

  /** Worth of an alternative, as it is commonly thought of. */
  double worth(int d) {
    return common.worth(d);
  }

  /** The battlefield and the numbers behind it, for those who doubt the means. */
  TalksState situation() {
    return common;
  }

  /** How much of the fighting a deal is thought to end for a delegation, in [0,1]. */
  double ends(int d, int[] deal) {
    double most = 0;
    for (int i : endingIssues) {
      most = deal[i] < 0 ? most : Math.max(most, ends(d, i, deal[i]));
    }
    return most;
  }

  /** The same beyond what is in force, so that it may be below 0. */
  double endsMore(int d, int[] deal) {
    return ends(d, deal) - ends(d, now.ground().inForce());
  }
}
