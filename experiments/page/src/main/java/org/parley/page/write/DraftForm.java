package org.parley.page.write;

import java.util.List;
import java.util.Map;

/**
 * The form for a first scenario.
 *
 * @param title title of the talks
 * @param question what they are asked; may be empty
 * @param issues at least one
 * @param delegations at least two
 * @param mediator style of a mediator; empty for none
 */
public record DraftForm(
    String title,
    String question,
    List<FormIssue> issues,
    List<FormDelegation> delegations,
    String mediator) {
  public DraftForm {
    title = title == null ? "" : title;
    question = question == null ? "" : question;
    issues = issues == null ? List.of() : List.copyOf(issues);
    delegations = delegations == null ? List.of() : List.copyOf(delegations);
    mediator = mediator == null ? "" : mediator;
    if (issues.size() > 62 || delegations.size() > 50) {
      throw new IllegalArgumentException("at most 62 issues and 50 delegations");
    }
  }

  /**
   * An issue.
   *
   * @param title what is asked
   * @param options titles of its options, from one side's wish to the other's
   * @param statusQuo place of the option in force now, from 0; -1 for none
   */
  public record FormIssue(String title, List<String> options, int statusQuo) {
    public FormIssue {
      title = title == null ? "" : title;
      options = options == null ? List.of() : List.copyOf(options);
    }
  }

  /**
   * A delegation.
   *
   * @param title its name
   * @param wants by issue: place of the option it wants; -1 for no demand
   * @param weights by issue: how much it weighs
   * @param never by issue: places of options it will never accept
   */
  public record FormDelegation(
      String title, List<Integer> wants, List<Double> weights, Map<String, List<Integer>> never) {
    public FormDelegation {
      title = title == null ? "" : title;
      wants = wants == null ? List.of() : List.copyOf(wants);
      weights = weights == null ? List.of() : List.copyOf(weights);
      never = never == null ? Map.of() : Map.copyOf(never);
    }
  }
}
