package org.parley.classroom.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.bargaining.ValuedDeal;
import org.parley.classroom.page.Block;
import org.parley.classroom.page.Page;
import org.parley.classroom.seat.Decision;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.seat.State;
import org.parley.classroom.words.Points;
import org.parley.classroom.words.Wording;
import org.parley.negotiation.Move;
import org.parley.outcome.Blockage;
import org.parley.outcome.Entry;
import org.parley.outcome.Obstacle;
import org.parley.outcome.Outcome;
import org.parley.outcome.Text;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.Chart;
import org.parley.viz.ChartFolder;
import org.parley.viz.Numbers;
import org.parley.viz.report.Names;

/** What a talk with people in it came to, and what there is to learn from it. */
public final class Debrief {
  private static final int MOST_PLANES = 3;

  private final SeatedTalks talks;
  private final State.Finished finished;
  private final Outcome outcome;
  private final Scenario scenario;
  private final Names names;
  private final LookBack back;
  private final Sample sample;
  private final List<Block> blocks = new ArrayList<>();

  private Debrief(SeatedTalks talks, State.Finished finished, Sample sample) {
    this.talks = talks;
    this.finished = finished;
    this.sample = sample;
    outcome = finished.outcome();
    scenario = talks.talks().scenario();
    names = new Names(scenario);
    back = LookBack.at(talks, finished);
  }

  /**
   * The debrief as a page.
   *
   * @param sample the same talks simulated, to compare with
   * @throws IllegalArgumentException if the talks have not ended
   */
  public static Page of(SeatedTalks talks, Sample sample) {
    if (!(talks.state() instanceof State.Finished finished)) {
      throw new IllegalArgumentException("there is nothing to look back at before the end");
    }
    Debrief debrief = new Debrief(talks, finished, sample);
    debrief.write();
    return new Page(
        "debrief",
        debrief.names.title() + ": looking back",
        debrief.ending(),
        "Seed " + talks.seed() + ", run " + talks.run() + ". Holds everybody's secrets.",
        debrief.blocks);
  }

  private String name(int delegation) {
    return names.delegation(scenario.delegations().get(delegation).id());
  }

  private String ending() {
    String what =
        switch (outcome.kind()) {
          case NONE -> "No agreement";
          case PARTIAL -> "A partial agreement";
          case COMPREHENSIVE -> "A comprehensive agreement";
        };
    String how =
        switch (outcome.end()) {
          case AGREEMENT -> "";
          case DEADLINE -> "; the time ran out";
          case WALKOUT -> "; a walk-out ended the talks";
        };
    return what + how + ", in round " + outcome.rounds() + ".";
  }

  private void write() {
    DebriefCharts charts = new DebriefCharts(talks, finished, back, sample);
    reached();
    planes(charts);
    insisted();
    gaveWay();
    for (int seat : new TreeSet<>(talks.seats())) {
      picture(charts.offersTo(seat));
    }
    leftOnTheTable();
    blocked();
    among(charts);
    story();
  }

  private void picture(Chart chart) {
    blocks.add(new Block.Picture(ChartFolder.draw(List.of(chart)).get(0)));
  }

  private void reached() {
    blocks.add(new Block.Heading("What was reached"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      int option = outcome.options()[i];
      int round = outcome.closedRound()[i];
      rows.add(
          List.of(
              names.issue(issue.id()),
              option < 0 ? "left open" : names.option(issue.id(), issue.options().get(option).id()),
              round < 0 ? "" : round == 0 ? "before" : "round " + round));
    }
    blocks.add(new Block.Table("", List.of("Issue", "Settled at", "When"), rows, 0));
    List<List<String>> values = new ArrayList<>();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      values.add(
          List.of(
              name(d) + (talks.seats().contains(d) ? " (a person)" : ""),
              Points.of(outcome.utility()[d]),
              Points.of(outcome.utility()[d] - outcome.gain()[d]),
              Points.signed(outcome.gain()[d]),
              nash(d)));
    }
    blocks.add(
        new Block.Table(
            "In points, each on its own scale, at the end",
            List.of("Delegation", "Reached", "Without a deal", "Gain", "Nash deal"),
            values,
            4));
    if (outcome.refusedByLeaders() + outcome.refusedAtHome() > 0) {
      blocks.add(
          new Block.Paragraph(
              "Texts refused by leaders: "
                  + outcome.refusedByLeaders()
                  + "; at home: "
                  + outcome.refusedAtHome()
                  + "."));
    }
  }

  private String nash(int delegation) {
    return back.nash().map(n -> Points.of(n.utility(delegation))).orElse("none");
  }

  private void planes(DebriefCharts charts) {
    int first = new TreeSet<>(talks.seats()).first();
    int drawn = 0;
    for (int d = 0; d < scenario.delegations().size() && drawn < MOST_PLANES; d++) {
      if (d != first) {
        picture(charts.plane(Math.min(first, d), Math.max(first, d)));
        drawn++;
      }
    }
  }

