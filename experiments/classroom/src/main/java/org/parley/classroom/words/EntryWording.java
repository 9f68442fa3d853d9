package org.parley.classroom.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Delegation;
import org.parley.scenario.Event;
import org.parley.scenario.Issue;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.scenario.ThirdParty;
import org.parley.viz.NumberText;
import org.parley.viz.report.AfterWords;
import org.parley.viz.report.AgendaWords;
import org.parley.viz.report.ScenarioLabels;

/**
 * Entries of a transcript in words for one delegation: what it said and heard, and nothing of the
 * others' values, private lines or numbers.
 */
public final class EntryWording {
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final ReaderNames reader;

  private EntryWording(Scenario scenario, Optional<String> reader) {
    this.scenario = scenario;
    names = ScenarioLabels.withUnits(scenario);
    this.reader = new ReaderNames(scenario, names, reader);
  }

  /** Words for a delegation, by its index. */
  public static EntryWording forDelegation(Scenario scenario, int viewer) {
    return new EntryWording(scenario, Optional.of(scenario.delegations().get(viewer).id()));
  }

  /** Words for everybody together once the talks are over and nothing is secret any more. */
  public static EntryWording forEverybody(Scenario scenario) {
    return new EntryWording(scenario, Optional.empty());
  }

  /** The entry in a sentence; empty for what the delegation does not see or that is no news. */
  public Optional<String> tell(TranscriptEntry entry) {
    if (entry instanceof TranscriptEntry.SittingOpens e) {
      return Optional.of(sitting(e.sitting()));
    } else if (entry instanceof TranscriptEntry.CameUp e) {
      return Optional.of(new AgendaWords(scenario, names).cameUp(e));
    } else if (entry instanceof TranscriptEntry.PaperHanded e) {
      return reader.isReader(e.who()) ? Optional.empty() : Optional.of(paper(e.who()));
    } else if (entry instanceof TranscriptEntry.Happened e) {
      return Optional.of(happening(e.what()) + ".");
    } else if (entry instanceof TranscriptEntry.Offered e) {
      return Optional.of(reader.says(e.who(), "offer", "offers") + ": " + terms(e.text()) + ".");
    } else if (entry instanceof TranscriptEntry.Accepted e) {
      return Optional.of(
          reader.says(e.who(), "agree", "agrees") + " to " + reader.textOf(e.of()) + ".");
    } else if (entry instanceof TranscriptEntry.Declined e) {
      return Optional.of(declined(e));
    } else if (entry instanceof TranscriptEntry.Held e) {
      return Optional.of(reader.says(e.who(), "say", "says") + " nothing this time.");
    }
    return later(entry);
  }

  private Optional<String> later(TranscriptEntry entry) {
    AgendaWords order = new AgendaWords(scenario, names);
    if (entry instanceof TranscriptEntry.GroupMeets e) {
      return Optional.of(order.meets(e));
    } else if (entry instanceof TranscriptEntry.AgreedInGroup e) {
      return Optional.of(order.agreed(e, terms(e.text())));
    } else if (entry instanceof TranscriptEntry.Reported e) {
      return Optional.of(order.reported(e, terms(e.text())));
    } else if (entry instanceof TranscriptEntry.SentToLeaders e) {
      return Optional.of(reader.says(e.who(), "send", "sends") + " the text home to the leaders.");
    } else if (entry instanceof TranscriptEntry.LeadersAnswered e) {
      String why = e.yes() ? "" : line(e.who(), e.line()) + lacks(e.who(), e.missing());
      return Optional.of(
          reader.whose(e.who()) + " leaders " + (e.yes() ? "say yes." : "refuse." + why));
    } else if (entry instanceof TranscriptEntry.HomeAnswered e) {
      return Optional.of(
          reader.home(e.who(), e.constituency())
              + (e.yes() ? " approves." : " refuses the text." + odds(e)));
    } else if (entry instanceof TranscriptEntry.Closed e) {
      return Optional.of("Signed and in force: " + terms(e.text()) + ".");
    } else if (entry instanceof TranscriptEntry.Delayed e) {
      String rounds = e.rounds() == 1 ? " round" : " rounds";
      return Optional.of(third(e.who()) + " delays the text by " + e.rounds() + rounds + ".");
    } else if (entry instanceof TranscriptEntry.Outvoted e) {
      return Optional.of(
          reader.says(e.who(), "are", "is") + " outvoted: bound, without having signed.");
    } else if (entry instanceof TranscriptEntry.Lapsed e) {
      return Optional.of(
          "The text is not signed after all: "
              + reader.says(e.who(), "no longer stand", "no longer stands")
              + " by it."
              + line(e.who(), e.line())
              + lacks(e.who(), e.missing()));
    } else if (entry instanceof TranscriptEntry.WalkedOut e) {
      return Optional.of(reader.says(e.who(), "walk", "walks") + " out" + why(e.why()) + ".");
    } else if (entry instanceof TranscriptEntry.SittingEnds e) {
      return Optional.of("Sitting " + e.sitting() + " ends.");
    } else if (entry instanceof TranscriptEntry.Ended e) {
      return Optional.of(end(e.end()));
    } else if (entry instanceof TranscriptEntry.SteppedAlone e) {
      return Optional.of(new AfterWords(scenario).alone(e));
    }
    return new AfterWords(scenario).tell(entry);
  }

