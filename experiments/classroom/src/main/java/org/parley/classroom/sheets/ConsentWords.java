package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Mediator;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.TablePlace;
import org.parley.scenario.TalksMoment;
import org.parley.scenario.ThirdParty;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.VotingBloc;
import org.parley.viz.NumberText;
import org.parley.viz.report.ScenarioLabels;

/** Who must agree, who signs what, and who is there when, in words; nothing where all always do. */
final class ConsentWords {
  private final Scenario scenario;
  private final ScenarioLabels names;

  ConsentWords(Scenario scenario, ScenarioLabels names) {
    this.scenario = scenario;
    this.names = names;
  }

  List<String> points() {
    List<String> points = new ArrayList<>();
    AgreementRule whole = scenario.talks().agreement();
    if (!whole.isUnanimity()) {
      points.add(
          "Not all must agree: a text is carried by "
              + rule(whole)
              + ". Who is outvoted is bound without having signed, and keeps what it has without a"
              + " deal, should it like that better.");
    }
    scenario.issues().forEach(issue -> issue(issue, points));
    scenario.talks().blocs().forEach(b -> points.add(bloc(b)));
    votes(points);
    scenario.delegations().forEach(d -> place(d, points));
    return points;
  }

  /** Rules of single options; those that several options of an issue share are told once. */
  private void issue(Issue issue, List<String> points) {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    for (Option option : issue.options()) {
      List<String> signers = option.signing().signedBy();
      String what = "\"" + names.option(issue.id(), option.id()) + "\"";
      if (!signers.isEmpty()) {
        String who = ScenarioLabels.list(signers.stream().map(this::party).toList(), "and");
        rules
            .computeIfAbsent(
                "signed by " + who + " alone: the others are neither asked nor bound",
                r -> new ArrayList<>())
            .add(what);
      }
      option
          .signing()
          .agreement()
          .ifPresent(
              r ->
                  rules.computeIfAbsent("carried by " + rule(r), k -> new ArrayList<>()).add(what));
    }
    rules.forEach(
        (rule, options) ->
            points.add(
                names.issue(issue.id())
                    + ": "
                    + (options.size() == issue.options().size()
                        ? "every option"
                        : ScenarioLabels.list(options, "and"))
                    + " is "
                    + rule
                    + "."));
  }

  private String bloc(VotingBloc bloc) {
    List<String> on = bloc.issues().stream().map(names::issue).toList();
    List<String> members = bloc.members().stream().map(names::delegation).toList();
    return ScenarioLabels.list(members, "and")
        + " count as one"
        + (on.isEmpty() ? "" : " on " + ScenarioLabels.list(on, "and"))
        + ": all say yes with "
        + rule(bloc.agreement())
        + ", counted among them, and else all say no. "
        + (bloc.speaksAsOne()
            ? members.get(0) + " tables texts for them."
            : "Each of them may table texts.");
  }

  private String rule(AgreementRule rule) {
    if (rule.isUnanimity()) {
      return "all whom it concerns";
    }
    List<String> parts = new ArrayList<>();
    rule.majority().ifPresent(m -> parts.add("more than " + share(m) + " of the votes"));
    rule.votes().ifPresent(v -> parts.add("at least " + share(v) + " of the votes"));
    rule.heads().ifPresent(h -> parts.add("at least " + share(h) + " of the delegations"));
    if (!rule.veto().isEmpty()) {
      parts.add(
          "the consent of "
              + ScenarioLabels.list(rule.veto().stream().map(names::delegation).toList(), "and"));
    }
    return ScenarioLabels.list(parts, "and");
  }

  private static String share(UncertainNumber number) {
    return NumberText.inHundred(number.mean()) + " in 100";
  }

  private void votes(List<String> points) {
    boolean counted = scenario.delegations().stream().anyMatch(d -> d.place().votes().isPresent());
    if (counted) {
      List<String> each = new ArrayList<>();
      for (Delegation d : scenario.delegations()) {
        double votes = d.place().votes().map(UncertainNumber::mean).orElse(TablePlace.VOTES);
        each.add(names.delegation(d.id()) + " " + NumberText.fixed(votes, votes % 1 == 0 ? 0 : 2));
      }
      points.add("Votes: " + String.join(", ", each) + ".");
    }
  }

  private void place(Delegation d, List<String> points) {
    String who = names.delegation(d.id());
    d.place().from().ifPresent(m -> points.add(who + " comes to the table " + when(m) + "."));
    d.place().until().ifPresent(m -> points.add(who + " leaves the table " + when(m) + "."));
  }

  private static String when(TalksMoment moment) {
    return moment.match(
        on -> "on " + on.date(), at -> "in round " + at.round() + " of sitting " + at.sitting());
  }

  private String party(String id) {
    Optional<String> mediator =
        scenario.mediators().stream()
            .filter(m -> m.id().equals(id))
            .map(Mediator::title)
            .findFirst();
    return mediator
        .or(
            () ->
                scenario.thirdParties().stream()
                    .filter(t -> t.id().equals(id))
                    .map(ThirdParty::title)
                    .findFirst())
        .orElseGet(() -> names.delegation(id));
  }
}
