package org.parley.compiled;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parley.random.RandomStreams;
import org.parley.scenario.Constituency;
import org.parley.scenario.Delegation;
import org.parley.scenario.Event;
import org.parley.scenario.LaterVote;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;

/** What comes after the talks and decides what becomes of that which was signed. */
public final class VotesAndBets implements Serializable {
  private final List<Vote> votes = new ArrayList<>();
  private final List<Bet> bets = new ArrayList<>();

  /** A vote after the talks; slots of its chance and of the months until then. */
  public record Vote(int delegation, String id, int chance, int after, long key)
      implements Serializable {}

  /** An event on which options depend; slots of its chance, and by delegation as it is believed. */
  public record Bet(String id, int chance, int[] believed, long key) implements Serializable {}

  VotesAndBets(Scenario scenario, InputSlots inputs) {
    if (!scenario.without().contains(Mechanism.RATIFICATION)) {
      scenario.delegations().forEach(d -> votesOf(scenario, d, inputs));
    }
  }

  private void votesOf(Scenario scenario, Delegation d, InputSlots inputs) {
    for (Constituency home : d.constituencies()) {
      if (home.later().isPresent()) {
        LaterVote vote = home.later().get();
        votes.add(
            new Vote(
                scenario.delegationIndex(d.id()),
                home.id(),
                inputs.slot(vote.chance()),
                inputs.slot(vote.after()),
                RandomStreams.key("delegations." + d.id() + ".ratification." + home.id())));
      }
    }
  }

  /** The bet on an event, as a place in {@link #bets}; a new one if there was none. */
  int bet(Scenario scenario, String id, InputSlots inputs) {
    for (int b = 0; b < bets.size(); b++) {
      if (bets.get(b).id().equals(id)) {
        return b;
      }
    }
    Event declared =
        scenario.events().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    int chance = inputs.slot(declared.chance());
    int[] believed = CompiledDelegation.byDelegation(scenario, declared.believed(), inputs);
    for (int d = 0; d < believed.length; d++) {
      believed[d] = believed[d] == InputSlots.NONE ? chance : believed[d];
    }
    bets.add(new Bet(id, chance, believed, RandomStreams.key("events." + id)));
    return bets.size() - 1;
  }

  List<Vote> votes() {
    return votes;
  }

  List<Bet> bets() {
    return bets;
  }
}
