package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.CompiledMediator;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Tactic.Learning;

/**
 * What everybody knows and believes in one run: what all know alike, what each observer, delegation
 * or mediator, believes of the others, and what teaches them.
 */
final class TalksBeliefs implements Serializable {
  private final NegotiationState state;
  private final CommonKnowledge common;
  private final RedLineBeliefs lines;
  private final ObserverBeliefs[] observers;
  private final PublicEvidence evidence;
  private final MediatorFacilitation facilitation;

  TalksBeliefs(NegotiationState state, ProposalEvaluation[] all) {
    this.state = state;
    CompiledTalks talks = state.talks();
    common = new CommonKnowledge(talks, state.situation());
    lines = new RedLineBeliefs(talks);
    observers = new ObserverBeliefs[talks.parties() + talks.mediators().size()];
    Arrays.setAll(observers, o -> observer(o, all));
    evidence = new PublicEvidence(state, common, lines, observers);
    facilitation = new MediatorFacilitation(state, lines, observers);
  }

  private ObserverBeliefs observer(int o, ProposalEvaluation[] all) {
    CompiledTalks talks = state.talks();
    ReadingError errors;
    Learning learning = Learning.FREQUENCY;
    if (o < talks.parties()) {
      CompiledDelegation delegation = talks.delegation(o);
      errors = new ReadingError(delegation.id(), delegation.tactic().misread());
      learning = delegation.tactic().learning();
    } else {
      CompiledMediator mediator = talks.mediators().get(o - talks.parties());
      errors = new ReadingError("mediators." + mediator.id(), mediator.error());
    }
    return new ObserverBeliefs(state, o, common, lines, all, errors, learning);
  }

  void begin() {
    common.begin();
    lines.begin(state.situation());
    evidence.begin();
    for (ObserverBeliefs observer : observers) {
      observer.begin();
    }
    facilitation.begin();
  }

  /** What all know alike. */
  CommonKnowledge common() {
    return common;
  }

  /** Which lines are taken for real. */
  RedLineBeliefs lines() {
    return lines;
  }

  /** How many observe: delegations, then mediators. */
  int observers() {
    return observers.length;
  }

  /** What an observer believes of the others. */
  ObserverBeliefs of(int observer) {
    return observers[observer];
  }

  PublicEvidence evidence() {
    return evidence;
  }

  MediatorFacilitation facilitation() {
    return facilitation;
  }
}
