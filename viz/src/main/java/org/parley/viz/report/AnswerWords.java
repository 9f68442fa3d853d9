package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.bargaining.FixedPoint;
import org.parley.outcome.TranscriptEntry;

/** What a text is answered by the other side, by leaders and at home, and why. */
final class AnswerWords {
  private final ScenarioLabels names;
  private final OfferWords offers;

  AnswerWords(ScenarioLabels names, OfferWords offers) {
    this.names = names;
    this.offers = offers;
  }

  /** Why somebody declines a text. */
  String declined(TranscriptEntry.Declined d) {
    return NumberPhrases.capital(names.delegation(d.who()))
        + " declines "
        + offers.possessive(d.of())
        + " text: "
        + shortOf(d.who(), d.line(), d.missing())
        + ".";
  }

  /** Why a text does not suffice for somebody. */
  String shortOf(String who, String line, long missing) {
    List<String> reasons = new ArrayList<>();
    if (!line.isEmpty()) {
      reasons.add(
          "it crosses " + names.possessive(who) + " line \"" + ScenarioLabels.words(line) + "\"");
    }
    if (missing > 0) {
      reasons.add(
          (line.isEmpty() ? "it lacks " : "lacks ")
              + DealWords.amount(FixedPoint.toDouble(missing))
              + " of what "
              + names.delegation(who)
              + " asks for");
    }
    return reasons.isEmpty()
        ? "it brings nothing to " + names.delegation(who)
        : String.join(" and ", reasons);
  }

  /** What leaders say to it. */
  String leaders(TranscriptEntry.LeadersAnswered l) {
    String whose = NumberPhrases.capital(names.possessive(l.who())) + " leaders ";
    if (l.yes()) {
      return whose + "agree.";
    }
    return whose
        + "refuse: the text "
        + (l.line().isEmpty()
            ? "lacks "
                + DealWords.amount(FixedPoint.toDouble(l.missing()))
                + " of what they hold out for"
            : "crosses the line \"" + ScenarioLabels.words(l.line()) + "\"")
        + ".";
  }

  /** What those at home say to it. */
  String home(TranscriptEntry.HomeAnswered h) {
    return "At home, "
        + names.possessive(h.who())
        + " "
        + names.constituency(h.who(), h.constituency())
        + (h.yes() ? ": yes" : ": no")
        + " (a yes had a chance of "
        + NumberPhrases.inHundred(h.probability())
        + ").";
  }
}
