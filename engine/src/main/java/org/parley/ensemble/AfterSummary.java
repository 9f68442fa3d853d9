package org.parley.ensemble;

import java.util.Map;
import org.parley.statistics.ShareEstimate;

/**
 * What became of what was signed, over the time that those at the table looked ahead.
 *
 * @param inForce runs in which something was signed and all of it is in force at the end of that
 *     time
 * @param issues by issue
 * @param gain by delegation: mean gain as it turned out
 */
public record AfterSummary(
    ShareEstimate inForce, Map<String, IssueAfter> issues, Map<String, ShareEstimate> gain) {
  /** Of talks in which whatever is signed is in force at once and for good. */
  public static final AfterSummary NONE =
      new AfterSummary(new ShareEstimate(0, 0, 0), Map.of(), Map.of());

  /** Whether there is anything to tell. */
  public boolean isTold() {
    return !issues.isEmpty();
  }

  /**
   * What became of an issue.
   *
   * @param became runs by what is in force at the end: {@code open}, an option, {@code unratified},
   *     {@code expired} or {@code lapsed}
   * @param alone runs in which one delegation settled it alone
   * @param held mean share of the time in which it was in force, where it was signed; NaN if never
   * @param renewal mean chance of a renewal, where it was signed for a time; NaN if never
   */
  public record IssueAfter(
      Map<String, ShareEstimate> became, ShareEstimate alone, double held, double renewal) {}
}
