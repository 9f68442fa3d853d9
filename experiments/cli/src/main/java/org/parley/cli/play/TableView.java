package org.parley.cli.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.classroom.seat.DealAppraisal;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.words.EntryWording;
import org.parley.classroom.words.UtilityPoints;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.DealProspect;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/** The table as the delegation that is to decide sees it. */
final class TableView {
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final EntryWording wording;
  private final SeatedState.Awaiting awaiting;
  private final RecentEvents seen;
  private final DealAppraisal appraisal;
  private final int me;

  TableView(CompiledTalks talks, SeatedState.Awaiting awaiting, RecentEvents seen) {
    scenario = talks.scenario();
    this.awaiting = awaiting;
    this.seen = seen;
    me = awaiting.turn().delegation();
    names = ScenarioLabels.withUnits(scenario);
    appraisal = new DealAppraisal(talks, awaiting);
    wording = EntryWording.forDelegation(scenario, me);
  }

  /** What happened since it last spoke; a text that lies before it is shown there. */
  void news(PlayScreen screen) {
    String mine = scenario.delegations().get(me).id();
    List<String> told = new ArrayList<>();
    for (TranscriptEntry entry : seen.news()) {
      if (isBefore(entry)) {
        told.add(
            wording.who(((TranscriptEntry.Offered) entry).who()) + " makes an offer (see below).");
      } else if (!isOwnWord(entry, mine)) {
        wording.tell(entry).ifPresent(told::add);
      }
    }
    moved().ifPresent(told::add);
    if (!told.isEmpty()) {
      screen.gap();
      screen.say(
          awaiting.turn().round() == 1 && seen.offers().isEmpty()
              ? "So far:"
              : "Since you last spoke:");
      told.forEach(sentence -> screen.say("  - " + sentence, 4));
    }
  }

  private boolean isBefore(TranscriptEntry entry) {
    return entry instanceof TranscriptEntry.Offered offered
        && awaiting
            .turn()
            .text()
            .filter(t -> Arrays.equals(t.options(), offered.text().options()))
            .isPresent();
  }

  /** Events move what a delegation has without a text, and so does what is signed. */
  private Optional<String> moved() {
    String now = UtilityPoints.of(awaiting.turn().reservation());
    String then = seen.had().isPresent() ? UtilityPoints.of(seen.had().getAsLong()) : now;
    return then.equals(now)
        ? Optional.empty()
        : Optional.of(
            "Things as they stand are now worth " + now + " points to you, " + then + " before.");
  }

  /** What it did itself is no news to it. */
  private static boolean isOwnWord(TranscriptEntry entry, String mine) {
    return entry instanceof TranscriptEntry.Offered offered && offered.who().equals(mine)
        || entry instanceof TranscriptEntry.Held held && held.who().equals(mine)
        || entry instanceof TranscriptEntry.Declined declined && declined.who().equals(mine);
  }

  /** Every issue: closed, set aside, or what everybody last asked for. */
  void table(PlayScreen screen) {
    screen.gap();
    screen.say(
        seen.offers().isEmpty()
            ? "The table: nobody has offered anything yet."
            : "The table (* changed by their last offer):");
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      int closed = awaiting.turn().situation().ground().closed()[i];
      if (closed >= 0) {
        screen.say("  " + names.issue(issue.id()) + ": CLOSED at " + option(i, closed), 4);
      } else if (awaiting.turn().situation().ground().isShelved(i)) {
        screen.say("  " + names.issue(issue.id()) + ": not on the table now", 4);
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
      Optional<Proposal> now = seen.offer(d.id(), 0);
      if (now.isPresent()) {
        int option = now.get().options()[issue];
        Optional<Proposal> before = seen.offer(d.id(), 1);
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
  void text(PlayScreen screen) {
    Optional<Proposal> text = awaiting.turn().text();
    screen.gap();
    if (text.isEmpty()) {
      screen.say("No text of another lies before you. " + appraisal.standsAt());
      return;
    }
    screen.say(from() + ": " + wording.terms(text.get()) + ".", 2);
    changes(screen, text.get());
    DealProspect prospect = awaiting.prospect(text.get().options());
    screen.say(appraisal.worth(prospect), 2);
    appraisal.remarks(prospect).forEach(remark -> screen.say("! " + remark, 2));
  }

  private String from() {
    if (awaiting.turn().proposer().isPresent()) {
      String id = scenario.delegations().get(awaiting.turn().proposer().getAsInt()).id();
      return "Before you lies the text of " + names.delegation(id);
    }
    String text =
        " this text"
            + seen.author(awaiting.turn().text().orElseThrow())
                .map(who -> " of " + wording.who(who))
                .orElse("");
    return awaiting.turns().size() > 1
        ? "All answer"
            + text
            + " unseen, at this keyboard one after the other; nobody is told before all have"
        : "All are asked at once to answer" + text;
  }

  private void changes(PlayScreen screen, Proposal text) {
    if (awaiting.turn().proposer().isEmpty()) {
      return;
    }
    String id = scenario.delegations().get(awaiting.turn().proposer().getAsInt()).id();
    Optional<Proposal> before = seen.offer(id, 1);
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
                    UtilityPoints.signed(gain)));
      }
    }
    screen.say(
        changes.isEmpty()
            ? "Nothing in it has changed since their last offer."
            : "Changed since their last offer: " + String.join("; ", changes) + ".",
        2);
  }

  private String option(int issue, int option) {
    Issue of = scenario.issues().get(issue);
    return names.option(of.id(), of.options().get(option).id());
  }
}
