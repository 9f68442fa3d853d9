package org.parley.viz.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.bargaining.FixedPoint;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.NumberText;

/** What is offered, and what changed from the same party's offer before, in words. */
final class OfferWords {
  private static final String OPEN = "left open";

  private final Scenario scenario;
  private final ScenarioLabels names;
  private final Map<String, Proposal> before = new HashMap<>();
  private long closed;

  OfferWords(Scenario scenario, ScenarioLabels names) {
    this.scenario = scenario;
    this.names = names;
  }

  /** What a text closes: {@code Prisoners (exchange) and Monitors (joint)}. */
  String closes(Proposal text) {
    closed |= text.settled();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      if (text.settles(i)) {
        parts.add(brief(i) + " (" + option(i, text) + ")");
      }
    }
    return ScenarioLabels.list(parts, "and");
  }

  /** Whether a party tables again what it tabled last. */
  boolean repeats(TranscriptEntry.Offered offer) {
    Proposal last = before.get(offer.who());
    return last != null && changes(last, offer.text()).isEmpty();
  }

  String offer(TranscriptEntry.Offered offer) {
    Proposal last = before.put(offer.who(), offer.text());
    String who = party(offer.who());
    String what;
    if (last == null) {
      what = NumberPhrases.capital(who) + " offers: " + full(offer.text());
    } else {
      List<String> changes = changes(last, offer.text());
      what =
          changes.isEmpty()
              ? NumberPhrases.capital(who) + " repeats its offer"
              : NumberPhrases.capital(who) + " changes its offer: " + String.join("; ", changes);
    }
    return what + ". " + worth(offer);
  }

  /** What a text settles, and at what. */
  String full(Proposal text) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      if (text.settles(i)) {
        parts.add(brief(i) + ": " + option(i, text));
      }
    }
    return parts.isEmpty() ? "nothing" : String.join("; ", parts);
  }

  private List<String> changes(Proposal last, Proposal now) {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      String was = option(i, last);
      String is = option(i, now);
      if ((closed >>> i & 1) == 0 && !was.equals(is)) {
        changes.add(brief(i) + ": \"" + is + "\" instead of \"" + was + "\"");
      }
    }
    return changes;
  }

  /** What the offer is worth to whom, and what its author aims at. */
  private String worth(TranscriptEntry.Offered offer) {
    List<String> others = new ArrayList<>();
    String own = "";
    for (int d = 0; d < offer.utilities().length; d++) {
      String id = scenario.delegations().get(d).id();
      String utility = utility(offer.utilities()[d]);
      if (id.equals(offer.who())) {
        own = utility;
      } else {
        others.add(utility + " to " + names.delegation(id));
      }
    }
    String worth = own.isEmpty() ? "" : own + " to itself, ";
    String aim = own.isEmpty() ? "" : ", where it aims at " + utility(offer.target());
    return "Worth " + worth + ScenarioLabels.list(others, "and") + aim + ".";
  }

  static String utility(long nano) {
    return NumberText.utility(FixedPoint.toDouble(nano));
  }

  private String option(int issue, Proposal text) {
    Issue i = scenario.issues().get(issue);
    return text.settles(issue)
        ? names.option(i.id(), i.options().get(text.options()[issue]).id())
        : OPEN;
  }

  private String brief(int issue) {
    return names.brief(scenario.issues().get(issue).id());
  }

  /** A delegation, a mediator or a working group. */
  String party(String id) {
    return scenario.mediators().stream()
        .filter(m -> m.id().equals(id))
        .map(m -> m.title().isBlank() ? ScenarioLabels.words(id) : m.title())
        .findFirst()
        .or(() -> new AgendaWords(scenario, names).titleOf(id))
        .orElseGet(() -> names.delegation(id));
  }

  /** The same, of whom something is. */
  String possessive(String party) {
    String name = party(party);
    return name + (name.endsWith("s") ? "'" : "'s");
  }
}
