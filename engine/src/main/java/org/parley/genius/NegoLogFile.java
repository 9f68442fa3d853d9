package org.parley.genius;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the profiles of NegoLog (Dogru, Keskin and Aydogan 2024): {@code {"reservationValue": ...,
 * "issueWeights": {...}, "issues": {issue: {value: utility}}}}. There are no files of domains:
 * every profile names all issues and values, so that any of them can stand for its domain.
 */
final class NegoLogFile {
  private static final String WEIGHTS = "issueWeights";
  private static final String ISSUES = "issues";
  private static final String RESERVATION = "reservationValue";

  private NegoLogFile() {}

  /** Whether a file is one of these. */
  static boolean isOne(JsonValue json) {
    return json.element().isJsonObject()
        && json.element().getAsJsonObject().has(WEIGHTS)
        && json.element().getAsJsonObject().has(ISSUES);
  }

  /** The domain that a profile names. */
  static NegotiationDomain domain(JsonValue json) throws UnreadableDomain {
    List<DomainIssue> issues = new ArrayList<>();
    JsonValue all = json.required(ISSUES);
    for (String name : json.required(WEIGHTS).object().keySet()) {
      Set<String> values = new LinkedHashSet<>(all.required(name).object().keySet());
      if (values.isEmpty()) {
        throw all.required(name).problem("an issue needs at least one value");
      }
      issues.add(new DomainIssue(issues.size() + 1, name, List.copyOf(values), List.of()));
    }
    if (issues.isEmpty()) {
      throw all.problem("a domain needs at least one issue");
    }
    String name = json.file().replaceFirst("\\.[^.]*$", "");
    return new NegotiationDomain(json.file(), name, issues, List.of());
  }

  /** The profile in a file, on the issues of a domain. */
  static PreferenceProfile profile(NegotiationDomain domain, JsonValue json)
      throws UnreadableDomain {
    ProfileDraft draft = new ProfileDraft(domain, json.file());
    JsonValue weights = json.required(WEIGHTS);
    JsonValue issues = json.required(ISSUES);
    for (String name : weights.object().keySet()) {
      OptionalInt position = domain.byName(name);
      if (position.isEmpty()) {
        throw weights.problem("'" + name + "' is no issue of the domain '" + domain.file() + "'");
      }
      draft.weight[position.getAsInt()] = weights.required(name).share();
      evaluate(draft, position.getAsInt(), issues.required(name));
    }
    for (DomainIssue issue : domain.issues()) {
      if (!weights.object().has(issue.name())) {
        draft.note("it has no weight for the issue '" + issue.name() + "': 0");
      }
    }
    double reservation =
        json.member(RESERVATION).isPresent() ? json.required(RESERVATION).share() : 0;
    return draft.profile(reservation, 1);
  }

  private static void evaluate(ProfileDraft draft, int position, JsonValue utilities)
      throws UnreadableDomain {
    DomainIssue issue = draft.issue(position);
    for (String value : utilities.object().keySet()) {
      int v = issue.values().indexOf(value);
      if (v < 0) {
        throw utilities.problem("'" + value + "' is no value of the issue '" + issue.name() + "'");
      }
      draft.evaluation[position][v] = utilities.required(value).share();
    }
    for (String value : issue.values()) {
      if (!utilities.object().has(value)) {
        draft.note("it does not evaluate '" + value + "' of the issue '" + issue.name() + "': 0");
      }
    }
  }
}
