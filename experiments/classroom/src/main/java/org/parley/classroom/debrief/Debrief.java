package org.parley.classroom.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.words.EntryWording;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;
import org.parley.viz.Chart;
import org.parley.viz.ChartFolder;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PrintedPage;
import org.parley.viz.report.ScenarioLabels;

/** What a talk with people in it came to, and what there is to learn from it. */
public final class Debrief {
  private static final int MOST_PLANES = 3;

  private final SeatedTalks talks;
  private final SeatedState.Finished finished;
  private final Outcome outcome;
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final LookBack back;
  private final SimulatedSample sample;
  private final Set<Integer> people;
  private final List<PageBlock> blocks = new ArrayList<>();

  private Debrief(
      SeatedTalks talks,
      SeatedState.Finished finished,
      SimulatedSample sample,
      Set<Integer> people) {
    this.talks = talks;
    this.people = people;
    this.finished = finished;
    this.sample = sample;
    outcome = finished.outcome();
    scenario = talks.talks().scenario();
    names = ScenarioLabels.withUnits(scenario);
    back = LookBack.at(talks, finished);
  }

  /**
   * The debrief as a page.
   *
   * @param sample the same talks simulated, to compare with
   * @throws IllegalArgumentException if the talks have not ended
   */
  public static PrintedPage of(SeatedTalks talks, SimulatedSample sample) {
    return of(talks, sample, talks.seats());
  }

  /**
   * The same where only some of the seats were people's.
   *
   * @param people delegations for which a person decided
   */
  public static PrintedPage of(SeatedTalks talks, SimulatedSample sample, Set<Integer> people) {
    if (!(talks.state() instanceof SeatedState.Finished finished)) {
      throw new IllegalArgumentException("there is nothing to look back at before the end");
    }
    Debrief debrief = new Debrief(talks, finished, sample, people);
    debrief.write();
    return new PrintedPage(
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
    DebriefLessons lessons = new DebriefLessons(scenario, finished, back);
    new ReachedOutcome(talks, outcome, back, people).write(blocks);
    planes(charts);
    new InsistedDecisions(talks).write(blocks);
    lessons.gaveWay(blocks);
    for (int seat : new TreeSet<>(people)) {
      picture(charts.offersTo(seat));
    }
    lessons.leftOnTheTable(blocks);
    lessons.blocked(blocks);
    new AmongSimulated(scenario, outcome, sample).write(blocks);
    if (!sample.gains().isEmpty()) {
      picture(charts.distribution());
    }
    story();
  }

  private void picture(Chart chart) {
    blocks.add(new PageBlock.Picture(ChartFolder.draw(List.of(chart)).get(0)));
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

  private void story() {
    blocks.add(new PageBlock.Heading("What happened"));
    EntryWording wording =
        talks.seats().size() == 1
            ? EntryWording.forDelegation(scenario, new TreeSet<>(talks.seats()).first())
            : EntryWording.forEverybody(scenario);
    List<String> points = new ArrayList<>();
    for (TranscriptEntry entry : finished.transcript()) {
      wording.tell(entry).ifPresent(t -> points.add("Round " + entry.round() + ". " + t));
    }
    blocks.add(new PageBlock.Points(points));
  }
}
