package org.parley.genius;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads issues from GeniusWeb's {@code {"name": ..., "issuesValues": {...}}}. */
final class GeniusWebDomain {
  private GeniusWebDomain() {}

  /** The domain that a value describes. */
  static NegotiationDomain read(JsonValue json) throws UnreadableDomain {
    if (json.member("issuesValues").isEmpty()) {
      throw json.problem(
          "this is no domain\n    expected GeniusWeb's 'issuesValues', or a profile of NegoLog with"
              + " 'issueWeights' and 'issues'");
    }
    List<DomainIssue> issues = new ArrayList<>();
    JsonValue all = json.required("issuesValues");
    for (var member : all.object().entrySet()) {
      issues.add(
          issue(issues.size() + 1, member.getKey(), all.at(member.getKey(), member.getValue())));
    }
    if (issues.isEmpty()) {
      throw all.problem("a domain needs at least one issue");
    }
    return new NegotiationDomain(json.file(), json.required("name").text(), issues, List.of());
  }

  private static DomainIssue issue(int index, String name, JsonValue json) throws UnreadableDomain {
    if (json.member("range").isPresent()) {
      return range(index, name, json.required("range"));
    }
    JsonValue values = json.required("values");
    Set<String> texts = new LinkedHashSet<>();
    for (var value : values.array()) {
      String text = values.at(Integer.toString(texts.size()), value).text();
      if (!texts.add(text)) {
        throw values.problem("the value '" + text + "' stands there twice");
      }
    }
    if (texts.isEmpty()) {
      throw values.problem("an issue needs at least one value");
    }
    return new DomainIssue(index, name, List.copyOf(texts), List.of());
  }

  /** Numbers from the first, by the third, up to the second. */
  private static DomainIssue range(int index, String name, JsonValue range)
      throws UnreadableDomain {
    if (range.array().size() != 3) {
      throw range.problem("expected [from, to, step]");
    }
    BigDecimal from = range.at("0", range.array().get(0)).number();
    BigDecimal to = range.at("1", range.array().get(1)).number();
    BigDecimal step = range.at("2", range.array().get(2)).number();
    if (step.signum() <= 0) {
      throw range.problem("the step must be above 0");
    }
    BigDecimal steps = to.subtract(from).divide(step, 0, RoundingMode.FLOOR);
    if (steps.signum() < 0
        || steps.compareTo(BigDecimal.valueOf(GeniusDomain.MOST_VALUES - 1)) > 0) {
      throw range.problem("expected from 1 to " + GeniusDomain.MOST_VALUES + " numbers");
    }
    List<String> values = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i <= steps.intValueExact(); i++) {
      BigDecimal number = from.add(step.multiply(BigDecimal.valueOf(i)));
      values.add(GeniusDomain.text(number));
      numbers.add(number.doubleValue());
    }
    return new DomainIssue(index, name, values, numbers);
  }
}
