package org.parley.page.teach;

import java.util.ArrayList;
import java.util.List;
import org.parley.classroom.debrief.ClassComparison;
import org.parley.classroom.debrief.Debrief;
import org.parley.classroom.debrief.SimulatedSample;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.sheets.DebriefQuestions;
import org.parley.classroom.words.UtilityPoints;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.page.teach.ExerciseRecord.GroupRecord;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PrintedPage;
import org.parley.viz.report.ScenarioLabels;

/**
 * What a class looks back on, in the order in which it is walked through: what each group signed,
 * side by side; what all of them could have had, and what would have changed it; then each group by
 * itself. It is all words and pictures, so that it can be kept and shown whatever the program
 * becomes.
 *
 * @param title of the exercise
 * @param delegations titles
 * @param issues titles
 * @param overview all groups together, block by block
 * @param groups what each group came to
 */
public record ExerciseDebrief(
    String title,
    List<String> delegations,
    List<String> issues,
    List<DebriefBlock> overview,
    List<GroupResult> groups) {
  private static final int SIMULATED = 1000;

  /**
   * A group.
   *
   * @param people by delegation: a name if names are told, "agent" where no person decided, or
   *     empty
   * @param ending how its talks ended
   * @param settled by issue, in words
   * @param scores by delegation
   * @param blocks the rest, block by block
   */
  public record GroupResult(
      String name,
      List<String> people,
      String ending,
      List<String> settled,
      List<Score> scores,
      List<DebriefBlock> blocks) {}

  /** Points reached, points without a deal, and the gain. */
  public record Score(String reached, String without, String gain) {}

  /** The debrief but for what takes longest, which levers would have changed the talks. */
  static ExerciseDebrief of(ExerciseRecord exercise) {
    Scenario scenario = exercise.scenario();
    ScenarioLabels names = ScenarioLabels.withUnits(scenario);
    SimulatedSample sample =
        SimulatedSample.of(
            CompiledTalks.of(scenario),
            exercise.settings().seed(),
            SIMULATED,
            Runtime.getRuntime().availableProcessors(),
            () -> false);
    List<GroupResult> groups = new ArrayList<>();
    for (int g = 0; g < exercise.groups().size(); g++) {
      groups.add(group(exercise, g, names, sample));
    }
    return new ExerciseDebrief(
        exercise.settings().title(),
        scenario.delegations().stream().map(d -> names.delegation(d.id())).toList(),
        scenario.issues().stream().map(i -> names.issue(i.id())).toList(),
        overview(exercise, sample),
        groups);
  }

  private static List<DebriefBlock> overview(ExerciseRecord exercise, SimulatedSample sample) {
    List<ClassComparison.EndedGroup> ended = new ArrayList<>();
    for (int g = 0; g < exercise.groups().size(); g++) {
      SeatedTalks talks = exercise.groups().get(g).talks();
      if (talks.state() instanceof SeatedState.Finished finished) {
        String name = SeatViewBuilder.groupName(g);
        ended.add(
            new ClassComparison.EndedGroup(
                name, name.substring(name.lastIndexOf(' ') + 1), talks, finished));
      }
    }
    List<PageBlock> blocks =
        new ArrayList<>(new ClassComparison(exercise.scenario(), ended, sample).blocks());
    blocks.add(new PageBlock.Heading("Questions"));
    blocks.add(new PageBlock.Points(DebriefQuestions.of(exercise.scenario())));
    return blocks.stream().map(DebriefBlock::of).toList();
  }

  /** The same with more at the end of what concerns all groups. */
  ExerciseDebrief with(List<PageBlock> more) {
    List<DebriefBlock> all = new ArrayList<>(overview);
    more.forEach(block -> all.add(DebriefBlock.of(block)));
    return new ExerciseDebrief(title, delegations, issues, all, groups);
  }

  private static GroupResult group(
      ExerciseRecord exercise, int g, ScenarioLabels names, SimulatedSample sample) {
    GroupRecord group = exercise.groups().get(g);
    List<String> people = people(group, exercise.settings().names());
    String title = SeatViewBuilder.groupName(g);
    Scenario scenario = exercise.scenario();
    if (group.talks().state() instanceof SeatedState.Awaiting awaiting) {
      String ending = group.stopped() ? "ended by the instructor" : "not finished";
      int[] closed = awaiting.turn().situation().ground().closed();
      return new GroupResult(
          title, people, ending, settled(scenario, closed, names), List.of(), List.of());
    }
    Outcome outcome = ((SeatedState.Finished) group.talks().state()).outcome();
    PrintedPage page = Debrief.of(group.talks(), sample, group.people());
    return new GroupResult(
        title,
        people,
        page.subtitle(),
        settled(scenario, outcome.options(), names),
        scores(outcome),
        page.blocks().stream().map(DebriefBlock::of).toList());
  }

  private static List<String> people(GroupRecord group, boolean named) {
    List<String> people = new ArrayList<>();
    for (int d = 0; d < group.names().size(); d++) {
      people.add(!group.people().contains(d) ? "agent" : named ? group.names().get(d) : "");
    }
    return people;
  }

  private static List<String> settled(Scenario scenario, int[] options, ScenarioLabels names) {
    List<String> settled = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      int option = options[i];
      settled.add(option < 0 ? "open" : names.option(issue.id(), issue.options().get(option).id()));
    }
    return settled;
  }

  private static List<Score> scores(Outcome outcome) {
    List<Score> scores = new ArrayList<>();
    for (int d = 0; d < outcome.gain().length; d++) {
      long reached = outcome.utility()[d];
      long gain = outcome.gain()[d];
      scores.add(
          new Score(
              UtilityPoints.of(reached),
              UtilityPoints.of(reached - gain),
              UtilityPoints.signed(gain)));
    }
    return scores;
  }
}
