package org.parley.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names that a goal can use.
 *
 * @param issues the issues
 * @param delegations ids of the delegations
 */
public record GoalVocabulary(List<AskedIssue> issues, List<String> delegations) {
  public GoalVocabulary {
    issues = List.copyOf(issues);
    delegations = List.copyOf(delegations);
  }

  /**
   * An issue.
   *
   * @param id its id
   * @param options ids of its options; empty if they are not known, so that any will do
   * @param statusQuo id of the option in force while nothing is agreed; empty if there is none
   */
  public record AskedIssue(String id, List<String> options, Optional<String> statusQuo) {
    public AskedIssue {
      options = List.copyOf(options);
    }

    /** The options that change something. */
    public List<String> others() {
      return options.stream().filter(o -> !statusQuo.equals(Optional.of(o))).toList();
    }
  }

  Optional<AskedIssue> issue(String id) {
    return issues.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  Optional<GoalFigure> figure(String word) {
    return GoalFigure.of(delegations).stream().filter(f -> f.toString().equals(word)).findFirst();
  }

  /** Everything that a condition can begin with. */
  List<String> openings() {
    List<String> all = new ArrayList<>();
    issues.forEach(i -> all.add(i.id()));
    all.addAll(TalksEnding.words());
    GoalFigure.of(delegations).forEach(f -> all.add(f.toString()));
    return all;
  }
}
