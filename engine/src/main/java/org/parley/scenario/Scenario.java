package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.goal.GoalVocabulary;
import org.parley.goal.StatedGoal;

/**
 * Talks as they were written down: checked, immutable, nothing drawn yet.
 *
 * @param id short name, from the file's
 * @param title what a reader sees
 * @param question what the talks are asked, in one sentence
 * @param summary the situation, in a paragraph
 * @param sources where things are reported
 * @param talks the frame of the talks
 * @param war the war around the table, if there is one
 * @param issues the questions on the table
 * @param impossible combinations of options that no text may hold
 * @param closedBefore option by issue: what an earlier meeting closed
 * @param delegations the parties, at least two, in the order of speaking
 * @param mediators third parties at the table
 * @param thirdParties those who act from outside
 * @param events what may happen
 * @param precedents earlier talks
 * @param without mechanisms that are switched off
 * @param history what really happened, if it is known
 * @param goals what the talks are asked; the first is the question
 * @param factors what several numbers have in common
 * @param drawn words that each run draws, and what they make of the scenario
 */
public record Scenario(
    String id,
    String title,
    String question,
    String summary,
    List<Source> sources,
    Talks talks,
    Optional<War> war,
    List<Issue> issues,
    List<ImpossibleCombination> impossible,
    Map<String, String> closedBefore,
    List<Delegation> delegations,
    List<Mediator> mediators,
    List<ThirdParty> thirdParties,
    List<Event> events,
    List<Precedent> precedents,
    Set<Mechanism> without,
    Optional<HistoricalOutcome> history,
    List<StatedGoal> goals,
    List<SharedFactor> factors,
    DrawnWords drawn) {
  public Scenario {
    sources = List.copyOf(sources);
    issues = List.copyOf(issues);
    impossible = List.copyOf(impossible);
    closedBefore = Collections.unmodifiableMap(new LinkedHashMap<>(closedBefore));
    delegations = List.copyOf(delegations);
    mediators = List.copyOf(mediators);
    thirdParties = List.copyOf(thirdParties);
    events = List.copyOf(events);
    precedents = List.copyOf(precedents);
    without = Set.copyOf(without);
    goals = List.copyOf(goals);
    factors = List.copyOf(factors);
    if (issues.isEmpty() || delegations.size() < 2) {
      throw new IllegalArgumentException("talks need an issue and two delegations");
    }
  }

  /** The same talks with other mechanisms switched off. */
  public Scenario without(Set<Mechanism> off) {
    return with(talks, off, goals, drawn.with(s -> s.without(off)));
  }

  /** The same talks with more rounds. */
  public Scenario longer() {
    return with(talks.longer(), without, goals, drawn.with(Scenario::longer));
  }

  /** The same talks, asked something. */
  public Scenario asking(List<StatedGoal> asked) {
    return with(talks, without, asked, drawn.with(s -> s.asking(asked)));
  }

  /** The same talks, of which runs draw some words. */
  public Scenario drawing(DrawnWords words) {
    return with(talks, without, goals, words);
  }

  private Scenario with(Talks frame, Set<Mechanism> off, List<StatedGoal> asked, DrawnWords words) {
    return new Scenario(
        id,
        title,
        question,
        summary,
        sources,
        frame,
        war,
        issues,
        impossible,
        closedBefore,
        delegations,
        mediators,
        thirdParties,
        events,
        precedents,
        off,
        history,
        asked,
        factors,
        words);
  }

  /** The words of which goals on these talks are made. */
  public GoalVocabulary goalVocabulary() {
    return new GoalVocabulary(
        issues.stream().map(Scenario::asked).toList(),
        delegations.stream().map(Delegation::id).toList());
  }

  private static GoalVocabulary.AskedIssue asked(Issue issue) {
    List<String> options = issue.options().stream().map(Option::id).toList();
    Optional<String> statusQuo =
        issue.statusQuo().isPresent()
            ? Optional.of(options.get(issue.statusQuo().getAsInt()))
            : Optional.empty();
    return new GoalVocabulary.AskedIssue(issue.id(), options, statusQuo);
  }

  /** Index of the issue with this id, or -1. */
  public int issueIndex(String issue) {
    for (int i = 0; i < issues.size(); i++) {
      if (issues.get(i).id().equals(issue)) {
        return i;
      }
    }
    return -1;
  }

  /** Index of the delegation with this id, or -1. */
  public int delegationIndex(String delegation) {
    for (int i = 0; i < delegations.size(); i++) {
      if (delegations.get(i).id().equals(delegation)) {
        return i;
      }
    }
    return -1;
  }
}
