package org.parley.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Who must agree to something before it is agreed, of those at the table whom it concerns: all of
 * them, or as many as every condition stated here asks for. A weighted majority with veto players
 * as councils, assemblies and conferences have it (Riker 1962; Baron & Ferejohn 1989; Tsebelis
 * 2002).
 *
 * @param majority more than this share of the votes, in [0,1)
 * @param votes at least this share of the votes, in (0,1]
 * @param heads at least this share of the delegations, in (0,1]
 * @param veto delegations without which nothing is agreed, as long as they are at the table
 */
public record AgreementRule(
    Optional<UncertainNumber> majority,
    Optional<UncertainNumber> votes,
    Optional<UncertainNumber> heads,
    List<String> veto) {
  /** All must agree. */
  public static final AgreementRule UNANIMITY =
      new AgreementRule(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public AgreementRule {
    veto = List.copyOf(veto);
  }

  /** Whether all must agree. */
  public boolean isUnanimity() {
    return equals(UNANIMITY);
  }
}
