package org.parley.explain;

import java.util.List;

/**
 * How far a delegation believes that the others keep an option, and what that does to its utility.
 *
 * @param who the delegation
 * @param issue the issue
 * @param option the option that others must keep
 * @param keepers the others who must keep it
 * @param belief q: the chance that it gives it, in [0,1], without guarantees
 * @param asBelieved what the option alone would change for it, V(option) - V(now), with that belief
 * @param ifKept the same if it were sure that the option is kept
 * @param guarantees what other options raise its belief to
 */
public record ComplianceDoubt(
    String who,
    String issue,
    String option,
    List<String> keepers,
    double belief,
    double asBelieved,
    double ifKept,
    List<Raised> guarantees) {
  /** Copies the lists. */
  public ComplianceDoubt {
    keepers = List.copyOf(keepers);
    guarantees = List.copyOf(guarantees);
  }

  /**
   * A guarantee.
   *
   * @param issue its issue
   * @param option the option that guarantees
   * @param belief what q becomes in a deal that holds it
   */
  public record Raised(String issue, String option, double belief) {}
}
