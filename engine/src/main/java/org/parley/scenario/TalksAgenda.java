package org.parley.scenario;

import java.util.List;
import java.util.Set;

/**
 * The agenda of the talks: in which order issues come to the table. The first group of issues is on
 * the table from the beginning; each next one comes up once all issues of those before it are
 * settled, or once those have had their share of the rounds, which all groups have alike. What was
 * not settled in its share stays on the table. What is signed of a group is in force at once, so
 * that it can no longer be given for something else (issue-by-issue bargaining: Fershtman 1990;
 * Busch & Horstmann 1997; against packages Inderst 2000).
 *
 * @param groups ids of issues, in the order in which they come up; empty for all at once
 */
public record TalksAgenda(List<List<String>> groups) {
  /** Every issue is on the table from the beginning. */
  public static final TalksAgenda ALL_AT_ONCE = new TalksAgenda(List.of());

  public TalksAgenda {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Whether issues come up one after another, given those that an earlier meeting closed. */
  public boolean isInSteps(Set<String> closedBefore) {
    return groups.stream().filter(g -> !closedBefore.containsAll(g)).count() > 1;
  }
}
