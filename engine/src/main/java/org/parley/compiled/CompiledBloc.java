package org.parley.compiled;

import java.io.Serializable;
import org.parley.scenario.Scenario;
import org.parley.scenario.VotingBloc;

/**
 * Delegations that count as one.
 *
 * @param members its delegations, as a mask
 * @param silent those of them that table nothing, as a mask
 * @param issues the issues on which they count as one, as a mask
 * @param agreement who of them must agree
 */
record CompiledBloc(long members, long silent, long issues, CompiledAgreement agreement)
    implements Serializable {

  static CompiledBloc of(Scenario scenario, VotingBloc bloc, InputSlots inputs) {
    long members = 0;
    for (String id : bloc.members()) {
      members |= 1L << scenario.delegationIndex(id);
    }
    long issues = bloc.issues().isEmpty() ? -1L : 0;
    for (String id : bloc.issues()) {
      issues |= 1L << scenario.issueIndex(id);
    }
    long speaker = 1L << scenario.delegationIndex(bloc.members().get(0));
    return new CompiledBloc(
        members,
        bloc.speaksAsOne() ? members & ~speaker : 0,
        issues,
        CompiledAgreement.of(scenario, bloc.agreement(), members, inputs));
  }

  /** Those that say yes on an issue once the members have made up their mind together. */
  long together(long willing, long present, int issue, double[] weights, double[] numbers) {
    if ((issues >>> issue & 1) == 0 || (members & present) == 0) {
      return willing;
    }
    boolean yes = agreement.carried(willing, present, weights, numbers);
    return yes ? willing | members : willing & ~members;
  }
}
