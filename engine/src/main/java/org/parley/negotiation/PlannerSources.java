package org.parley.negotiation;

/**
 * What delegations plan their offers on.
 *
 * @param state the state of the run
 * @param interests what deals are worth, by delegation
 * @param discounts what waiting costs, by delegation
 * @param knowledge what everybody believes
 */
record PlannerSources(
    NegotiationState state,
    ProposalEvaluation[] interests,
    WaitingDiscount[] discounts,
    TalksBeliefs knowledge) {}
