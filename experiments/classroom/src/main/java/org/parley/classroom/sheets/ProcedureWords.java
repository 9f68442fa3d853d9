package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.classroom.words.TableFeatures;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.viz.report.AgendaWords;
import org.parley.viz.report.ScenarioLabels;

/** How the talks go, rule by rule. */
final class ProcedureWords {
  private final Scenario scenario;
  private final ScenarioLabels names;

  ProcedureWords(Scenario scenario, ScenarioLabels names) {
    this.scenario = scenario;
    this.names = names;
  }

  List<String> points() {
    Talks talks = scenario.talks();
    List<String> points = new ArrayList<>();
    points.add(sittings(talks));
    points.add(
        switch (talks.protocol()) {
          case ALTERNATING_OFFERS ->
              "In each round the delegations speak in turn: each agrees to the text that lies on"
                  + " the table, or makes an offer of its own, or says nothing. A text that all"
                  + " agree to is accepted.";
          case PAPERS ->
              "In each round all delegations hand over a paper at once. A paper that all others"
                  + " accept is accepted.";
          case SINGLE_TEXT ->
              "The mediator puts one text on the table, and revises it in each round by what was"
                  + " criticised. It is accepted when all agree to it.";
        });
    points.add(
        talks.closing() == Talks.Closing.SINGLE_UNDERTAKING
            ? "Nothing is agreed until everything is agreed."
            : "Parts may be signed before the whole. What is signed is closed for good, and the"
                + " talks go on about the rest. Issues on which all offers say the same are set"
                + " aside, and at the end of a sitting those of them that gain everybody something"
                + " are signed.");
    AgendaWords order = new AgendaWords(scenario, names);
    order.rule().ifPresent(points::add);
    points.addAll(order.groups());
    points.add(comprehensive(talks));
    points.addAll(new ConsentWords(scenario, names).points());
    higherUp(points);
    points.add(
        talks.walkOut().end() == Talks.WalkOut.End.TALKS
            ? "Who walks out ends the talks."
            : "Who walks out ends the sitting; in the last one, the talks.");
    return points;
  }

  private void higherUp(List<String> points) {
    TableFeatures has = new TableFeatures(scenario);
    if (has.levels()) {
      points.add(
          "A text that lies above what a delegation may sign by itself goes home to its leaders,"
              + " who may refuse it.");
    }
    if (has.asksHome()) {
      points.add(
          "Texts that leaders must sign, and those marked for home, may have to be approved there"
              + " as well.");
    }
    if (has.levels() || has.asksHome()) {
      points.add("What was refused once cannot be offered again.");
    }
  }

  private static String sittings(Talks talks) {
    List<String> when = new ArrayList<>();
    for (Talks.Sitting s : talks.sittings()) {
      String place = s.place().isBlank() ? "" : ", " + s.place();
      s.date().ifPresent(date -> when.add(date + place));
    }
    int n = talks.sittings().size();
    return (n == 1 ? "There is one sitting" : "There are " + n + " sittings")
        + (when.isEmpty() ? "" : " (" + String.join("; ", when) + ")")
        + " of "
        + (talks.rounds() == 1 ? "one round" : talks.rounds() + " rounds")
        + (n == 1 ? "." : " each.");
  }

  private String comprehensive(Talks talks) {
    List<String> needed =
        scenario.issues().stream()
            .filter(talks.comprehensive()::needs)
            .map(i -> needed(i, talks.comprehensive().options().getOrDefault(i.id(), Set.of())))
            .toList();
    return "The talks have succeeded in full when these are settled: "
        + ScenarioLabels.list(needed, "and")
        + ".";
  }

  /** An issue, with the options that will do if not all will. */
  private String needed(Issue issue, Set<String> options) {
    String title = names.issue(issue.id());
    List<String> wanted = options.stream().map(o -> names.option(issue.id(), o)).toList();
    return wanted.isEmpty() ? title : title + " (" + ScenarioLabels.list(wanted, "or") + ")";
  }
}
