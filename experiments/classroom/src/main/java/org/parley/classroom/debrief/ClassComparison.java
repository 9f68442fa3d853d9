package org.parley.classroom.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.bargaining.FixedPoint;
import org.parley.bargaining.ValuedDeal;
import org.parley.cause.CauseSentence;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.words.UtilityPoints;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.viz.ChartFolder;
import org.parley.viz.ChartHeading;
import org.parley.viz.GroupEnds;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ScenarioLabels;

/** Several groups that held the same talks, side by side and beside simulated ones. */
public final class ClassComparison {
  private static final int MOST_PLANES = 3;

  /**
   * A group that came to an end.
   *
   * @param name as the class knows it
   * @param letter short, for pictures
   */
  public record EndedGroup(
      String name, String letter, SeatedTalks talks, SeatedState.Finished finished) {}

  private final Scenario scenario;
  private final ScenarioLabels names;
  private final List<EndedGroup> groups;
  private final List<LookBack> backs = new ArrayList<>();
  private final SimulatedSample sample;
  private final LookBack possible;
  private final boolean sameNumbers;

  /**
   * Groups of one class.
   *
   * @param scenario what all of them held
   */
  public ClassComparison(Scenario scenario, List<EndedGroup> groups, SimulatedSample sample) {
    this.scenario = scenario;
    this.groups = List.copyOf(groups);
    this.sample = sample;
    names = ScenarioLabels.withUnits(scenario);
    groups.forEach(g -> backs.add(LookBack.at(g.talks(), g.finished())));
    sameNumbers = groups.stream().map(g -> g.talks().run()).distinct().count() == 1;
    possible = sameNumbers ? backs.get(0) : LookBack.atMeans(CompiledTalks.of(scenario));
  }

  /** The parts in the order in which a class walks through them. */
  public List<PageBlock> blocks() {
    List<PageBlock> blocks = new ArrayList<>();
    if (!groups.isEmpty()) {
      planes(blocks);
      left(blocks);
      inTheWay(blocks);
      beside(blocks);
    }
    return blocks;
  }

  private int parties() {
    return scenario.delegations().size();
  }

  private String name(int d) {
    return names.delegation(scenario.delegations().get(d).id());
  }

  private void planes(List<PageBlock> blocks) {
    blocks.add(new PageBlock.Heading("Every group on one plane"));
    int drawn = 0;
    for (int a = 0; a < parties(); a++) {
      for (int b = a + 1; b < parties() && drawn < MOST_PLANES; b++) {
        blocks.add(plane(a, b));
        drawn++;
      }
    }
  }

  private PageBlock plane(int a, int b) {
    List<GroupEnds.GroupEnd> ends =
        groups.stream()
            .map(
                g ->
                    new GroupEnds.GroupEnd(
                        g.letter(), pair(g.finished().outcome().utility(), a, b)))
            .toList();
    String which =
        sameNumbers
            ? "All groups had the same numbers"
            : "Each group had numbers of its own; frontier and Nash deal are at their means";
    ChartHeading heading =
        new ChartHeading(
            "groups-" + a + "-" + b,
            "Where the groups ended: " + name(a) + " and " + name(b),
            which
                + "; utility from 0 to 1 on each delegation's own scale; grey dots: "
                + NumberText.count(sample.utilities().size())
                + " simulated talks.",
            "Deals up and to the right of a ring would have been better for both; the shaded area"
                + " holds what is better for both than no deal.");
    GroupEnds.Ends shown =
        new GroupEnds.Ends(
            name(a),
            name(b),
            ends,
            possible.frontier(a, b),
            possible.nash().map(n -> nash(n, a, b)).orElse(new double[0]),
            pair(possible.baseline(), a, b),
            sample.utilities().stream().map(u -> pair(u, a, b)).toArray(double[][]::new));
    return new PageBlock.Picture(ChartFolder.draw(GroupEnds.of(heading, shown)));
  }

