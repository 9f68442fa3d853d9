package org.parley.compiled;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.scenario.Scenario;

/** What is known of all issues together before a run begins. */
final class IssueMasks {
  private IssueMasks() {}

  /** The first whose settlement brings leaders to the table; -1 if there is none. */
  static int firstThatOpens(CompiledIssue[] issues) {
    return IntStream.range(0, issues.length)
        .filter(i -> issues[i].opens() >= 0)
        .findFirst()
        .orElse(-1);
  }

  /** Those that a comprehensive deal must settle, as a mask. */
  static long mustSettle(CompiledIssue[] issues) {
    long mask = 0;
    for (int i = 0; i < issues.length; i++) {
      mask |= issues[i].comprehensive() ? 1L << i : 0;
    }
    return mask;
  }

  /** Option by issue that an earlier meeting closed, or -1. */
  static int[] closedBefore(Scenario scenario) {
    int[] closed = new int[scenario.issues().size()];
    Arrays.fill(closed, -1);
    scenario
        .closedBefore()
        .forEach(
            (issue, option) -> {
              int i = scenario.issueIndex(issue);
              closed[i] = scenario.issues().get(i).indexOf(option);
            });
    return closed;
  }
}
