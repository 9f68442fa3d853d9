package org.parley.classroom.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.classroom.ClassroomFixtures;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Move;
import org.parley.outcome.Proposal;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.viz.document.HtmlPage;
import org.parley.viz.document.PaperSize;
import org.parley.viz.document.PlainText;
import org.parley.viz.document.PrintedPage;

class DebriefTest {
  private final CompiledTalks talks = CompiledTalks.of(ClassroomFixtures.of("two-issues"));
  private final SimulatedSample sample = SimulatedSample.of(talks, 1, 50, 1, () -> false);

  @Test
  void whoInsistedIsToldSo() {
    // The upper farm gives its water away: worth 40 of 100 to it, 60 without a deal.
    SeatedTalks seated =
        SeatedTalks.begin(talks, 1, 0, Set.of(0, 1))
            .with(new Move.Offer(new Proposal(new int[] {2, 1}, 3), true))
            .with(new Move.Agree(false));
    PrintedPage page = Debrief.of(seated, sample);
    assertThat(page.subtitle()).isEqualTo("A comprehensive agreement, in round 1.");
    String text = String.join("\n", PlainText.of(page, 79));
    assertThat(text)
        .contains(
            "  upper-farm (a person)     40.0            60.0   -20.0      100.0",
            "  - upper-farm made an offer that its own lines or its alternative spoke",
            "    against, and insisted (round 1).")
        .contains("What was left on the table");
    assertThat(HtmlPage.of(page, PaperSize.A4))
        .contains("data:image/svg+xml;base64,")
        .doesNotContain("http");
  }

  @Test
  void whatWasNotInsistedOnLapses() {
    SeatedTalks seated =
        SeatedTalks.begin(talks, 1, 0, Set.of(0, 1))
            .with(new Move.Offer(new Proposal(new int[] {2, 1}, 3)))
            .with(new Move.Agree(false));
    assertThat(seated.state()).isInstanceOf(SeatedState.Awaiting.class);
    assertThat(seated.state().transcript().toString()).contains("Lapsed");
  }

  @Test
  void walkingOutIsLookedBackAtToo() {
    SeatedTalks seated = SeatedTalks.begin(talks, 1, 0, Set.of(1)).with(new Move.WalkOut());
    PrintedPage page = Debrief.of(seated, sample);
    assertThat(page.subtitle()).isEqualTo("No agreement; a walk-out ended the talks, in round 1.");
    assertThat(String.join("\n", PlainText.of(page, 79)))
        .contains("would have been better for all", "Among simulated talks");
  }

  @Test
  void thereIsNothingToLookBackAtBeforeTheEnd() {
    SeatedTalks seated = SeatedTalks.begin(talks, 1, 0, Set.of(1));
    assertThatThrownBy(() -> Debrief.of(seated, sample))
        .hasMessage("there is nothing to look back at before the end");
  }

  @Test
  void nobodyIsPromisedLessThanItsAlternative() {
    CompiledTalks one =
        CompiledTalks.of(
            ScenarioReader.read(
                    "one-issue.yaml",
                    """
                    parley: 1
                    title: One issue
                    assumed: invented
                    talks: {rounds: 2}
                    issues:
                      price: {options: [low, middle, high], status_quo: low}
                    delegations:
                      buyer:
                        demands:
                          price: {want: middle, values: {low: 0.3, high: 0.4}, weight: 1}
                        alternative: {worth: 0.9}
                      seller:
                        demands:
                          price: {want: high, values: {low: 0, middle: 0.5}, weight: 1}
                    """,
                    List.of(),
                    TextFinder.none())
                .scenarioOrThrow());
    SeatedTalks seated = SeatedTalks.begin(one, 1, 0, Set.of(0)).with(new Move.WalkOut());
    LookBack back = LookBack.at(seated, (SeatedState.Finished) seated.state());
    assertThat(back.reached()).containsExactly(900_000_000L, 0L);
    SimulatedSample some = SimulatedSample.of(one, 1, 20, 1, () -> false);
    assertThat(String.join("\n", PlainText.of(Debrief.of(seated, some), 79)))
        .contains("buyer +10.0 points");
  }
}
