package org.parley.tactic;

/** Sorts values with their numbers, descending by value and ascending by number. */
final class ValueRanking {
  private ValueRanking() {}

  static void sort(long[] values, int[] numbers, int n) {
    if (!insert(values, numbers, n)) {
      shell(values, numbers, n);
    }
  }

  /**
   * Insertion sort, descending by value and ascending by number, for what is all but sorted; gives
   * up, with the pairs in some order, when it is not.
   *
   * @return whether it came to the end
   */
  private static boolean insert(long[] values, int[] numbers, int n) {
    int moves = 8 * n;
    for (int i = 1; i < n; i++) {
      long value = values[i];
      int number = numbers[i];
      int j = i;
      while (j > 0 && before(value, number, values[j - 1], numbers[j - 1])) {
        values[j] = values[j - 1];
        numbers[j] = numbers[j - 1];
        j--;
      }
      values[j] = value;
      numbers[j] = number;
      moves -= i - j;
      if (moves < 0) {
        return false;
      }
    }
    return true;
  }

  /** Shell sort, in the same order: nothing is allocated. */
  private static void shell(long[] values, int[] numbers, int n) {
    int gap = 1;
    while (gap < n / 3) {
      gap = 3 * gap + 1;
    }
    for (; gap > 0; gap /= 3) {
      for (int i = gap; i < n; i++) {
        long value = values[i];
        int number = numbers[i];
        int j = i;
        while (j >= gap && before(value, number, values[j - gap], numbers[j - gap])) {
          values[j] = values[j - gap];
          numbers[j] = numbers[j - gap];
          j -= gap;
        }
        values[j] = value;
        numbers[j] = number;
      }
    }
  }

  private static boolean before(long value, int number, long otherValue, int otherNumber) {
    return value > otherValue || (value == otherValue && number < otherNumber);
  }
}
