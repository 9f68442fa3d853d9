package org.parley.viz.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.bargaining.FixedPoint;
import org.parley.cause.CauseSentence;
import org.parley.cause.RunCause;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.viz.NumberText;

/** What a run drew, and how it ended, in words. */
final class StoryEnding {
  private final Scenario scenario;
  private final Outcome outcome;
  private final List<String> lines;
  private final List<TranscriptEntry> entries;
  private final Map<String, RunCause> causes;
  private final ScenarioLabels names;

  StoryEnding(StoryInput input, ScenarioLabels names) {
    scenario = input.scenario();
    outcome = input.outcome();
    lines = input.lines();
    entries = input.entries();
    causes = input.causes();
    this.names = names;
  }

  /** Which red lines are real in this run, and which are a bluff. */
  List<String> drawn() {
    List<String> drawn = new ArrayList<>();
    for (boolean hard : new boolean[] {true, false}) {
      List<String> whose = new ArrayList<>();
      for (Delegation d : scenario.delegations()) {
        List<String> ids =
            d.redLines().stream().filter(l -> hard(d, l) == hard).map(this::quoted).toList();
        if (!ids.isEmpty()) {
          whose.add(
              names.possessive(d.id())
                  + (ids.size() == 1 ? " line " : " lines ")
                  + ScenarioLabels.list(ids, "and"));
        }
      }
      if (!whose.isEmpty()) {
        drawn.add(
            (hard ? "Real in this run: " : "A bluff in this run: ")
                + String.join("; ", whose)
                + ".");
      }
    }
    return drawn;
  }

  private boolean hard(Delegation d, RedLine line) {
    int l = lines.indexOf("delegations." + d.id() + ".red_lines." + line.id());
    return l >= 0 && outcome.hard()[l];
  }

  private String quoted(RedLine line) {
    return "\"" + ScenarioLabels.words(line.id()) + "\"";
  }

  List<String> sentences() {
    List<String> said = new ArrayList<>();
    said.add(end());
    String settled = settled();
    if (!settled.isEmpty()) {
      said.add("Settled: " + settled + ".");
    }
    for (int d = 0; d < scenario.delegations().size(); d++) {
      said.add(value(d));
    }
    if (outcome.distances().frontier() > 0) {
      said.add(
          "Another deal would have given "
              + (CoalitionWords.needAll(scenario) ? "everybody" : "all whose consent it needs")
              + " "
              + DealWords.amount(outcome.distances().frontier())
              + " more: so far is this one from the frontier.");
    }
    if (Double.isFinite(outcome.hold())) {
      said.add(
          "What must be kept is kept with a chance of "
              + NumberPhrases.inHundred(outcome.hold())
              + ", by what the deal is worth to each against none, not by trust.");
    }
    said.addAll(after());
    said.addAll(open());
    return said;
  }

  /** What became of what was signed, and what each has of it. */
  private List<String> after() {
    List<String> said = new ArrayList<>();
    AfterWords words = new AfterWords(scenario);
    entries.forEach(e -> words.tell(e).ifPresent(said::add));
    for (int d = 0; d < outcome.aftermath().gain().length; d++) {
      said.add(
          "As it turns out, "
              + names.delegation(scenario.delegations().get(d).id())
              + " has "
              + gain(FixedPoint.toDouble(outcome.aftermath().gain()[d]))
              + " without a deal.");
    }
    return said;
  }

  private String end() {
    String how =
        switch (outcome.end()) {
          case AGREEMENT -> "by agreement";
          case DEADLINE -> "at the deadline";
          case WALKOUT -> "by a walk-out";
        };
    String what =
        switch (outcome.kind()) {
          case NONE -> "with nothing settled";
          case PARTIAL -> "with a part settled";
          case COMPREHENSIVE -> "with all settled that matters";
        };
    return "The talks end in round " + outcome.rounds() + " " + how + ", " + what + ".";
  }

  private String settled() {
    List<String> settled = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      int round = outcome.closedRound()[i];
      if (round >= 0) {
        Issue issue = scenario.issues().get(i);
        settled.add(
            names.brief(issue.id())
                + " ("
                + names.option(issue.id(), issue.options().get(outcome.options()[i]).id())
                + (round == 0 ? ", before the talks)" : ", in round " + round + ")"));
      }
    }
    return ScenarioLabels.list(settled, "and");
  }

  private String value(int d) {
    return NumberPhrases.capital(names.delegation(scenario.delegations().get(d).id()))
        + " ends with a utility of "
        + OfferWords.utility(outcome.utility()[d])
        + ", "
        + gain(FixedPoint.toDouble(outcome.gain()[d]))
        + " without a deal.";
  }

  private static String gain(double gain) {
    String amount = NumberText.utility(Math.abs(gain));
    return amount.equals(".00") ? "as much as" : amount + (gain > 0 ? " more than" : " less than");
  }

  /** Why issues stayed open, those with the same cause together. */
  private List<String> open() {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    causes.forEach(
        (issue, cause) ->
            alike
                .computeIfAbsent(CauseSentence.of(scenario, cause), k -> new ArrayList<>())
                .add(names.brief(issue)));
    List<String> said = new ArrayList<>();
    alike.forEach(
        (cause, issues) ->
            said.add("Left open, " + ScenarioLabels.list(issues, "and") + ": " + cause));
    return said;
  }
}
