package org.parley.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.seat.State;
import org.parley.classroom.sheets.GeneralBriefing;
import org.parley.classroom.sheets.RoleSheet;
import org.parley.classroom.sheets.Standpoint;
import org.parley.classroom.words.Wording;
import org.parley.negotiation.IllegalMoveException;
import org.parley.negotiation.Move;
import org.parley.negotiation.Prospect;
import org.parley.outcome.Text;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;
import org.parley.viz.report.Names;

/** Lets whoever sits at the keyboard decide, turn by turn, until the talks end. */
final class Player {
  private final Screen screen;
  private final Keyboard keyboard;
  private final boolean hints;
  private final Consumer<SeatedTalks> kept;

  /**
   * A player.
   *
   * @param hints whether to say what the delegation's own tactic would do
   * @param kept told of the talks after every decision
   */
  Player(Screen screen, Keyboard keyboard, boolean hints, Consumer<SeatedTalks> kept) {
    this.screen = screen;
    this.keyboard = keyboard;
    this.hints = hints;
    this.kept = kept;
  }

  /**
   * Plays to the end.
   *
   * @throws Left if whoever plays leaves before
   */
  SeatedTalks play(SeatedTalks begun) {
    SeatedTalks talks = begun;
    int last = -1;
    if (talks.state() instanceof State.Awaiting) {
      screen.page(GeneralBriefing.of(talks.talks().scenario()));
    }
    while (talks.state() instanceof State.Awaiting awaiting) {
      int now = awaiting.turn().delegation();
      if (now != last) {
        takeSeat(talks, now, last);
      }
      last = now;
      talks = decide(talks, awaiting);
      kept.accept(talks);
    }
    return talks;
  }

  private void takeSeat(SeatedTalks talks, int now, int last) {
    if (talks.seats().size() > 1) {
      String who = name(talks, now);
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
      briefing(talks, now);
    }
  }

  private static String name(SeatedTalks talks, int delegation) {
    Scenario scenario = talks.talks().scenario();
    return new Names(scenario).delegation(scenario.delegations().get(delegation).id());
  }

  private void briefing(SeatedTalks talks, int seat) {
    screen.page(RoleSheet.of(Standpoint.ofRun(talks.talks(), talks.seed(), talks.run(), seat)));
  }

  private SeatedTalks decide(SeatedTalks talks, State.Awaiting awaiting) {
    Seen seen = Seen.of(talks, awaiting);
    TableView view = new TableView(talks.talks(), awaiting, seen);
    round(talks, awaiting);
    view.news(screen);
    view.table(screen);
    view.text(screen);
    hint(talks, awaiting);
    while (true) {
      screen.gap();
      String typed = keyboard.choose("What do you do?", items(talks, awaiting));
      Optional<Move> move =
          switch (typed) {
            case "1" -> agree(awaiting, view);
            case "2" -> offer(talks, awaiting, seen, view);
            case "3" -> Optional.of(new Move.Hold());
            case "4" -> walkOut();
            default -> {
              look(typed, talks, awaiting, view);
              yield Optional.empty();
            }
          };
      if (move.isPresent()) {
        try {
          return talks.with(move.get());
        } catch (IllegalMoveException refusal) {
          screen.say("! The table refuses this: " + refusal.getMessage() + ".", 2);
        }
      }
    }
  }

  private void round(SeatedTalks talks, State.Awaiting awaiting) {
    int round = awaiting.turn().round();
    var calendar = talks.talks().calendar();
    screen.title(
        "%s, round %d of %d, sitting %d of %d"
            .formatted(
                name(talks, awaiting.turn().delegation()),
                round,
                calendar.rounds(),
                calendar.sitting(round - 1) + 1,
                calendar.sittings()));
  }

  private void hint(SeatedTalks talks, State.Awaiting awaiting) {
    if (hints) {
      Wording wording =
          Wording.forDelegation(talks.talks().scenario(), awaiting.turn().delegation());
      Move advice = awaiting.turn().advice();
      String what =
          advice instanceof Move.Agree
              ? "agree"
              : advice instanceof Move.Offer offer
                  ? "offer " + wording.terms(offer.text())
                  : "say nothing";
      screen.say("Hint: your delegation's own tactic would now " + what + ".", 2);
    }
  }

