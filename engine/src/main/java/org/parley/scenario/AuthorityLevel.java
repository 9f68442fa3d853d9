package org.parley.scenario;

/** Who must sign, or may. */
public enum AuthorityLevel {
  OFFICIALS(0),
  MINISTERS(1),
  LEADERS(2);

  private final int rank;

  AuthorityLevel(int rank) {
    this.rank = rank;
  }

  /** Its rank: who has a higher one may sign what needs a lower one. */
  public int rank() {
    return rank;
  }
}
