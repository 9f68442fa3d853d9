package org.parley.classroom.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parley.classroom.page.Block;
import org.parley.classroom.page.Page;
import org.parley.classroom.seat.Decision;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.seat.State;
import org.parley.classroom.words.Points;
import org.parley.classroom.words.Wording;
import org.parley.negotiation.Move;
import org.parley.outcome.Entry;
import org.parley.outcome.Outcome;
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
    Lessons lessons = new Lessons(scenario, finished, back);
    reached();
    planes(charts);
    insisted();
    lessons.gaveWay(blocks);
    for (int seat : new TreeSet<>(talks.seats())) {
      picture(charts.offersTo(seat));
    }
    lessons.leftOnTheTable(blocks);
    lessons.blocked(blocks);
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
