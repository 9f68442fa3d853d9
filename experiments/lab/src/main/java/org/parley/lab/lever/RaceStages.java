package org.parley.lab.lever;

import java.util.List;

/**
 * How runs are shared out: everybody gets a few; of many, a part goes on (successive halving:
 * Karnin, Koren & Somekh 2013).
 *
 * @param runs runs by stage, rising; the last is the most that anybody gets
 * @param keep how many go on after each stage but the last
 */
record RaceStages(List<Integer> runs, List<Integer> keep) {
  private static final int FINALISTS = 12;

  /**
   * Stages for some runners.
   *
   * @param most runs that the finalists get
   */
  static RaceStages of(int runners, int most) {
    if (runners <= FINALISTS) {
      return new RaceStages(List.of(most), List.of());
    }
    int first = Math.max(2, most / 10);
    return new RaceStages(
        List.of(first, Math.max(first, most / 5), Math.max(first, most / 2), most),
        List.of(Math.max(FINALISTS, runners / 3), Math.max(FINALISTS, runners / 6), FINALISTS));
  }

  int looks() {
    return runs.size();
  }

  /** Runs made, if there are so many runners. */
  long planned(int runners) {
    long sum = 0;
    int before = 0;
    int left = runners;
    for (int s = 0; s < runs.size(); s++) {
      sum += (long) left * (runs.get(s) - before);
      before = runs.get(s);
      left = s < keep.size() ? Math.min(left, keep.get(s)) : left;
    }
    return sum;
  }
}
