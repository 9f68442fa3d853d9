package org.parley.ensemble;

import java.io.Serializable;
import java.util.List;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.Uncertain;

/**
 * The names by which outcomes of one scenario are counted, in the order of the arrays of {@link
 * org.parley.outcome.Outcome}.
 *
 * @param scenario id of the scenario
 * @param title its title
 * @param seed seed of the runs
 * @param issues the issues with their options
 * @param delegations ids of the delegations
 * @param rounds rounds of offers over all sittings, from 1
 * @param inputs paths of the uncertain inputs
 * @param lines paths of the red lines
 */
public record OutcomeLabels(
    String scenario,
    String title,
    long seed,
    List<Question> issues,
    List<String> delegations,
    int rounds,
    List<String> inputs,
    List<String> lines)
    implements Serializable {
  public OutcomeLabels {
    issues = List.copyOf(issues);
    delegations = List.copyOf(delegations);
    inputs = List.copyOf(inputs);
    lines = List.copyOf(lines);
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be at least 1, not " + rounds);
    }
  }

  /** An issue and the ids of its options. */
  public record Question(String id, List<String> options) implements Serializable {
    public Question {
      options = List.copyOf(options);
    }
  }

  /** The names of these talks. */
  public static OutcomeLabels of(CompiledTalks talks, long seed) {
    Scenario scenario = talks.scenario();
    return new OutcomeLabels(
        scenario.id(),
        scenario.title(),
        seed,
        scenario.issues().stream().map(OutcomeLabels::question).toList(),
        scenario.delegations().stream().map(d -> d.id()).toList(),
        Math.multiplyExact(scenario.talks().sittings().size(), scenario.talks().rounds()),
        talks.inputs().stream().map(Uncertain::path).toList(),
        talks.lines());
  }

  private static Question question(Issue issue) {
    return new Question(issue.id(), issue.options().stream().map(Option::id).toList());
  }
}
