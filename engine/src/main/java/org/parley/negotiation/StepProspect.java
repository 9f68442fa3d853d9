package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.state.TalksState;

/**
 * What a first step opens for one delegation: its m once the step is signed, less its m now. What
 * is signed lifts lines that wait for it, and changes what the others have and so must be left
 * with; it also uses up what could have been given for something else, so that this may be below 0.
 * A share `prospect` of it counts beside what the step is worth by itself, as long as a step is
 * judged and not in what the talks bring (assumed; Fershtman 1990 on the order of issues).
 */
final class StepProspect implements Serializable {
  /** Sets of lifted lines of which the search is kept: steps lift few different ones. */
  private static final int REMEMBERED = 16;

  private final NegotiationState state;
  private final CompiledTalks talks;
  private final DealSpace space;
  private final int me;
  private final ProposalEvaluation[] all;
  private final MutualSearch search;
  private final int[] ground;
  private final long everything;
  private double share;
  private long now;
  private int nowAt;
  private int standingAt;
  private final long[] lifts = new long[REMEMBERED];
  private final long[] lifted = new long[REMEMBERED];
  private int remembered;

  StepProspect(NegotiationState state, int me, ProposalEvaluation[] all) {
    this.state = state;
    this.me = me;
    this.all = all;
    talks = state.talks();
    space = talks.space();
    search = new MutualSearch(state);
    ground = new int[space.issues()];
    everything = (1L << ground.length) - 1;
  }

  void begin() {
    share = state.situation().number(talks.delegation(me).prospect());
    nowAt = -1;
  }

  /** Reads what could be reached now, if anything moved. */
  private void read() {
    int standing = state.situation().standing();
    if (nowAt == state.valuations().refreshes() && standingAt == standing) {
      return;
    }
    nowAt = state.valuations().refreshes();
    standingAt = standing;
    now = without(0);
    remembered = 0;
  }

  /** Whether a step is worth more than what is in force, with what it opens. */
  boolean isWorth(int[] step, long mask, long value) {
    return value + changes(step, mask) > all[me].inForce();
  }

  /** What a step opens, less what it uses up, as far as it counts: share x (m after - m now). */
  long changes(int[] step, long mask) {
    read();
    return StrictMath.round(share * (after(step, mask) - now));
  }

  /** What the lines that a step lifts open, as far as it counts; 0 if it lifts none. */
  long opens(int[] step, long mask) {
    read();
    long opened = lifts(step, mask);
    return opened == 0 ? 0 : StrictMath.round(share * (reachedWithout(opened) - now));
  }

  /** The same as {@link #without}, searched once for the same lines as long as nothing moves. */
  private long reachedWithout(long lines) {
    int known = Math.min(remembered, REMEMBERED);
    for (int k = 0; k < known; k++) {
      if (lifts[k] == lines) {
        return lifted[k];
      }
    }
    int at = remembered++ % REMEMBERED;
    lifts[at] = lines;
    lifted[at] = without(lines);
    return lifted[at];
  }

  /** The lines that are hard now and wait for a step, as a mask. */
  private long lifts(int[] step, long mask) {
    TalksState current = state.situation();
    int count = sign(step, mask);
    long opened = 0;
    for (int l = 0; l < talks.redLines().size(); l++) {
      boolean waits = current.lines().hard()[l] && !current.lines().lifted(l);
      if (waits && talks.redLines().get(l).lifted(ground, count)) {
        opened |= 1L << l;
      }
    }
    return opened;
  }

  /** Writes the ground as it would be once a step is signed; returns how many issues are closed. */
  private int sign(int[] step, long mask) {
    for (int i = 0; i < ground.length; i++) {
      ground[i] = (mask >>> i & 1) != 0 ? step[i] : state.situation().ground().closed()[i];
    }
    return Long.bitCount(state.situation().ground().closedMask() | mask);
  }

  /** m over everything, if some lines did not bite. */
  private long without(long lines) {
    for (int b = 0; b < space.blocks(); b++) {
      search.beginExclusion(b);
      barLines(b, lines);
    }
    for (int e = 0; e < all.length; e++) {
      search.least()[e] = all[e].inForce();
    }
    return Math.max(all[me].inForce(), search.best(me, everything));
  }

  private void barLines(int block, long but) {
    for (int l = 0; l < talks.redLines().size(); l++) {
      boolean counts = search.needs(talks.redLines().get(l).owner(), everything);
      if (counts && state.situation().lines().hard()[l] && (but >>> l & 1) == 0) {
        state.situation().lines().bar(l, block, search.excluded(block));
      }
    }
  }

  /** m over what is left once a step is signed. */
  private long after(int[] step, long mask) {
    long opened = lifts(step, mask);
    for (int b = 0; b < space.blocks(); b++) {
      search.beginExclusion(b);
      barLines(b, opened);
      keep(b, step, mask);
    }
    for (int e = 0; e < all.length; e++) {
      search.least()[e] = all[e].value(step);
    }
    return Math.max(all[me].value(step), search.best(me, everything));
  }

  /** Nothing but a step on the issues that it settles, which nothing excludes any longer. */
  private void keep(int block, int[] step, long mask) {
    boolean[] out = search.excluded(block);
    for (int issue : space.issuesOf(block)) {
      for (int o = 0; ground[issue] >= 0 && o < space.options(issue); o++) {
        if (o != ground[issue]) {
          space.mark(out, issue, o);
        }
      }
    }
    long open = space.maskOf(block) & ~(mask | state.situation().ground().closedMask());
    if (open == 0) {
      out[space.combination(block, step)] = false;
    }
  }
}
