package org.parley.tactic;

/**
 * The deal whose own value lies nearest to a target, by two sorted lists of half sums; ties go to
 * the larger value, then to the smaller code. Exact while a half has at most {@link #MOST} sums;
 * beyond, sums that differ by less than one {@link #MOST}th of their range are taken as one.
 */
public final class NearestToTarget implements TargetSearch {
  /** Sums that a half may have. */
  public static final int MOST = 1 << 16;

  private final OfferCandidates candidates;
  private final BlockHalves halves;
  private final SumList loaded = new SumList();
  private SumList first = new SumList();
  private SumList second = new SumList();
  private SumList spare = new SumList();
  private SumList other = new SumList();
  private int builtFrom = -1;
  private long code;
  private long own;
  private long distance;

  /** A search over candidates. */
  public NearestToTarget(OfferCandidates candidates) {
    this.candidates = candidates;
    halves = new BlockHalves(candidates.blocks());
  }

  @Override
  public boolean find(long target, long floor) {
    if (!candidates.any()) {
      return false;
    }
    if (builtFrom != candidates.version()) {
      halves.divide(candidates);
      first = half(false, first);
      second = half(true, second);
      builtFrom = candidates.version();
    }
    long aim = Math.max(target, floor) - candidates.base();
    long least = floor - candidates.base();
    distance = Long.MAX_VALUE;
    int j = second.size - 1;
    for (int i = 0; i < first.size; i++) {
      while (j >= 0 && first.own[i] + second.own[j] < aim) {
        j--;
      }
      if (j >= 0) {
        consider(i, j, aim, least);
      }
      if (j + 1 < second.size) {
        consider(i, j + 1, aim, least);
      }
    }
    own += distance == Long.MAX_VALUE ? 0 : candidates.base();
    return distance != Long.MAX_VALUE;
  }

  private void consider(int i, int j, long aim, long least) {
    long sum = first.own[i] + second.own[j];
    long off = Math.abs(sum - aim);
    if (sum < least || off > distance) {
      return;
    }
    long number = first.code[i] + second.code[j];
    if (off < distance || sum > own || (sum == own && number < code)) {
      distance = off;
      own = sum;
      code = number;
    }
  }

  @Override
  public long code() {
    return code;
  }

  @Override
  public long own() {
    return own;
  }

  private SumList half(boolean isSecond, SumList into) {
    SumList sums = into;
    sums.clear();
    sums.add(0, 0, 0);
    for (int b = 0; b < candidates.blocks(); b++) {
      if (halves.isSecond(b) == isSecond) {
        sums = extend(sums, b);
      }
    }
    return sums;
  }

  /** All sums with one more block: the longer list once for every entry of the shorter. */
  private SumList extend(SumList sums, int block) {
    load(block);
    SumList few = loaded.size < sums.size ? loaded : sums;
    SumList many = few == sums ? loaded : sums;
    SumList result = other;
    result.clear();
    for (int k = 0; k < few.size; k++) {
      SumList next = spare;
      next.clear();
      merge(result, many, few.own[k], few.code[k], next);
      spare = result;
      result = next;
    }
    other = sums;
    return result.size > MOST ? thin(result) : result;
  }

  /** The candidates of a block, of those alike the one with the smallest number. */
  private void load(int block) {
    loaded.clear();
    for (int k = 0; k < candidates.count(block); k++) {
      long value = candidates.own(block, k);
      if (loaded.size == 0 || loaded.own[loaded.size - 1] != value) {
        loaded.add(value, 0, candidates.radix(block) * candidates.combination(block, k));
      }
    }
  }

  private void merge(SumList a, SumList sums, long shift, long codeShift, SumList into) {
    int i = 0;
    int j = 0;
    while (i < a.size || j < sums.size) {
      boolean takeA =
          j == sums.size
              || (i < a.size
                  && (a.own[i] != sums.own[j] + shift
                      ? a.own[i] > sums.own[j] + shift
                      : a.code[i] < sums.code[j] + codeShift));
      long value = takeA ? a.own[i] : sums.own[j] + shift;
      long number = takeA ? a.code[i] : sums.code[j] + codeShift;
      if (takeA) {
        i++;
      } else {
        j++;
      }
      if (into.size == 0 || into.own[into.size - 1] != value) {
        into.add(value, 0, number);
      }
    }
  }

  /** Keeps one sum of each of {@link #MOST} equal stretches of the range. */
  private SumList thin(SumList sums) {
    long range = sums.own[0] - sums.own[sums.size - 1];
    long width = range / MOST + 1;
    SumList kept = other == sums ? spare : other;
    SumList target = kept == first || kept == second ? new SumList() : kept;
    target.clear();
    long last = -1;
    for (int i = 0; i < sums.size; i++) {
      long stretch = (sums.own[0] - sums.own[i]) / width;
      if (stretch != last) {
        target.add(sums.own[i], 0, sums.code[i]);
        last = stretch;
      }
    }
    sums.clear();
    for (int i = 0; i < target.size; i++) {
      sums.add(target.own[i], 0, target.code[i]);
    }
    return sums;
  }
}
