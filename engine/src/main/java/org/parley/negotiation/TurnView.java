package org.parley.negotiation;

import java.util.Optional;
import java.util.OptionalInt;
import org.parley.outcome.Proposal;
import org.parley.state.TalksState;

/**
 * What a delegation sees when it is its turn.
 *
 * @param delegation index of the delegation
 * @param round the round, from 1
 * @param proposer index of the delegation whose text is under discussion; empty if there is none
 * @param text the text under discussion
 * @param mediated whether the text is a mediator's, to be answered with {@link Move.Agree} or
 *     {@link Move.Hold} only
 * @param reservation V of what is closed, in units of 1e-9
 * @param best the best that its own lines allow, in units of 1e-9
 * @param situation where the talks stand; must not be changed
 * @param advice what its own tactic would do
 */
public record TurnView(
    int delegation,
    int round,
    OptionalInt proposer,
    Optional<Proposal> text,
    boolean mediated,
    long reservation,
    long best,
    TalksState situation,
    Move advice) {}
