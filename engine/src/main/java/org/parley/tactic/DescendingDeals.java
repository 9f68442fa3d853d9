package org.parley.tactic;

import java.io.Serializable;

/** The best deals by own value, in descending order, ties by code; as many as the talks can use. */
public final class DescendingDeals implements Serializable {
  private final OfferCandidates candidates;
  private final int most;
  private SumList list = new SumList();
  private SumList spare = new SumList();
  private SumList result = new SumList();
  private int builtFrom = -1;

  /**
   * A list of the best deals.
   *
   * @param most how many are kept
   */
  public DescendingDeals(OfferCandidates candidates, int most) {
    this.candidates = candidates;
    this.most = most;
  }

  private void refresh() {
    if (builtFrom == candidates.version()) {
      return;
    }
    builtFrom = candidates.version();
    list.clear();
    if (!candidates.any()) {
      return;
    }
    list.add(candidates.base(), 0, 0);
    for (int b = 0; b < candidates.blocks(); b++) {
      result.clear();
      for (int k = 0; k < Math.min(most, candidates.count(b)); k++) {
        spare.clear();
        merge(b, k);
        SumList old = result;
        result = spare;
        spare = old;
      }
      SumList old = list;
      list = result;
      result = old;
    }
  }

  private void merge(int block, int k) {
    long shift = candidates.own(block, k);
    long codeShift = candidates.radix(block) * candidates.combination(block, k);
    int i = 0;
    int j = 0;
    while (spare.size < most && (i < result.size || j < list.size)) {
      boolean takeResult =
          j == list.size
              || (i < result.size
                  && (result.own[i] != list.own[j] + shift
                      ? result.own[i] > list.own[j] + shift
                      : result.code[i] < list.code[j] + codeShift));
      if (takeResult) {
        spare.add(result.own[i], 0, result.code[i]);
        i++;
      } else {
        spare.add(list.own[j] + shift, 0, list.code[j] + codeShift);
        j++;
      }
    }
  }

  /** Number of deals in the list. */
  public int size() {
    refresh();
    return list.size;
  }

  /** Code of the k-th best deal. */
  public long code(int k) {
    refresh();
    return list.code[k];
  }

  /** Own value of the k-th best deal. */
  public long own(int k) {
    refresh();
    return list.own[k];
  }
}
