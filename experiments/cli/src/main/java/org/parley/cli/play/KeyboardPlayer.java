package org.parley.cli.play;

import java.util.function.Consumer;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.sheets.DelegationStandpoint;
import org.parley.classroom.sheets.GeneralBriefing;
import org.parley.classroom.sheets.RoleSheet;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/** Lets whoever sits at the keyboard decide, turn by turn, until the talks end. */
final class KeyboardPlayer {
  private final PlayScreen screen;
  private final KeyboardInput keyboard;
  private final boolean hints;
  private final Consumer<SeatedTalks> kept;

  /**
   * A player.
   *
   * @param hints whether to say what the delegation's own tactic would do
   * @param kept told of the talks after every decision
   */
  KeyboardPlayer(
      PlayScreen screen, KeyboardInput keyboard, boolean hints, Consumer<SeatedTalks> kept) {
    this.screen = screen;
    this.keyboard = keyboard;
    this.hints = hints;
    this.kept = kept;
  }

  /**
   * Plays to the end.
   *
   * @throws PlayerLeft if whoever plays leaves before
   */
  SeatedTalks play(SeatedTalks begun) {
    SeatedTalks talks = begun;
    int last = -1;
    if (talks.state() instanceof SeatedState.Awaiting) {
      screen.page(GeneralBriefing.of(talks.talks().scenario()));
      keyboard.pause("Your own instructions come next: press return.");
    }
    while (talks.state() instanceof SeatedState.Awaiting awaiting) {
      int now = awaiting.turn().delegation();
      if (now != last) {
        takeSeat(talks, now, last);
      }
      last = now;
      talks = new OneTurn(talks, awaiting, screen, keyboard).decide(hints);
      kept.accept(talks);
    }
    return talks;
  }

  private void takeSeat(SeatedTalks talks, int now, int last) {
    if (talks.seats().size() > 1) {
      Scenario scenario = talks.talks().scenario();
      String who =
          ScenarioLabels.withUnits(scenario).delegation(scenario.delegations().get(now).id());
      if (last >= 0) {
        screen.hide();
      }
      screen.gap();
      keyboard.waitFor(
          "The keyboard goes to " + who + ". Nobody else looks; press return to begin.");
    }
    boolean isFirst = talks.decisions().stream().noneMatch(d -> d.delegation() == now);
    if (isFirst || last < 0) {
      screen.gap();
      screen.page(
          RoleSheet.of(DelegationStandpoint.ofRun(talks.talks(), talks.seed(), talks.run(), now)));
      keyboard.pause("To the table: press return.");
    }
  }
}
