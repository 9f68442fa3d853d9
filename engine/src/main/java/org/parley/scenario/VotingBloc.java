package org.parley.scenario;

import java.util.List;

/**
 * Delegations that count as one: by their own rule they say yes or no together, whatever single
 * members wanted.
 *
 * @param id short name, unique in the scenario
 * @param title what a reader sees
 * @param members its delegations, at least two
 * @param speaks who of them tables texts
 * @param issues the issues on which they count as one; empty means all
 * @param agreement who of its members must agree
 */
public record VotingBloc(
    String id,
    String title,
    List<String> members,
    Voice speaks,
    List<String> issues,
    AgreementRule agreement) {
  public VotingBloc {
    members = List.copyOf(members);
    issues = List.copyOf(issues);
  }

  /** Whether one tables texts for all: only where they count as one on everything. */
  public boolean speaksAsOne() {
    return speaks == Voice.ONE && issues.isEmpty();
  }

  /** Who of a bloc tables texts. */
  public enum Voice {
    /** The first member listed; the others only answer. */
    ONE,
    /** Every member. */
    EACH
  }
}
