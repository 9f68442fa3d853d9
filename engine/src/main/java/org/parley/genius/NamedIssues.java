package org.parley.genius;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.OptionTerms;
import org.parley.scenario.SigningRule;

/** The issues of a domain under ids of the scenario language; none has a status quo. */
final class NamedIssues {
  private final List<Issue> issues = new ArrayList<>();

  NamedIssues(NegotiationDomain domain) {
    ImportedIds ids = new ImportedIds();
    for (DomainIssue issue : domain.issues()) {
      issues.add(issue(ids.of(issue.name()), issue));
    }
  }

  /** The issues, in the order of the domain. */
  List<Issue> issues() {
    return issues;
  }

  /** Id of an issue. */
  String issue(int position) {
    return issues.get(position).id();
  }

  /** Id of an option. */
  String option(int issue, int value) {
    return issues.get(issue).options().get(value).id();
  }

  /** The combination of options that a box stands for. */
  DealCondition choices(DealBox box) {
    Map<String, Set<String>> choices = new LinkedHashMap<>();
    box.values()
        .forEach(
            (issue, values) -> {
              Set<String> options = new LinkedHashSet<>();
              values.forEach(v -> options.add(option(issue, v)));
              choices.put(issue(issue), options);
            });
    return new DealCondition(choices);
  }

  private static Issue issue(String id, DomainIssue issue) {
    ImportedIds ids = new ImportedIds();
    List<Option> options = new ArrayList<>();
    for (int v = 0; v < issue.values().size(); v++) {
      String name = issue.values().get(v);
      OptionalDouble number =
          issue.isRange() ? OptionalDouble.of(issue.numbers().get(v)) : OptionalDouble.empty();
      String option =
          issue.isRange()
              ? GeniusDomain.text(BigDecimal.valueOf(issue.numbers().get(v)))
              : ids.ofOption(name);
      options.add(
          new Option(
              option,
              issue.isRange() ? option : ImportedIds.title(name),
              AuthorityLevel.OFFICIALS,
              SigningRule.OF_TALKS,
              number,
              Optional.empty(),
              List.of(),
              false,
              Optional.empty(),
              DealCondition.NONE,
              OptionTerms.NONE,
              Optional.empty()));
    }
    return new Issue(
        id,
        ImportedIds.title(issue.name()),
        options,
        OptionalInt.empty(),
        issue.isRange(),
        false,
        Optional.empty(),
        "");
  }
}
