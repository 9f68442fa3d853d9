package org.parley.cli.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.classroom.seat.DealAppraisal;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.sheets.DelegationStandpoint;
import org.parley.classroom.sheets.GeneralBriefing;
import org.parley.classroom.sheets.RoleSheet;
import org.parley.classroom.words.EntryWording;
import org.parley.compiled.TalksCalendar;
import org.parley.negotiation.DealProspect;
import org.parley.negotiation.IllegalMoveException;
import org.parley.negotiation.Move;
import org.parley.negotiation.TurnView;
import org.parley.outcome.Proposal;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/**
 * One turn of whoever sits at the keyboard: what there is to see, and a move that the table takes.
 */
final class OneTurn {
  private final SeatedTalks talks;
  private final Scenario scenario;
  private final SeatedState.Awaiting awaiting;
  private final TurnView turn;
  private final RecentEvents seen;
  private final DealAppraisal appraisal;
  private final PlayScreen screen;
  private final KeyboardInput keyboard;

  OneTurn(
      SeatedTalks talks, SeatedState.Awaiting awaiting, PlayScreen screen, KeyboardInput keyboard) {
    this.talks = talks;
    this.awaiting = awaiting;
    this.screen = screen;
    this.keyboard = keyboard;
    scenario = talks.talks().scenario();
    turn = awaiting.turn();
    seen = RecentEvents.of(talks, awaiting);
    appraisal = new DealAppraisal(talks.talks(), awaiting);
  }

  /** Shows the table and asks for a move until the table takes one: the talks after it. */
  SeatedTalks decide(boolean hints) {
    screen.title(heading());
    TableView view = new TableView(talks.talks(), awaiting, seen);
    view.news(screen);
    view.table(screen);
    view.text(screen);
    if (hints) {
      screen.say("Hint: your delegation's own tactic would now " + advice() + ".", 2);
    }
    while (true) {
      screen.gap();
      Optional<Move> move = move(keyboard.choose("What do you do?", items()));
      if (move.isPresent()) {
        try {
          return talks.with(move.get());
        } catch (IllegalMoveException refusal) {
          screen.say("! The table refuses this: " + refusal.getMessage() + ".", 2);
        }
      }
    }
  }

  private String heading() {
    TalksCalendar calendar = talks.talks().calendar();
    String who = scenario.delegations().get(turn.delegation()).id();
    return "%s, round %d of %d, sitting %d of %d"
        .formatted(
            ScenarioLabels.withUnits(scenario).delegation(who),
            turn.round(),
            calendar.roundsAsOf(turn.round() - 1),
            calendar.sitting(turn.round() - 1) + 1,
            calendar.sittingsAsOf(turn.round() - 1));
  }

  private String advice() {
    if (turn.advice() instanceof Move.Offer offer) {
      return "offer " + EntryWording.forDelegation(scenario, turn.delegation()).terms(offer.text());
    }
    if (turn.advice() instanceof Move.WalkOut) {
      return "walk out";
    }
    return turn.advice() instanceof Move.Agree
        ? "agree"
        : turn.mediated() ? "not agree" : "say nothing";
  }

  private List<KeyboardInput.Item> items() {
    boolean stays = talks.talks().off(Mechanism.WALK_OUT);
    String notNow = turn.mediated() ? " (not now: this text is to be answered)" : "";
    List<KeyboardInput.Item> items = new ArrayList<>();
    items.add(
        new KeyboardInput.Item(
            "1", turn.text().isPresent() ? "agree to the text" : "agree (there is no text)"));
    items.add(new KeyboardInput.Item("2", "make an offer" + notNow));
    items.add(new KeyboardInput.Item("c", "offer to close one issue by itself" + notNow));
    items.add(
        new KeyboardInput.Item("3", turn.mediated() ? "do not agree" : "say nothing this time"));
    items.add(new KeyboardInput.Item("4", stays ? "walk out (not in these talks)" : "walk out"));
    items.add(new KeyboardInput.Item("5", "what it is worth to you, issue by issue"));
    items.add(new KeyboardInput.Item("6", "your briefing again"));
    items.add(new KeyboardInput.Item("7", "the general briefing again"));
    items.add(new KeyboardInput.Item("8", "how texts are closed and set aside"));
    items.add(new KeyboardInput.Item("h", "help"));
    items.add(new KeyboardInput.Item("q", "save and stop"));
    return items;
  }

