package org.parley.lab.sweep;

/**
 * A part of a sweep that a machine takes on: of the cells, those whose number leaves {@code index -
 * 1} when divided by {@code of}.
 *
 * @param index from 1 to {@code of}
 * @param of number of shards, from 1
 */
public record SweepShard(int index, int of) {

  /** Everything. */
  public static final SweepShard WHOLE = new SweepShard(1, 1);

  public SweepShard {
    if (of < 1 || index < 1 || index > of) {
      throw new IllegalArgumentException("a shard is one of 1/n to n/n, not " + index + "/" + of);
    }
  }

  /**
   * Reads {@code i/n}.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public static SweepShard parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length == 2 && text.matches("[0-9]{1,6}/[0-9]{1,6}")) {
      return new SweepShard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
    throw new IllegalArgumentException("'" + text + "' is not of the form i/n, such as 1/4");
  }

  /** Whether a cell belongs to it. */
  public boolean holds(int cell) {
    return cell % of == index - 1;
  }

  /** Whether it is everything. */
  public boolean isWhole() {
    return of == 1;
  }

  @Override
  public String toString() {
    return index + "/" + of;
  }
}
