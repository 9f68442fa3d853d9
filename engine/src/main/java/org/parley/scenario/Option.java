package org.parley.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One way to settle an issue.
 *
 * @param id short name, unique in its issue
 * @param title what a reader sees
 * @param level which rank must sign it
 * @param signing which parties sign it
 * @param number the number it stands for, if the issue is a range
 * @param endsFighting share of the fighting that it ends, in [0,1]; empty means none
 * @param keptBy delegations, mediators and third parties that must keep it over time; empty if
 *     there is nothing to keep
 * @param ratify whether constituencies vote on it even below the level of leaders
 * @param raisesTrust how far it makes up for lack of trust in what others must keep, in [0,1]: q
 *     becomes q + (1 - q) * raise; empty means not at all
 * @param requires what must hold beside it, of the text or of what is in force: a text without it
 *     makes no sense
 * @param terms on what terms it holds once it is signed
 * @param alone who can bring it about without anybody's agreement; empty means nobody
 */
public record Option(
    String id,
    String title,
    AuthorityLevel level,
    SigningRule signing,
    OptionalDouble number,
    Optional<UncertainNumber> endsFighting,
    List<String> keptBy,
    boolean ratify,
    Optional<UncertainNumber> raisesTrust,
    DealCondition requires,
    OptionTerms terms,
    Optional<UnilateralStep> alone) {
  public Option {
    keptBy = List.copyOf(keptBy);
  }

  /** The same with others to sign it. */
  public Option signed(SigningRule rule) {
    return new Option(
        id,
        title,
        level,
        rule,
        number,
        endsFighting,
        keptBy,
        ratify,
        raisesTrust,
        requires,
        terms,
        alone);
  }
}
