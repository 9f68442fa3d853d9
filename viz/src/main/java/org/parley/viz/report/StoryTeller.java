package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.viz.document.PageBlock;

/** Tells what happened in a run, round by round. */
public final class StoryTeller {
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final OfferWords offers;
  private final AnswerWords answers;
  private final MoveWords moves;
  private final List<TranscriptEntry.Moved> moved = new ArrayList<>();
  private final List<RunStory.Sitting> sittings = new ArrayList<>();
  private final List<PageBlock.Steps.Step> rounds = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final RepeatedRounds standstill;
  private String title = "";
  private int round;
  private boolean accepted;

  private StoryTeller(Scenario scenario) {
    this.scenario = scenario;
    names = new ScenarioLabels(scenario);
    offers = new OfferWords(scenario, names);
    answers = new AnswerWords(names, offers);
    moves = new MoveWords(scenario, names);
    standstill = new RepeatedRounds(names);
  }

  /** The story of a run. */
  public static RunStory tell(StoryInput input) {
    StoryTeller teller = new StoryTeller(input.scenario());
    input.entries().forEach(teller::hear);
    teller.endSitting();
    StoryEnding ending = new StoryEnding(input, teller.names);
    return new RunStory(
        teller.names.title(),
        "run " + input.outcome().run() + " of seed " + input.seed(),
        ending.drawn(),
        teller.sittings,
        ending.sentences());
  }

  private void hear(TranscriptEntry entry) {
    if (entry.round() != round) {
      endRound();
      round = entry.round();
      accepted = false;
    }
    if (entry instanceof TranscriptEntry.Moved m) {
      moved.add(m);
      return;
    }
    flush();
    standstill.hear(entry, entry instanceof TranscriptEntry.Offered o && offers.repeats(o));
    if (entry instanceof TranscriptEntry.SittingOpens opens) {
      endSitting();
      title = sitting(opens.sitting());
    } else {
      sentence(entry).ifPresent(said::add);
    }
  }

  private void flush() {
    String sentence = moves.sentence(moved);
    moved.clear();
    if (!sentence.isEmpty()) {
      standstill.broken();
      said.add(sentence);
    }
  }

  private void endRound() {
    flush();
    if (standstill.holds()) {
      said.clear();
      standstill.extend(round);
    } else {
      endStandstill();
      if (!said.isEmpty()) {
        rounds.add(new PageBlock.Steps.Step("Round " + round, said));
        said.clear();
      }
    }
    standstill.next();
  }

  private void endStandstill() {
    standstill.end().ifPresent(rounds::add);
  }

  private void endSitting() {
    endRound();
    endStandstill();
    if (!rounds.isEmpty()) {
      sittings.add(new RunStory.Sitting(title, rounds));
      rounds.clear();
    }
  }

  private String sitting(int number) {
    if (number > scenario.talks().sittings().size()) {
      return "Sitting " + number + " (called by a mediator)";
    }
    Talks.Sitting sitting = scenario.talks().sittings().get(number - 1);
    List<String> where = new ArrayList<>();
    sitting.date().ifPresent(d -> where.add(d.toString()));
    if (!sitting.place().isBlank()) {
      where.add(sitting.place());
    }
    return "Sitting " + number + (where.isEmpty() ? "" : " (" + String.join(", ", where) + ")");
  }

  private Optional<String> sentence(TranscriptEntry entry) {
    if (entry instanceof TranscriptEntry.Offered o) {
      return Optional.of(offers.offer(o));
    } else if (entry instanceof TranscriptEntry.Declined d) {
      return Optional.of(answers.declined(d));
    } else if (entry instanceof TranscriptEntry.Accepted a) {
      accepted = true;
      return Optional.of(who(a.who()) + " accepts " + offers.possessive(a.of()) + " text.");
    } else if (entry instanceof TranscriptEntry.Held h) {
      return Optional.of(who(h.who()) + " neither offers nor accepts anything.");
    } else if (entry instanceof TranscriptEntry.PaperHanded p) {
      return Optional.of(who(p.who()) + " hands over the paper that states its wishes.");
    } else if (entry instanceof TranscriptEntry.Happened h) {
      return Optional.of("Meanwhile: " + happened(h.what()) + ".");
    } else if (entry instanceof TranscriptEntry.SteppedAlone s) {
      return Optional.of(new AfterWords(scenario).alone(s));
    } else if (entry instanceof TranscriptEntry.Closed c) {
      return Optional.of(closed(c));
    }
    return afterwards(entry);
  }

  private Optional<String> afterwards(TranscriptEntry entry) {
    AgendaWords order = new AgendaWords(scenario, names);
    if (entry instanceof TranscriptEntry.CameUp c) {
      return Optional.of(order.cameUp(c));
    } else if (entry instanceof TranscriptEntry.GroupMeets g) {
      return Optional.of(order.meets(g));
    } else if (entry instanceof TranscriptEntry.AgreedInGroup a) {
      return Optional.of(order.agreed(a, offers.full(a.text())));
    } else if (entry instanceof TranscriptEntry.Reported r) {
      return Optional.of(order.reported(r, offers.full(r.text())));
    } else if (entry instanceof TranscriptEntry.SentToLeaders s) {
      return Optional.of(
          "The text lies above "
              + names.possessive(s.who())
              + " mandate, so its leaders must answer.");
    } else if (entry instanceof TranscriptEntry.LeadersAnswered l) {
      return Optional.of(answers.leaders(l));
    } else if (entry instanceof TranscriptEntry.HomeAnswered h) {
      return Optional.of(answers.home(h));
    } else if (entry instanceof TranscriptEntry.Delayed d) {
      return Optional.of(
          who(d.who())
              + " delays the text by "
              + NumberPhrases.count(d.rounds(), "round", "rounds")
              + ".");
    } else if (entry instanceof TranscriptEntry.Outvoted o) {
      return Optional.of(who(o.who()) + " is outvoted: bound, without having signed.");
    } else if (entry instanceof TranscriptEntry.Lapsed l) {
      return Optional.of(
          "The text lapses, since by now " + answers.shortOf(l.who(), l.line(), l.missing()) + ".");
    } else if (entry instanceof TranscriptEntry.WalkedOut w) {
      return Optional.of(who(w.who()) + " walks out: " + why(w.why()) + ".");
    }
    return Optional.empty();
  }

  private String who(String id) {
    return NumberPhrases.capital(names.delegation(id));
  }

  private String closed(TranscriptEntry.Closed c) {
    String what = offers.closes(c.text());
    return accepted
        ? "Closed: " + what + "."
        : "Signed at the end of the sitting, since all offer the same: " + what + ".";
  }

  private String happened(String what) {
    return scenario.events().stream()
        .filter(e -> e.id().equals(what))
        .map(e -> e.title())
        .filter(t -> !t.isBlank())
        .findFirst()
        .or(
            () ->
                scenario.thirdParties().stream()
                    .filter(p -> p.id().equals(what))
                    .map(
                        p ->
                            (p.title().isBlank() ? ScenarioLabels.words(what) : p.title())
                                + " attack")
                    .findFirst())
        .orElse(ScenarioLabels.words(what));
  }

  private String why(String why) {
    return switch (why) {
      case "no-movement" ->
          "nothing has moved for "
              + NumberPhrases.count(scenario.talks().walkOut().patience(), "round", "rounds");
      case "no-trust" -> "it no longer trusts the others";
      case "broken-off" -> "it breaks the talks off for reasons outside";
      default -> happened(why);
    };
  }
}
