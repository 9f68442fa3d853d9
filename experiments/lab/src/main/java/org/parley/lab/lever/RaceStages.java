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
  /** Single levers that go to the end: the ten strongest are told with all runs, and two spare. */
  static final int LEVERS = 12;

  /** Sets that go to the end: the five that are told, and one spare. */
  static final int SETS = 6;

  private static final int FEWEST = 20;

  /**
   * Stages for some runners: a twentieth of the runs for all, a seventh for half of them, a third
   * for a third: after a seventh of 2,000 runs a change of 6 in 100 is known to within 4, and were
   * fewer kept then, some such change would be lost.
   *
   * @param most runs that the finalists get
   * @param finalists how many get them
   */
  static RaceStages of(int runners, int most, int finalists) {
    if (runners <= finalists) {
      return new RaceStages(List.of(most), List.of());
    }
    int first = Math.min(most, Math.max(FEWEST, most / 20));
    return new RaceStages(
        List.of(first, Math.max(first, most / 7), Math.max(first, most / 3), most),
        List.of(Math.max(finalists, runners / 2), Math.max(finalists, runners / 3), finalists));
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