  private static List<Keyboard.Item> items(SeatedTalks talks, State.Awaiting awaiting) {
    List<Keyboard.Item> items = new ArrayList<>();
    boolean answers = awaiting.turn().text().isPresent();
    items.add(new Keyboard.Item("1", answers ? "agree to the text" : "agree (there is no text)"));
    items.add(
        new Keyboard.Item(
            "2", awaiting.turn().mediated() ? "make an offer (not now)" : "make an offer"));
    items.add(
        new Keyboard.Item(
            "3", awaiting.turn().mediated() ? "do not agree" : "say nothing this time"));
    boolean stays = talks.talks().off(Mechanism.WALK_OUT);
    items.add(new Keyboard.Item("4", stays ? "walk out (not in these talks)" : "walk out"));
    items.add(new Keyboard.Item("5", "what it is worth to you, issue by issue"));
    items.add(new Keyboard.Item("6", "your briefing again"));
    items.add(new Keyboard.Item("7", "the general briefing again"));
    items.add(new Keyboard.Item("8", "how texts are closed and set aside"));
    items.add(new Keyboard.Item("h", "help"));
    items.add(new Keyboard.Item("q", "save and stop"));
    return items;
  }

  private Optional<Move> agree(State.Awaiting awaiting, TableView view) {
    Optional<Text> text = awaiting.turn().text();
    if (text.isEmpty()) {
      return Optional.of(new Move.Agree(false));
    }
    Prospect prospect = awaiting.prospect(text.get().options());
    if (prospect.isObjectionable()) {
      return insists(view, prospect) ? Optional.of(new Move.Agree(true)) : Optional.empty();
    }
    return keyboard.confirms("You agree to this text?")
        ? Optional.of(new Move.Agree(false))
        : Optional.empty();
  }

  private Optional<Move> offer(
      SeatedTalks talks, State.Awaiting awaiting, Seen seen, TableView view) {
    if (awaiting.turn().mediated()) {
      // The table says why not, in its own words.
      return Optional.of(new Move.Offer(awaiting.turn().text().orElseThrow()));
    }
    Optional<int[]> options =
        new Composer(talks.talks(), awaiting, seen, view, screen, keyboard).compose();
    if (options.isEmpty()) {
      return Optional.empty();
    }
    Prospect prospect = awaiting.prospect(options.get());
    boolean insisted = prospect.text().settled() != 0 && prospect.isObjectionable();
    if (insisted && !insists(view, prospect)) {
      return Optional.empty();
    }
    return Optional.of(new Move.Offer(prospect.text(), insisted));
  }

  /** An agent would refuse: a person is warned, and asked twice. */
  private boolean insists(TableView view, Prospect prospect) {
    screen.gap();
    screen.say("! Take care. Your delegation would refuse this:", 2);
    view.objections(prospect).forEach(objection -> screen.say("  - " + objection, 4));
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

  private void look(String typed, SeatedTalks talks, State.Awaiting awaiting, TableView view) {
    screen.gap();
    switch (typed) {
      case "5" -> {
        Optional<Text> text = awaiting.turn().text();
        int[] force = awaiting.turn().situation().inForce();
        if (text.isPresent()) {
          view.byIssue(screen, text.get().options(), "The text before you:");
        } else if (java.util.Arrays.stream(force).allMatch(o -> o >= 0)) {
          view.byIssue(screen, force, "Things as they stand:");
        } else {
          screen.say("There is no text, and nothing is in force.");
        }
      }
      case "6" -> briefing(talks, awaiting.turn().delegation());
      case "7" -> screen.page(GeneralBriefing.of(talks.talks().scenario()));
      case "8" -> Help.closing(talks.talks().scenario()).forEach(screen::say);
      case "h" -> Help.GENERAL.forEach(screen::say);
      default -> throw new Left(Left.How.STOPPED);
    }
  }
}
