package org.parley.lab.design;

import org.parley.random.RandomStreams;

/** A random order (Fisher & Yates 1938, in Durstenfeld's form of 1964). */
final class RandomShuffle {
  private static final long KEY = RandomStreams.key("shuffle");

  private RandomShuffle() {}

  /** The numbers from 0 to {@code size - 1} in an order drawn from these chances. */
  static int[] of(int size, RandomStreams chances) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = (int) (chances.uniform(KEY, i) * (i + 1));
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
