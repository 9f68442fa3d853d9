package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/**
 * Talks of which it is known how they ended.
 *
 * @param scenario with {@code happened}
 */
public record RecordedCase(Scenario scenario) {
  /** The place of an issue that was left open among the results of an issue. */
  static final int OPEN = 0;

  public RecordedCase {
    Objects.requireNonNull(scenario);
    if (scenario.history().isEmpty()) {
      throw new IllegalArgumentException("a case needs what happened");
    }
  }

  /** Issues that were still to be settled and of which the end is known; their places. */
  List<Integer> issues() {
    List<Integer> issues = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      String id = scenario.issues().get(i).id();
      boolean known = scenario.history().orElseThrow().outcomes().containsKey(id);
      if (known && !scenario.closedBefore().containsKey(id)) {
        issues.add(i);
      }
    }
    return issues;
  }

  /**
   * Whether a case is about the same talks: itself, or another coding, which is called by the first
   * one's id and a word more, such as {@code camp-david-1978-second}.
   */
  boolean isOfSameTalks(RecordedCase other) {
    String here = scenario.id();
    String there = other.scenario.id();
    return here.equals(there) || here.startsWith(there + "-") || there.startsWith(here + "-");
  }

  /** Whether an issue was still to be settled. */
  public boolean hasOpenIssues() {
    return !issues().isEmpty();
  }

  /** Results that an issue can have: open, then its options in their order. */
  int results(int issue) {
    return scenario.issues().get(issue).options().size() + 1;
  }

  /** The result that an issue had. */
  int happened(int issue) {
    Issue of = scenario.issues().get(issue);
    String outcome = scenario.history().orElseThrow().outcomes().get(of.id());
    return outcome.equals("open") ? OPEN : of.indexOf(outcome) + 1;
  }

  /** A result by its id. */
  String result(int issue, int result) {
    return result == OPEN ? "open" : scenario.issues().get(issue).options().get(result - 1).id();
  }
}