  /** The move that was chosen; empty if it was only to look, or was taken back. */
  private Optional<Move> move(String typed) {
    return switch (typed) {
      case "1" -> agree();
      case "2", "c" -> offer(typed.equals("c"));
      case "3" -> Optional.of(new Move.Hold());
      case "4" -> walkOut();
      default -> {
        look(typed);
        yield Optional.empty();
      }
    };
  }

  private Optional<Move> agree() {
    if (turn.text().isEmpty()) {
      // The table says why not, in its own words; so it does below.
      return Optional.of(new Move.Agree(false));
    }
    DealProspect prospect = awaiting.prospect(turn.text().get().options());
    boolean insisted = prospect.isObjectionable();
    boolean agrees = insisted ? insists(prospect) : keyboard.confirms("You agree to this text?");
    return agrees ? Optional.of(new Move.Agree(insisted)) : Optional.empty();
  }

  private Optional<Move> offer(boolean ofOneIssue) {
    if (turn.mediated()) {
      return Optional.of(new Move.Offer(turn.text().orElseThrow()));
    }
    OfferComposer composer = new OfferComposer(talks.talks(), awaiting, seen, screen, keyboard);
    Optional<int[]> options = ofOneIssue ? composer.closeOne() : composer.compose();
    if (options.isEmpty()) {
      return Optional.empty();
    }
    DealProspect prospect = awaiting.prospect(options.get());
    boolean insisted = prospect.text().settled() != 0 && prospect.isObjectionable();
    if (insisted && !insists(prospect)) {
      return Optional.empty();
    }
    return Optional.of(new Move.Offer(prospect.text(), insisted));
  }

  /** An agent would refuse: a person is warned, and asked twice. */
  private boolean insists(DealProspect prospect) {
    screen.gap();
    screen.say("! Take care. Your delegation would refuse this:", 2);
    appraisal.objections(prospect).forEach(objection -> screen.say("  - " + objection, 4));
    screen.say(
        prospect.asksLeaders()
            ? "Your leaders will answer by their own rules, and they will not cross a line."
            : "Once all agree, it is signed in your name.");
    return keyboard.confirms("Do you want it all the same?")
        && keyboard.confirms("Are you sure? It cannot be taken back.");
  }

  private Optional<Move> walkOut() {
    return keyboard.confirms("You leave the table. Are you sure?")
        ? Optional.of(new Move.WalkOut())
        : Optional.empty();
  }

  private void look(String typed) {
    screen.gap();
    switch (typed) {
      case "5" -> worth();
      case "6" ->
          screen.page(
              RoleSheet.of(
                  DelegationStandpoint.ofRun(
                      talks.talks(), talks.seed(), talks.run(), turn.delegation())));
      case "7" -> screen.page(GeneralBriefing.of(scenario));
      case "8" -> PlayHelp.closing(scenario).forEach(screen::say);
      case "h" -> PlayHelp.GENERAL.forEach(screen::say);
      default -> throw new PlayerLeft(PlayerLeft.How.STOPPED);
    }
  }

  private void worth() {
    int[] inForce = turn.situation().ground().inForce();
    Optional<Proposal> text = turn.text();
    if (text.isPresent()) {
      screen.table(appraisal.byIssue(text.get().options(), "The text before you:"));
    } else if (Arrays.stream(inForce).allMatch(o -> o >= 0)) {
      screen.table(appraisal.byIssue(inForce, "Things as they stand:"));
    } else {
      screen.say("There is no text, and nothing is in force.");
    }
  }
}
