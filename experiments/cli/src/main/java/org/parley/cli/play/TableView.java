package org.parley.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.bargaining.Nano;
import org.parley.classroom.page.Block;
import org.parley.classroom.page.Page;
import org.parley.classroom.page.PlainText;
import org.parley.classroom.seat.State;
import org.parley.classroom.words.Points;
import org.parley.classroom.words.Wording;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Prospect;
import org.parley.outcome.Entry;
import org.parley.outcome.Text;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.report.Names;

/** The table as the delegation that is to decide sees it. */
final class TableView {
  private final CompiledTalks talks;
  private final Scenario scenario;
  private final Names names;
  private final Wording wording;
  private final State.Awaiting awaiting;
  private final Seen seen;
  private final int me;

  TableView(CompiledTalks talks, State.Awaiting awaiting, Seen seen) {
    this.talks = talks;
    scenario = talks.scenario();
    this.awaiting = awaiting;
    this.seen = seen;
    me = awaiting.turn().delegation();
    names = new Names(scenario);
    wording = Wording.forDelegation(scenario, me);
  }

  void news(Screen screen) {
    String mine = scenario.delegations().get(me).id();
    List<String> told =
        seen.news().stream()
            .filter(e -> !isOwnWord(e, mine))
            .flatMap(e -> wording.tell(e).stream())
            .toList();
    if (!told.isEmpty()) {
      screen.gap();
      screen.say("Since you last spoke:");
      told.forEach(sentence -> screen.say("  - " + sentence, 4));
    }
  }

  /** What it did itself is no news to it. */
  private static boolean isOwnWord(Entry entry, String mine) {
    return entry instanceof Entry.Offered offered && offered.who().equals(mine)
        || entry instanceof Entry.Held held && held.who().equals(mine)
        || entry instanceof Entry.Declined declined && declined.who().equals(mine);
  }

