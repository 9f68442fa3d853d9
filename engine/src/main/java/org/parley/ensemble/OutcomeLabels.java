package org.parley.ensemble;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.compiled.CompiledTalks;
import org.parley.goal.GoalVocabulary;
import org.parley.goal.StatedGoal;
import org.parley.scenario.DrawnWord;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;

/**
 * The names by which outcomes of one scenario are counted, in the order of the arrays of {@link
 * org.parley.outcome.Outcome}.
 *
 * @param scenario id of the scenario
 * @param title its title
 * @param seed seed of the runs
 * @param issues the issues with their options
 * @param delegations ids of the delegations
 * @param rounds rounds of offers over all sittings, from 1, with another sitting if one may be
 *     called
 * @param inputs paths of the uncertain inputs
 * @param lines paths of the red lines
 * @param goals the goals that are looked at, in their order
 * @param idle paths of inputs and red lines that cannot matter
 * @param terms whether what is in force in the end can be other than what was agreed
 * @param words those of the inputs that are words
 */
public record OutcomeLabels(
    String scenario,
    String title,
    long seed,
    List<Question> issues,
    List<String> delegations,
    int rounds,
    List<String> inputs,
    List<String> lines,
    List<Sought> goals,
    List<String> idle,
    boolean terms,
    List<Word> words)
    implements Serializable {
  public OutcomeLabels {
    issues = List.copyOf(issues);
    delegations = List.copyOf(delegations);
    inputs = List.copyOf(inputs);
    lines = List.copyOf(lines);
    goals = List.copyOf(goals);
    idle = List.copyOf(idle);
    words = List.copyOf(words);
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be at least 1, not " + rounds);
    }
  }

  /** A frame of talks in which whatever is signed is in force at once and for good. */
  public OutcomeLabels(
      String scenario,
      String title,
      long seed,
      List<Question> issues,
      List<String> delegations,
      int rounds,
      List<String> inputs,
      List<String> lines,
      List<Sought> goals,
      List<String> idle) {
    this(
        scenario,
        title,
        seed,
        issues,
        delegations,
        rounds,
        inputs,
        lines,
        goals,
        idle,
        false,
        List.of());
  }

  /** A frame without goals. */
  public OutcomeLabels(
      String scenario,
      String title,
      long seed,
      List<Question> issues,
      List<String> delegations,
      int rounds,
      List<String> inputs,
      List<String> lines) {
    this(scenario, title, seed, issues, delegations, rounds, inputs, lines, List.of(), List.of());
  }

  /**
   * A goal that is looked at.
   *
   * @param goal as it was written
   * @param spelled the same with every option named
   * @param title the question in words; may be empty
   * @param stated whether somebody asked; else it is one of those to choose from
   */
  public record Sought(String goal, String spelled, String title, boolean stated)
      implements Serializable {}

  /**
   * An input that is a word.
   *
   * @param input its place among the inputs
   * @param levels what it may be
   * @param upTo chance of each level and those before it together
   */
  public record Word(int input, List<String> levels, List<Double> upTo) implements Serializable {
    public Word {
      levels = List.copyOf(levels);
      upTo = List.copyOf(upTo);
    }

    /** The level for which a draw stands. */
    int level(double draw) {
      int level = 0;
      while (level < upTo.size() - 1 && draw >= upTo.get(level)) {
        level++;
      }
      return level;
    }
  }

  /** An issue and the ids of its options. */
  public record Question(String id, List<String> options) implements Serializable {
    public Question {
      options = List.copyOf(options);
    }
  }

  /** The names of these talks, with the goals that the scenario states, or those to choose from. */
  public static OutcomeLabels of(CompiledTalks talks, long seed) {
    return of(talks, seed, List.of());
  }

  /**
   * The names of these talks.
   *
   * @param asked the goals asked for; empty for those that the scenario states, or, if it states
   *     none, those to choose from
   */
  public static OutcomeLabels of(CompiledTalks talks, long seed, List<StatedGoal> asked) {
    Scenario scenario = talks.scenario();
    return new OutcomeLabels(
        scenario.id(),
        scenario.title(),
        seed,
        scenario.issues().stream().map(OutcomeLabels::question).toList(),
        scenario.delegations().stream().map(d -> d.id()).toList(),
        talks.calendar().roundsAtMost(),
        talks.inputs().stream().map(UncertainNumber::path).toList(),
        talks.lines(),
        GoalCandidates.of(scenario, asked),
        IdleInputs.of(talks),
        talks.canTurnOut(),
        words(talks));
  }

  private static List<Word> words(CompiledTalks talks) {
    List<String> paths = talks.inputs().stream().map(UncertainNumber::path).toList();
    List<Word> words = new ArrayList<>();
    for (DrawnWord word : talks.scenario().drawn().words()) {
      List<Double> upTo = new ArrayList<>();
      double sum = 0;
      for (int level = 0; level < word.levels().size(); level++) {
        sum += word.chance(level);
        upTo.add(sum);
      }
      words.add(new Word(paths.indexOf(word.path()), word.levels(), upTo));
    }
    return words;
  }

  /** The words of which goals on these talks are made; a status quo is not known here. */
  public GoalVocabulary vocabulary() {
    return new GoalVocabulary(
        issues.stream()
            .map(i -> new GoalVocabulary.AskedIssue(i.id(), i.options(), Optional.empty()))
            .toList(),
        delegations);
  }

  private static Question question(Issue issue) {
    return new Question(issue.id(), issue.options().stream().map(Option::id).toList());
  }
}
