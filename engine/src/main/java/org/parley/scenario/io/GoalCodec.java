package org.parley.scenario.io;

import static org.parley.scenario.io.ValueKinds.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.parley.goal.GoalParser;
import org.parley.goal.GoalSyntaxException;
import org.parley.goal.GoalVocabulary;
import org.parley.goal.StatedGoal;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;

/** What talks are asked. */
final class GoalCodec {

  /** A goal as it is written. */
  record WrittenGoal(String id, String title, String goal) {}

  /** A goal. */
  static final BlockCodec<WrittenGoal> GOAL =
      BlockCodec.of(
          "goal",
          OriginScope.NONE,
          b -> {
            var goal =
                b.add(
                    "goal",
                    TEXT.needed(""),
                    WrittenGoal::goal,
                    "A condition on how the talks end: issue=option, an issue (anything but its"
                        + " status quo), agreement, comprehensive, walkout, gain.delegation>0.05,"
                        + " hold>0.8, joined with and, or, not and brackets.");
            b.alone("goal");
            var title =
                b.add(
                    "title",
                    TEXT.or(""),
                    WrittenGoal::title,
                    "The question in words, such as: Will the guns fall silent?");
            return at -> new WrittenGoal(at.id(), title.in(at), goal.in(at));
          });

  private GoalCodec() {}

  /** The goals of a scenario, as they would be written. */
  static List<WrittenGoal> written(Scenario scenario) {
    return scenario.goals().stream()
        .map(g -> new WrittenGoal(g.id(), g.title(), g.goal().toString()))
        .toList();
  }

  /** Those that can be read; what is wrong with the others, {@link #check} says. */
  static List<StatedGoal> stated(List<WrittenGoal> written, GoalVocabulary names) {
    List<StatedGoal> stated = new ArrayList<>();
    for (WrittenGoal goal : written) {
      try {
        stated.add(new StatedGoal(goal.id(), goal.title(), GoalParser.parse(goal.goal(), names)));
      } catch (GoalSyntaxException e) {
        continue;
      }
    }
    return stated;
  }

  /** Notes what is wrong with the goals of a checked text. */
  static void check(Mapping text, GoalVocabulary names, RuleFindings findings) {
    for (Entry goal : DeclaredIds.entries(text, "goals")) {
      if (goal.value() instanceof Mapping m && m.get("goal").orElse(null) instanceof Scalar s) {
        try {
          GoalParser.parse(s.text(), names);
        } catch (GoalSyntaxException e) {
          String expected =
              e.advice().isEmpty() ? "" : e.advice().get(0).replaceFirst("^expected ", "");
          String maybe = e.advice().size() > 1 ? e.advice().get(1) : "";
          findings.problem(
              "goals." + goal.key() + ".goal", e.getMessage(), expected, maybe, "issues");
        }
      }
    }
  }
}