  /** Decisions that an agent in the same seat would not have made. */
  private void insisted() {
    List<String> points = new ArrayList<>();
    for (int k = 0; k < talks.decisions().size(); k++) {
      Decision decision = talks.decisions().get(k);
      String what =
          decision.move() instanceof Move.Agree agree && agree.insisted()
              ? " agreed to a text"
              : decision.move() instanceof Move.Offer offer && offer.insisted()
                  ? " made an offer"
                  : "";
      if (!what.isEmpty()) {
        points.add(
            "Round "
                + round(k)
                + ": "
                + name(decision.delegation())
                + what
                + " that its own lines or its alternative spoke against, and insisted."
                + " Leaders and home answered by their own rules.");
      }
    }
    if (!points.isEmpty()) {
      blocks.add(new Block.Heading("Against your own rules"));
      blocks.add(new Block.Points(points));
    }
  }

  private int round(int decision) {
    State then =
        SeatedTalks.resume(
                talks.talks(),
                talks.seed(),
                talks.run(),
                talks.seats(),
                talks.decisions().subList(0, decision))
            .state();
    return ((State.Awaiting) then).turn().round();
  }

  private void gaveWay() {
    blocks.add(new Block.Heading("Who gave way on what"));
    List<String> header = new ArrayList<>(List.of("Issue"));
    scenario.delegations().forEach(d -> header.add(names.delegation(d.id())));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      List<String> row = new ArrayList<>(List.of(names.issue(scenario.issues().get(i).id())));
      for (Delegation d : scenario.delegations()) {
        row.add(path(i, d.id()));
      }
      rows.add(row);
    }
    blocks.add(new Block.Table("From the first offer to the last", header, rows, 0));
  }

  private String path(int issue, String who) {
    List<Text> texts = new ArrayList<>();
    for (Entry entry : finished.transcript()) {
      if (entry instanceof Entry.Offered offered && offered.who().equals(who)) {
        texts.add(offered.text());
      }
    }
    if (texts.isEmpty()) {
      return "no offer";
    }
    int from = texts.get(0).options()[issue];
    int to = texts.get(texts.size() - 1).options()[issue];
    Issue of = scenario.issues().get(issue);
    String last = names.option(of.id(), of.options().get(to).id());
    return from == to
        ? "stayed at " + last
        : names.option(of.id(), of.options().get(from).id()) + ", then " + last;
  }

  private void leftOnTheTable() {
    blocks.add(new Block.Heading("What was left on the table"));
    Optional<ValuedDeal> better = back.better();
    if (better.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "As things stood when the talks began, no text within everybody's lines was better"
                  + " for all than what was reached: the talks ended on the frontier."));
      return;
    }
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      int is = outcome.options()[i];
      int could = better.get().options()[i];
      int now = is >= 0 ? is : issue.statusQuo().orElse(-1);
      if (now != could) {
        changes.add(
            names.issue(issue.id())
                + ": "
                + names.option(issue.id(), issue.options().get(could).id()));
      }
    }
    List<String> gains = new ArrayList<>();
    for (int d = 0; d < back.reached().length; d++) {
      gains.add(
          name(d) + " " + Points.signed(better.get().utility(d) - back.reached()[d]) + " points");
    }
    blocks.add(
        new Block.Paragraph(
            "A text within everybody's lines would have been better for all, by the numbers with"
                + " which the talks began: as reached, but with "
                + String.join("; ", changes)
                + ". It would have brought "
                + Names.list(gains, "and")
                + " more than what was reached. Whether leaders and home would have signed it is"
                + " another question."));
  }

  private void blocked() {
    List<String> points = new ArrayList<>();
    for (Blockage blockage : outcome.blockages()) {
      String issue = names.issue(scenario.issues().get(blockage.issue()).id());
      List<String> meanings =
          blockage.obstacles().stream()
              .filter(o -> o.kind() == Obstacle.Kind.LINE)
              .map(names::meaning)
              .toList();
      points.add(
          issue + ": " + names.obstacles(blockage.obstacles()) + ". " + String.join(" ", meanings));
    }
    if (!points.isEmpty()) {
      blocks.add(new Block.Heading("What stood in the way of what stayed open"));
      blocks.add(new Block.Points(points));
    }
  }

  private void among(DebriefCharts charts) {
    if (sample.gains().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("Among simulated talks"));
    List<String> points = new ArrayList<>();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      long gain = outcome.gain()[d];
      points.add(
          name(d)
              + " gained less in "
              + Numbers.inHundred(sample.shareBelow(d, gain))
              + " of 100 simulated talks; this time "
              + Points.signed(gain)
              + " points, there "
              + Points.signed(
                  sample
                      .summary()
                      .delegations()
                      .get(scenario.delegations().get(d).id())
                      .gain()
                      .mean())
              + " on average.");
    }
    var kinds = sample.summary().outcome();
    points.add(
        "Of 100 simulated talks "
            + Numbers.inHundred(kinds.get("comprehensive").share())
            + " ended with a comprehensive agreement, "
            + Numbers.inHundred(kinds.get("partial").share())
            + " with a partial one, and "
            + Numbers.inHundred(kinds.get("none").share())
            + " with none ("
            + Numbers.count(sample.gains().size())
            + " talks, everybody by its own tactic).");
    blocks.add(new Block.Points(points));
    picture(charts.distribution());
  }

  private void story() {
    blocks.add(new Block.Heading("What happened"));
    int viewer = new TreeSet<>(talks.seats()).first();
    Wording wording = Wording.forDelegation(scenario, viewer);
    List<String> points = new ArrayList<>();
    for (Entry entry : finished.transcript()) {
      wording.tell(entry).ifPresent(t -> points.add("Round " + entry.round() + ". " + t));
    }
    blocks.add(new Block.Points(points));
  }
}
