package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A deal and what it is worth.
 *
 * @param deal option index by issue
 * @param utilities value by delegation, in units of 1e-9
 */
public record ValuedDeal(List<Integer> deal, List<Long> utilities) {
  /** Copies the lists. */
  public ValuedDeal {
    deal = List.copyOf(deal);
    utilities = List.copyOf(utilities);
  }

  /** A deal as the delegations of a picture value it. */
  public static ValuedDeal of(BargainingProblem picture, int[] deal) {
    List<Long> utilities = new ArrayList<>();
    for (int d = 0; d < picture.delegations(); d++) {
      utilities.add(picture.value(d, deal));
    }
    return new ValuedDeal(Arrays.stream(deal).boxed().toList(), utilities);
  }

  /** Value to a delegation, in units of 1e-9. */
  public long utility(int delegation) {
    return utilities.get(delegation);
  }

  /** Gain of a delegation over its baseline in a picture, in units of 1e-9. */
  public long gain(BargainingProblem picture, int delegation) {
    return utility(delegation) - picture.baseline()[delegation];
  }

  /** The option indices as an array. */
  public int[] options() {
    return deal.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Order of deals by their number, in which the first issue counts fastest: negative if the first
   * deal comes first.
   */
  static int compareCodes(int[] first, int[] second) {
    for (int i = first.length - 1; i >= 0; i--) {
      if (first[i] != second[i]) {
        return Integer.compare(first[i], second[i]);
      }
    }
    return 0;
  }
}
