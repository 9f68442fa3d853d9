package org.parley.viz.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.AfterSummary;
import org.parley.ensemble.EnsembleSummary;
import org.parley.statistics.ShareEstimate;

/**
 * What became of what was signed: in force, never ratified, ended with its term, or a bet that went
 * the other way; and what one side did alone.
 */
final class SignedTermsWords {
  private static final Map<String, String> BECAME = new LinkedHashMap<>();

  static {
    BECAME.put("unratified", "not ratified");
    BECAME.put("expired", "ended with its term");
    BECAME.put("lapsed", "void by how an event turned out");
  }

  private SignedTermsWords() {}

  /** The sentences; none where whatever is signed is in force at once and for good. */
  static List<String> of(EnsembleSummary summary, ScenarioLabels names) {
    if (!summary.after().isTold()) {
      return List.of();
    }
    List<String> said = new ArrayList<>();
    said.add(
        "All that was signed is still in force at the end of the time looked ahead in "
            + NumberPhrases.share(summary.after().inForce())
            + " talks");
    summary.after().issues().forEach((id, issue) -> said.addAll(issue(names.issue(id), issue)));
    return said;
  }

  private static List<String> issue(String title, AfterSummary.IssueAfter issue) {
    List<String> parts = new ArrayList<>();
    BECAME.forEach(
        (key, words) -> {
          ShareEstimate share = issue.became().get(key);
          if (share != null && share.share() > 0) {
            parts.add(words + " in " + NumberPhrases.share(share));
          }
        });
    if (issue.alone().share() > 0) {
      parts.add("done by one side alone in " + NumberPhrases.share(issue.alone()));
    }
    return parts.isEmpty() ? List.of() : List.of(title + ": " + String.join(", ", parts));
  }
}
