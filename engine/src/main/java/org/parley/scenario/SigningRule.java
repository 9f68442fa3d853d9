package org.parley.scenario;

import java.util.List;
import java.util.Optional;

/**
 * Who signs an option, where that is not the rule of the talks.
 *
 * @param agreement who must agree to it; empty for the rule of the talks
 * @param signedBy delegations, mediators and third parties that sign it; empty means all. The
 *     others at the table neither veto it nor are bound by it
 */
public record SigningRule(Optional<AgreementRule> agreement, List<String> signedBy) {
  /** All sign, by the rule of the talks. */
  public static final SigningRule OF_TALKS = new SigningRule(Optional.empty(), List.of());

  public SigningRule {
    signedBy = List.copyOf(signedBy);
  }
}