  /** Every issue: closed, set aside, or what everybody last asked for. */
  void table(Screen screen) {
    screen.gap();
    screen.say("The table (* changed by their last offer):");
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      int closed = awaiting.turn().situation().closed()[i];
      if (closed >= 0) {
        screen.say("  " + names.issue(issue.id()) + ": CLOSED at " + option(i, closed), 4);
      } else {
        int parked = awaiting.parked(i);
        String aside = parked < 0 ? "" : " [set aside: all say " + option(i, parked) + "]";
        screen.say("  " + names.issue(issue.id()) + aside + standing(i), 4);
      }
    }
  }

  private String standing(int issue) {
    List<String> asked = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      Optional<Text> now = seen.offer(d.id(), 0);
      if (now.isPresent()) {
        int option = now.get().options()[issue];
        Optional<Text> before = seen.offer(d.id(), 1);
        boolean moved = before.isPresent() && before.get().options()[issue] != option;
        boolean isOpen = !now.get().settles(issue);
        String says = isOpen ? "open" : option(issue, option);
        boolean isMine = scenario.delegationIndex(d.id()) == me;
        asked.add(
            isMine ? "you: " + says : wording.who(d.id()) + ": " + says + (moved ? " *" : ""));
      }
    }
    return asked.isEmpty() ? ": open" : ": " + String.join(" | ", asked);
  }

  /** The text that is to be answered, and in one line what it is worth. */
  void text(Screen screen) {
    Optional<Text> text = awaiting.turn().text();
    screen.gap();
    if (text.isEmpty()) {
      screen.say("No text of another lies before you. " + standsAt());
      return;
    }
    screen.say(from() + ": " + wording.terms(text.get()) + ".", 2);
    changes(screen, text.get());
    Prospect prospect = awaiting.prospect(text.get().options());
    screen.say(worth(prospect), 2);
    remarks(prospect).forEach(remark -> screen.say("! " + remark, 2));
  }

  private String from() {
    if (awaiting.turn().proposer().isPresent()) {
      String id = scenario.delegations().get(awaiting.turn().proposer().getAsInt()).id();
      return "Before you lies the text of " + names.delegation(id);
    }
    return "All are asked at once to answer this text"
        + seen.offers().stream()
            .reduce((a, b) -> b)
            .filter(o -> scenario.delegationIndex(o.who()) < 0)
            .map(o -> " of " + wording.who(o.who()))
            .orElse("");
  }

  private void changes(Screen screen, Text text) {
    if (awaiting.turn().proposer().isEmpty()) {
      return;
    }
    String id = scenario.delegations().get(awaiting.turn().proposer().getAsInt()).id();
    Optional<Text> before = seen.offer(id, 1);
    if (before.isEmpty()) {
      return;
    }
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < text.options().length; i++) {
      int was = before.get().options()[i];
      int is = text.options()[i];
      if (was != is) {
        double gain = awaiting.worth(i, is) - awaiting.worth(i, was);
        changes.add(
            "%s from \"%s\" to \"%s\" (%s for you)"
                .formatted(
                    names.issue(scenario.issues().get(i).id()),
                    option(i, was),
                    option(i, is),
                    Points.signed(gain)));
      }
    }
    screen.say(
        changes.isEmpty()
            ? "Nothing in it has changed since their last offer."
            : "Changed since their last offer: " + String.join("; ", changes) + ".",
        2);
  }

  String worth(Prospect prospect) {
    return "To you it is worth "
        + Points.of(prospect.value())
        + " points. "
        + standsAt()
        + (prospect.reservation() > awaiting.turn().reservation()
            ? " It must bring at least " + Points.of(prospect.reservation()) + "."
            : "");
  }

  private String standsAt() {
    return "As things stand you have "
        + Points.of(awaiting.turn().reservation())
        + "; the best that your own lines allow is "
        + Points.of(awaiting.turn().best())
        + ".";
  }

  /** What an agent would refuse it for, and what becomes of it when all agree. */
  List<String> remarks(Prospect prospect) {
    List<String> remarks = new ArrayList<>(objections(prospect));
    if (prospect.isRefused()) {
      remarks.add("This very text was refused by leaders or at home before.");
    }
    if (prospect.asksLeaders()) {
      remarks.add("It lies above your mandate: if all agree, your leaders answer it.");
    }
    if (prospect.isComprehensive()) {
      remarks.add("It settles all that the talks are about: signed, it ends them.");
    }
    return remarks;
  }

  /** What an agent in your place would refuse it for. */
  List<String> objections(Prospect prospect) {
    List<String> objections = new ArrayList<>();
    if (prospect.line() >= 0) {
      String id = talks.redLines().get(prospect.line()).id();
      objections.add("It crosses your own line \"" + Names.words(id) + "\".");
    }
    long missing = prospect.reservation() - prospect.value();
    if (missing > 0) {
      objections.add(
          "It is worth " + Points.of(missing) + " points less to you than what you have without.");
    }
    return objections;
  }

  /** Issue by issue. */
  void byIssue(Screen screen, int[] options, String caption) {
    List<List<String>> rows = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < options.length; i++) {
      double worth = awaiting.worth(i, options[i]);
      sum += worth;
      double most = 0;
      for (int o = 0; o < scenario.issues().get(i).options().size(); o++) {
        most = Math.max(most, awaiting.worth(i, o));
      }
      rows.add(
          List.of(
              names.issue(scenario.issues().get(i).id()),
              option(i, options[i]),
              Points.of(worth),
              Points.of(most)));
    }
    long value = awaiting.value(options);
    double rest = Nano.toDouble(value) - sum;
    if (Math.abs(rest) >= 5e-4) {
      rows.add(
          List.of(
              "Fighting, pressure, trust, ties", "(see your briefing)", Points.signed(rest), ""));
    }
    rows.add(List.of("Together", "", Points.of(value), ""));
    Block table =
        new Block.Table(caption, List.of("Issue", "Option", "Points", "At most"), rows, 2);
    List<String> text =
        PlainText.of(new Page("worth", " ", "", "", List.of(table)), screen.width());
    screen.lines(text.subList(2, text.size()));
  }

  String option(int issue, int option) {
    Issue of = scenario.issues().get(issue);
    return names.option(of.id(), of.options().get(option).id());
  }
}
