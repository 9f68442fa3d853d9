package org.parley.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.bargaining.BargainingProblem;
import org.parley.compiled.CompiledLine;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;

/** The bargaining problem of the talks at one moment, for the theory of bargaining. */
public final class ProblemSnapshots {
  private ProblemSnapshots() {}

  /** At the first date, every number at its mean and every stated line hard. */
  public static BargainingProblem atMeans(CompiledTalks talks) {
    return of(talks, TalksState.atMeans(talks));
  }

  /** At the first date, with the numbers, words and lines of one run. */
  public static BargainingProblem ofRun(CompiledTalks talks, long seed, long run) {
    CompiledTalks own = talks.ofRun(seed, run);
    return of(own, startOfRun(own, seed, run));
  }

  /** Of a situation, valued afresh. */
  public static BargainingProblem of(CompiledTalks talks, TalksState now) {
    return of(talks, now, valued(talks, now));
  }

  /** Of a situation with valuations that are up to it; shares their tables. */
  public static BargainingProblem of(
      CompiledTalks talks, TalksState now, DelegationValuation[] valuations) {
    int n = valuations.length;
    long[][][] value = new long[n][][];
    long[] base = new long[n];
    long[] baseline = new long[n];
    boolean[] declared = new boolean[n];
    int[] mandate = new int[n];
    for (int d = 0; d < n; d++) {
      value[d] = valuations[d].table();
      base[d] = valuations[d].base();
      baseline[d] = NoDealWorld.baseline(talks, now, valuations, d);
      declared[d] = NoDealWorld.takes(talks, now, d, valuations[d].statusQuo());
      mandate[d] = talks.delegation(d).mandate();
    }
    return new BargainingProblem(
        talks.space(),
        value,
        base,
        baseline,
        declared,
        lines(talks, now),
        levels(talks),
        mandate,
        now.ground().closed().clone());
  }

  private static DelegationValuation[] valued(CompiledTalks talks, TalksState now) {
    DelegationValuation[] valuations = new DelegationValuation[talks.parties()];
    for (int d = 0; d < valuations.length; d++) {
      valuations[d] = new DelegationValuation(talks, d);
      valuations[d].draw(now.numbers());
      valuations[d].refresh(now, 0);
    }
    return valuations;
  }

  /**
   * What each delegation has of what talks reached, valued as when they began, in units of 1e-9:
   * where a deal must settle everything and did not, its baseline.
   *
   * @param now the situation of the picture
   * @param options option by issue in force; -1 for open
   * @param gaveUp by delegation: whether it gave its alternative up
   */
  public static long[] reached(
      CompiledTalks talks,
      TalksState now,
      BargainingProblem picture,
      int[] options,
      boolean[] gaveUp) {
    int[] deal = options.clone();
    for (int i = 0; i < deal.length; i++) {
      deal[i] = deal[i] >= 0 ? deal[i] : talks.space().statusQuo(i);
      if (deal[i] < 0) {
        return picture.baseline().clone();
      }
    }
    long[] inForce = new long[picture.delegations()];
    Arrays.setAll(inForce, d -> picture.value(d, deal));
    long[] reached = new long[inForce.length];
    Arrays.setAll(reached, d -> NoDealWorld.held(talks, now, inForce, gaveUp, d));
    return reached;
  }

  /** At the first date, with the numbers and lines of one run. */
  public static TalksState startOfRun(CompiledTalks talks, long seed, long run) {
    TalksState situation = new TalksState(talks);
    situation.draw(new RandomStreams(seed, run));
    return situation;
  }

  /** B of a delegation: what it has without a deal, valued afresh; in units of 1e-9. */
  public static long baseline(CompiledTalks talks, TalksState now, int d) {
    return NoDealWorld.baseline(talks, now, valued(talks, now), d);
  }

  private static List<BargainingProblem.Line> lines(CompiledTalks talks, TalksState now) {
    List<BargainingProblem.Line> lines = new ArrayList<>();
    for (int l = 0; l < talks.redLines().size(); l++) {
      CompiledLine line = talks.redLines().get(l);
      if (now.lines().hard()[l] && !now.lines().lifted(l)) {
        boolean[] crossed = new boolean[line.crossed().length];
        now.lines().bar(l, line.block(), crossed);
        lines.add(
            new BargainingProblem.Line(
                line.owner(), line.id(), line.block(), crossed, now.lines().firmness(l)));
      }
    }
    return lines;
  }

  private static int[][] levels(CompiledTalks talks) {
    int[][] level = new int[talks.space().issues()][];
    for (int i = 0; i < level.length; i++) {
      level[i] = talks.issue(i).level().clone();
      if (talks.space().statusQuo(i) >= 0) {
        level[i][talks.space().statusQuo(i)] = 0;
      }
    }
    return level;
  }
}
