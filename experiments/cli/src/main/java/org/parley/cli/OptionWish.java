package org.parley.cli;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;

/**
 * An option that somebody asks for, written {@code issue=option}.
 *
 * @param issue index of the issue
 * @param option index of the option
 */
record OptionWish(int issue, int option) {

  /** The wish in a text, if it names an issue of the scenario and an option of it. */
  static Optional<OptionWish> parse(String text, Scenario scenario) {
    int at = text.indexOf('=');
    int issue = at < 0 ? -1 : scenario.issueIndex(text.substring(0, at));
    int option = issue < 0 ? -1 : scenario.issues().get(issue).indexOf(text.substring(at + 1));
    return option < 0 ? Optional.empty() : Optional.of(new OptionWish(issue, option));
  }

  /** What is wrong with a text that is no wish, and what would be right. */
  static String refusal(String text, Scenario scenario) {
    int at = text.indexOf('=');
    if (at < 0) {
      return "'" + text + "' is not of the form issue=option";
    }
    int issue = scenario.issueIndex(text.substring(0, at));
    return issue < 0
        ? unknown(text.substring(0, at), "the scenario has no issue", ids(scenario))
        : unknown(
            text.substring(at + 1),
            "issue '" + text.substring(0, at) + "' has no option",
            ids(scenario.issues().get(issue)));
  }

  private static List<String> ids(Scenario scenario) {
    return scenario.issues().stream().map(Issue::id).toList();
  }

  private static List<String> ids(Issue issue) {
    return issue.options().stream().map(Option::id).toList();
  }

  private static String unknown(String wrong, String what, List<String> right) {
    return what
        + " '"
        + wrong
        + "'; expected one of: "
        + String.join(", ", right)
        + SimilarWords.nearest(wrong, right)
            .map(n -> "\n    Maybe you meant '" + n + "'.")
            .orElse("");
  }
}