  /** When and where a sitting is; one after the last that was planned is called by a mediator. */
  public String sitting(int number) {
    if (number > scenario.talks().sittings().size()) {
      return "Another sitting opens: a mediator called it.";
    }
    Talks.Sitting sitting = scenario.talks().sittings().get(number - 1);
    List<String> when = new ArrayList<>();
    sitting.date().ifPresent(d -> when.add(d.toString()));
    if (!sitting.place().isBlank()) {
      when.add(sitting.place());
    }
    return "Sitting "
        + number
        + " of "
        + scenario.talks().sittings().size()
        + " opens"
        + (when.isEmpty() ? "" : " (" + String.join(", ", when) + ")")
        + ".";
  }

  private String paper(String who) {
    Delegation d = scenario.delegations().get(scenario.delegationIndex(who));
    List<String> wishes =
        d.demands().stream()
            .map(w -> names.issue(w.issue()) + ": " + names.option(w.issue(), w.want()))
            .toList();
    return names.delegation(who) + " hands over its paper. It asks for " + join(wishes) + ".";
  }

  private String third(String id) {
    return scenario.thirdParties().stream()
        .filter(t -> t.id().equals(id))
        .map(ThirdParty::title)
        .findFirst()
        .orElse(id);
  }

  private String happening(String id) {
    Optional<String> event =
        scenario.events().stream().filter(e -> e.id().equals(id)).map(Event::title).findFirst();
    Optional<String> party =
        scenario.thirdParties().stream()
            .filter(p -> p.id().equals(id))
            .map(ThirdParty::title)
            .findFirst();
    return event
        .filter(t -> !t.isBlank())
        .map(t -> "News: " + t)
        .or(() -> party.map(t -> "An attack on the talks: " + (t.isBlank() ? words(id) : t)))
        .orElse("News: " + words(id));
  }

  private String declined(TranscriptEntry.Declined e) {
    return reader.says(e.who(), "do not agree", "does not agree")
        + " to "
        + reader.textOf(e.of())
        + "."
        + line(e.who(), e.line());
  }

  private String line(String who, String id) {
    if (id.isEmpty()) {
      return "";
    }
    Delegation d = scenario.delegations().get(scenario.delegationIndex(who));
    Optional<RedLine> line = d.redLines().stream().filter(l -> l.id().equals(id)).findFirst();
    boolean known = reader.mayKnow(who) || line.isPresent() && !line.get().isPrivate();
    String whose = reader.isReader(who) ? "your" : names.possessive(who);
    return known ? " It crosses " + whose + " line \"" + words(id) + "\"." : "";
  }

  /** What a text lacks is told to those for whom it does. */
  private String lacks(String who, long missing) {
    return reader.mayKnow(who) && missing > 0
        ? " It falls short by " + UtilityPoints.of(missing) + " points."
        : "";
  }

  private String odds(TranscriptEntry.HomeAnswered e) {
    return reader.mayKnow(e.who())
        ? " It approves of such a text " + NumberText.inHundred(e.probability()) + " times in 100."
        : "";
  }

  private String why(String why) {
    return switch (why) {
      case "no-movement" -> ": nobody moves";
      case "no-trust" -> ": no trust is left";
      case "broken-off" -> ": the talks break off";
      case "decision" -> "";
      default -> ": " + happening(why).replaceFirst("^News: ", "");
    };
  }

  private static String end(Outcome.End end) {
    return switch (end) {
      case AGREEMENT -> "The talks end with a comprehensive agreement.";
      case DEADLINE -> "The time is up, and the talks end.";
      case WALKOUT -> "The walk-out ends the talks.";
    };
  }

  /** What a text settles, in words. */
  public String terms(Proposal text) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      if (text.settles(i)) {
        Issue issue = scenario.issues().get(i);
        String option = issue.options().get(text.options()[i]).id();
        terms.add(names.issue(issue.id()) + ": " + names.option(issue.id(), option));
      }
    }
    return terms.isEmpty() ? "nothing" : join(terms);
  }

  private static String join(List<String> parts) {
    return String.join("; ", parts);
  }

  /** Whoever it is: the delegation that reads this is "you". */
  public String who(String id) {
    return reader.who(id);
  }

  private static String words(String id) {
    return ScenarioLabels.words(id);
  }
}
