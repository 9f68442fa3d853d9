package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;

/** Watches what the first delegation answers to a mediator that does not pay. */
final class MediatorCheck {
  private final NegotiationModel model;
  private final Scenario scenario;
  private final double standing;
  private Proposal text;
  private int checked;

  MediatorCheck(Scenario scenario, long run, double standing) {
    this.scenario = scenario;
    this.standing = standing;
    Simulation simulation = Simulation.of(CompiledTalks.of(scenario), 8);
    model = simulation.model();
    simulation.run(run, this::record);
  }

  int checked() {
    return checked;
  }

  private void record(TranscriptEntry entry) {
    String mediator = scenario.mediators().get(0).id();
    String who = scenario.delegations().get(0).id();
    if (entry instanceof TranscriptEntry.Offered offered) {
      text = offered.who().equals(mediator) ? offered.text() : null;
    } else if (entry instanceof TranscriptEntry.Declined declined
        && declined.who().equals(who)
        && declined.of().equals(mediator)) {
      assertThat(declined.missing()).isEqualTo(missing());
      checked++;
    } else if (entry instanceof TranscriptEntry.Accepted accepted
        && accepted.who().equals(who)
        && accepted.of().equals(mediator)) {
      assertThat(missing()).isNotPositive();
      checked++;
    }
  }

  private long missing() {
    DelegationAgent agent = model.agent(0);
    long r = agent.approval().interests().reservationFor(text.options(), text.settled());
    long m = best(agent, 0, model.situation().ground().inForce().clone());
    double target = 1 - model.time();
    long asked = r + StrictMath.round((1 - standing) * target * (Math.max(r, m) - r));
    long value = agent.valuation().value(text.options());
    boolean passes =
        agent.approval().instructions().expectsApproval(text.options(), text.settled(), value);
    long needed = passes ? r : agent.approval().least(text.options(), text.settled());
    return Math.max(needed, asked) - value;
  }

  private long best(DelegationAgent agent, int issue, int[] trial) {
    if (issue == trial.length) {
      boolean crossed = model.situation().lines().hardLineCrossed(0, trial, text.settled()) >= 0;
      return crossed ? Long.MIN_VALUE : agent.valuation().value(trial);
    }
    if (!text.settles(issue)) {
      return best(agent, issue + 1, trial);
    }
    long most = Long.MIN_VALUE;
    int before = trial[issue];
    for (int o = 0; o < model.talks().space().options(issue); o++) {
      trial[issue] = o;
      most = Math.max(most, best(agent, issue + 1, trial));
    }
    trial[issue] = before;
    return most;
  }
}
