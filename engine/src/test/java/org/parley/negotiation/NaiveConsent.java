package org.parley.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.outcome.Proposal;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.Delegation;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.SigningRule;
import org.parley.scenario.Talks;
import org.parley.scenario.TalksMoment;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.VotingBloc;
import org.parley.scenario.WorkingGroup;

/** Who must agree to what, read off the scenario as declared, one condition after another. */
final class NaiveConsent {
  private static final double ROUNDING = 1e-9;

  private final Scenario scenario;
  private final NaiveValue values;

  NaiveConsent(Scenario scenario, NaiveValue values) {
    this.scenario = scenario;
    this.values = values;
  }

  /** Whether all must always agree to everything. */
  boolean isUnanimous() {
    return scenario.talks().agreement().isUnanimity()
        && scenario.talks().blocs().isEmpty()
        && scenario.issues().stream()
            .flatMap(i -> i.options().stream())
            .allMatch(o -> o.signing().equals(SigningRule.OF_TALKS))
        && scenario.talks().tracks().stream().allMatch(group -> group.members().isEmpty())
        && scenario.delegations().stream()
            .allMatch(d -> d.place().from().isEmpty() && d.place().until().isEmpty());
  }

  /** Whether a delegation is at the table in a round, from 1. */
  boolean isThere(String who, int round) {
    Delegation d = scenario.delegations().get(scenario.delegationIndex(who));
    int sitting = (round - 1) / scenario.talks().rounds() + 1;
    boolean sits = groupOf(sitting).map(group -> group.has(who)).orElse(true);
    boolean come = sits && d.place().from().map(m -> round(m) <= round).orElse(true);
    return come && d.place().until().map(m -> round(m) > round).orElse(true);
  }

  /** The working group whose sitting it is, from 1; empty for the plenary. */
  Optional<WorkingGroup> groupOf(int sitting) {
    return closesParts()
        ? scenario.talks().tracks().stream().filter(g -> g.sittings().contains(sitting)).findFirst()
        : Optional.empty();
  }

  /** Whether parts can be signed before the whole; else there is neither agenda nor group. */
  boolean closesParts() {
    return scenario.talks().closing() == Talks.Closing.INTERIM
        && scenario.issues().stream().allMatch(i -> i.statusQuo().isPresent());
  }

  /** The first round at or after a moment, from 1. */
  private int round(TalksMoment moment) {
    int each = scenario.talks().rounds();
    return moment.match(
        on -> {
          var sittings = scenario.talks().sittings();
          for (int s = 0; s < sittings.size(); s++) {
            if (!sittings.get(s).date().orElseThrow().isBefore(on.date())) {
              return s * each + 1;
            }
          }
          return Integer.MAX_VALUE;
        },
        at -> (at.sitting() - 1) * each + at.round());
  }

  boolean isParty(String who, int issue, int option) {
    List<String> signers = option(issue, option).signing().signedBy();
    return signers.isEmpty() || signers.contains(who);
  }

  private Option option(int issue, int option) {
    return scenario.issues().get(issue).options().get(option);
  }

  /** Whether a delegation is there, asked about a text, and not outvoted. */
  boolean signs(String who, Proposal text, Set<String> outvoted, int round) {
    boolean party = false;
    for (int i = 0; i < scenario.issues().size(); i++) {
      party |= text.settles(i) && isParty(who, i, text.options()[i]);
    }
    return party && isThere(who, round) && !outvoted.contains(who);
  }

  /** Whether every option that a text settles is carried without those outvoted. */
  boolean carries(Proposal text, Set<String> outvoted, int round) {
    for (int i = 0; i < scenario.issues().size(); i++) {
      if (text.settles(i) && !carries(i, text.options()[i], outvoted, round)) {
        return false;
      }
    }
    return true;
  }

  /** Whether whatever is said of some issues is carried without those outvoted. */
  boolean carriesAny(long issues, Set<String> outvoted, int round) {
    for (int i = 0; i < scenario.issues().size(); i++) {
      for (int o = 0; o < scenario.issues().get(i).options().size(); o++) {
        if ((issues >>> i & 1) != 0 && !carries(i, o, outvoted, round)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean carries(int issue, int option, Set<String> outvoted, int round) {
    AgreementRule rule =
        option(issue, option).signing().agreement().orElse(scenario.talks().agreement());
    List<Delegation> there =
        scenario.delegations().stream()
            .filter(d -> isThere(d.id(), round) && isParty(d.id(), issue, option))
            .toList();
    List<Delegation> yes = there.stream().filter(d -> saysYes(d, issue, there, outvoted)).toList();
    return isMet(rule, there, yes);
  }

  private boolean isMet(AgreementRule rule, List<Delegation> there, List<Delegation> yes) {
    boolean vetoed = there.stream().anyMatch(d -> rule.veto().contains(d.id()) && !yes.contains(d));
    double votes = votes(yes);
    double all = votes(there);
    return !yes.isEmpty()
        && !vetoed
        && (!rule.isUnanimity() || yes.size() == there.size())
        && (rule.majority().isEmpty() || votes > number(rule.majority()) * all + ROUNDING)
        && votes >= number(rule.votes()) * all - ROUNDING
        && yes.size() >= number(rule.heads()) * there.size() - ROUNDING;
  }

  /** Whether a delegation, or its bloc if it has one on an issue, says yes. */
  private boolean saysYes(Delegation d, int issue, List<Delegation> there, Set<String> outvoted) {
    String name = scenario.issues().get(issue).id();
    for (VotingBloc bloc : scenario.talks().blocs()) {
      boolean together = bloc.issues().isEmpty() || bloc.issues().contains(name);
      if (together && bloc.members().contains(d.id())) {
        List<Delegation> members =
            there.stream().filter(m -> bloc.members().contains(m.id())).toList();
        List<Delegation> yes = members.stream().filter(m -> !outvoted.contains(m.id())).toList();
        return isMet(bloc.agreement(), members, yes);
      }
    }
    return !outvoted.contains(d.id());
  }

  private double number(Optional<UncertainNumber> number) {
    return number.map(values::number).orElse(0.0);
  }

  private double votes(List<Delegation> of) {
    return of.stream().mapToDouble(d -> d.place().votes().map(values::number).orElse(1.0)).sum();
  }
}
