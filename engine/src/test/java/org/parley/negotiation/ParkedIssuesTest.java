package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.DealSpace;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;

/** What is signed of the parked issues, against plain enumeration of all subsets. */
class ParkedIssuesTest {
  /** How often, at most, lots are drawn for what is parked in one of the made-up talks. */
  private static final int DRAWS = 6;

  private final List<String> closed = new ArrayList<>();
  private int inGroups;
  private int beside;

  /**
   * Of all subsets of what is parked that delegations believe to pass leaders and home, the one
   * with the largest product of gains is signed, or reported by a working group, and nothing that
   * is not on the table.
   */
  @Test
  void theBestSubsetIsSigned() {
    int signed = 0;
    for (long s = 0; s < 400; s++) {
      Scenario scenario = EasierTalks.of(RandomScenarios.of(s), s);
      NegotiationModel model = begun(scenario);
      boolean goesOn = model.end() == null && !model.state().table().isPending();
      if (goesOn
          && model.state().texts().canBePartial()
          && !scenario.without().contains(Mechanism.PARKING)) {
        signed += signed(model, scenario, s);
      }
    }
    assertThat(signed).as("texts signed").isGreaterThan(20);
    assertThat(inGroups).as("texts of working groups").isPositive();
    assertThat(beside).as("texts signed while some of what is parked waits").isPositive();
  }

  private static NegotiationModel begun(Scenario scenario) {
    NegotiationModel model = new NegotiationModel(CompiledTalks.of(scenario), 3);
    model.setRun(0);
    model.start();
    model.schedule.step(model);
    return model;
  }

  /** Parks anew until something is signed or refused; the number of texts signed, 0 or 1. */
  private int signed(NegotiationModel model, Scenario scenario, long seed) {
    closed.clear();
    model.listen(this::note);
    NaiveConsent consent = new NaiveConsent(scenario, new NaiveValue(scenario, 3, 0));
    ParkedIssues parking = new ParkedIssues(model.state(), model.agents(), model.signing());
    long refusals = refusals(model);
    for (int draw = 1; draw <= DRAWS && closed.isEmpty() && refusals(model) == refusals; draw++) {
      long waiting = park(model, seed, draw) & model.situation().ground().shelved();
      String expected = bestSubset(model, scenario, consent);
      parking.sign();
      if (refusals(model) == refusals) {
        assertThat(String.join("; ", closed)).as(scenario.id()).isEqualTo(expected);
        inGroups += !closed.isEmpty() && consent.groupOf(1).isPresent() ? 1 : 0;
        beside += !closed.isEmpty() && waiting != 0 ? 1 : 0;
      }
    }
    return refusals(model) == refusals ? closed.size() : 0;
  }

  private static long refusals(NegotiationModel model) {
    return model.signing().home().refused() + model.signing().leaders().refused();
  }

  private void note(TranscriptEntry entry) {
    if (entry instanceof TranscriptEntry.Offered
        || entry instanceof TranscriptEntry.Closed
        || entry instanceof TranscriptEntry.AgreedInGroup) {
      closed.add(OutcomeText.of(entry));
    }
  }

  /** Parks open issues at options drawn by lot, on the table or not: the issues, as a mask. */
  private static long park(NegotiationModel model, long seed, int draw) {
    DealSpace space = model.talks().space();
    RandomStreams dice = new RandomStreams(seed, draw);
    long parked = 0;
    model.state().table().unpark();
    for (int i = 0; i < space.issues(); i++) {
      int option = (int) (dice.uniform(1, i) * space.options(i));
      if (model.situation().ground().closed()[i] < 0 && option != space.statusQuo(i) && i < 8) {
        model.state().table().park(i, option);
        parked |= 1L << i;
      }
    }
    return parked;
  }

  /** Rank up to which all who sit may agree; those of a working group have mandates of its own. */
  private static int rank(NegotiationModel model, Scenario scenario, NaiveConsent consent) {
    return consent
        .groupOf(1)
        .map(
            group ->
                scenario.delegations().stream()
                    .filter(d -> group.has(d.id()))
                    .mapToInt(d -> group.mandate(d).rank())
                    .min()
                    .orElseThrow())
        .orElseGet(() -> model.state().mandates().lowest(model.state().consent().present()));
  }

  private static String bestSubset(
      NegotiationModel model, Scenario scenario, NaiveConsent consent) {
    int n = model.talks().space().issues();
    int rank = rank(model, scenario, consent);
    long shelved = model.situation().ground().shelved();
    double most = 0;
    String best = "";
    for (long mask = 1; mask < 1L << n; mask++) {
      if ((mask & shelved) != 0) {
        continue;
      }
      int[] deal = model.situation().ground().inForce().clone();
      boolean possible = true;
      for (int i = 0; i < n; i++) {
        if ((mask >>> i & 1) != 0) {
          int option = model.state().table().parked(i);
          possible &= option >= 0 && model.talks().issue(i).level()[option] <= rank;
          deal[i] = Math.max(0, option);
        }
      }
      double product = possible ? product(model, consent, deal, mask) : 0;
      if (product > most) {
        most = product;
        best = entry(consent, new Proposal(deal, mask));
      }
    }
    return best;
  }

  /** What the first round records of a text on which all who sit agree. */
  private static String entry(NaiveConsent consent, Proposal text) {
    return OutcomeText.of(
        consent
            .groupOf(1)
            .<TranscriptEntry>map(group -> new TranscriptEntry.AgreedInGroup(1, group.id(), text))
            .orElseGet(() -> new TranscriptEntry.Closed(1, text)));
  }

  /** Product of gains of those at the table who must agree to something in the text. */
  private static double product(
      NegotiationModel model, NaiveConsent consent, int[] deal, long mask) {
    Proposal text = new Proposal(deal, mask);
    boolean barred =
        model.talks().space().excludes(deal) || model.state().refusals().contain(deal, mask);
    boolean carried = consent.carries(text, Set.of(), model.round());
    double product = barred || !carried ? 0 : 1;
    for (int d = 0; d < model.talks().parties(); d++) {
      if (!consent.signs(model.talks().delegation(d).id(), text, Set.of(), model.round())) {
        continue;
      }
      long gain =
          model.values(deal)[d] - model.agent(d).approval().interests().reservationFor(deal, mask);
      boolean crossed = model.situation().lines().hardLineCrossed(d, deal, mask) >= 0;
      boolean passes =
          model
              .agent(d)
              .approval()
              .instructions()
              .expectsApproval(deal, mask, model.values(deal)[d]);
      product *= crossed || gain <= 0 || !passes ? 0 : gain;
    }
    return product;
  }
}