  private static double[] nash(ValuedDeal deal, int a, int b) {
    return new double[] {
      FixedPoint.toDouble(deal.utility(a)), FixedPoint.toDouble(deal.utility(b))
    };
  }

  private static double[] pair(long[] values, int a, int b) {
    return new double[] {FixedPoint.toDouble(values[a]), FixedPoint.toDouble(values[b])};
  }

  private void left(List<PageBlock> blocks) {
    blocks.add(new PageBlock.Heading("What was left on the table, for whom"));
    List<String> header = new ArrayList<>(List.of("Group"));
    for (int d = 0; d < parties(); d++) {
      header.add(name(d));
    }
    header.add("As reached, but with");
    List<List<String>> rows = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      rows.add(leftBy(g));
    }
    blocks.add(
        new PageBlock.Table(
            "Points more in the text that would have been better for all, within everybody's lines",
            header,
            rows,
            0));
  }

  private List<String> leftBy(int g) {
    LookBack back = backs.get(g);
    Optional<ValuedDeal> better = back.better();
    List<String> row = new ArrayList<>(List.of(groups.get(g).name()));
    for (int d = 0; d < parties(); d++) {
      int at = d;
      row.add(
          better.map(b -> UtilityPoints.signed(b.utility(at) - back.reached()[at])).orElse("0.0"));
    }
    Outcome outcome = groups.get(g).finished().outcome();
    row.add(
        better
            .map(b -> String.join("; ", DebriefLessons.changes(scenario, outcome, b)))
            .orElse("nothing: no text was better for all"));
    return row;
  }

  private void inTheWay(List<PageBlock> blocks) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      EndedGroup group = groups.get(g);
      backs
          .get(g)
          .missing(scenario, group.finished())
          .forEach(
              (issue, cause) -> {
                String what = names.issue(issue) + ": " + CauseSentence.kind(scenario, cause);
                found.computeIfAbsent(what, w -> new ArrayList<>()).add(group.letter());
              });
    }
    if (!found.isEmpty()) {
      blocks.add(new PageBlock.Heading("What stood in the way of what stayed open"));
      List<String> points = new ArrayList<>();
      found.forEach(
          (what, where) ->
              points.add(
                  what
                      + " (group"
                      + (where.size() == 1 ? " " : "s ")
                      + ScenarioLabels.list(where.stream().distinct().toList(), "and")
                      + ")."));
      blocks.add(new PageBlock.Points(points));
    }
  }

  private void beside(List<PageBlock> blocks) {
    if (sample.gains().isEmpty()) {
      return;
    }
    blocks.add(new PageBlock.Heading("Beside the same talks simulated"));
    List<Integer> simulated = AmongSimulated.kindsInHundred(sample);
    List<List<String>> rows = new ArrayList<>();
    Outcome.Kind[] kinds = {Outcome.Kind.COMPREHENSIVE, Outcome.Kind.PARTIAL, Outcome.Kind.NONE};
    List<String> titles = List.of("Agreed on everything", "Agreed on a part", "No agreement");
    for (int k = 0; k < kinds.length; k++) {
      Outcome.Kind kind = kinds[k];
      long here = groups.stream().filter(g -> g.finished().outcome().kind() == kind).count();
      rows.add(List.of(titles.get(k), here + " of " + groups.size(), simulated.get(k) + " in 100"));
    }
    for (int d = 0; d < parties(); d++) {
      int at = d;
      double mean =
          groups.stream()
              .mapToDouble(g -> FixedPoint.toDouble(g.finished().outcome().gain()[at]))
              .average()
              .orElse(0);
      String id = scenario.delegations().get(d).id();
      rows.add(
          List.of(
              "Mean gain of " + name(d) + ", in points",
              UtilityPoints.signed(mean),
              UtilityPoints.signed(sample.summary().delegations().get(id).gain().mean())));
    }
    String caption =
        NumberText.count(sample.gains().size())
            + " talks with everybody played by its own tactic, each with numbers of its own";
    blocks.add(
        new PageBlock.Table(caption, List.of("How it ended", "This class", "Simulated"), rows, 2));
  }
}
