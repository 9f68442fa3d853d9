package org.parley.scenario;

import java.util.Optional;

/**
 * Those at home who must approve. Approves a text with probability 1/(1+exp(-(gain - threshold) /
 * spread)), gain being what the text adds to what is closed already; or after the talks, with a
 * chance of its own.
 *
 * @param id short name, unique in its delegation
 * @param title what a reader sees
 * @param threshold gain in utility at which approval is even
 * @param spread how gradual the answer is, in utility, above 0
 * @param later its vote, if it is taken after the talks; threshold and spread then say nothing
 */
public record Constituency(
    String id,
    String title,
    UncertainNumber threshold,
    UncertainNumber spread,
    Optional<LaterVote> later) {

  /** One that answers while the talks go on. */
  public Constituency(String id, String title, UncertainNumber threshold, UncertainNumber spread) {
    this(id, title, threshold, spread, Optional.empty());
  }
}
