package org.parley.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Options that need others, and combinations that make no sense, for made-up scenarios: never of
 * the status quo, and never of what was closed before, so that what is in force makes sense.
 */
final class RandomConditions {
  private final SeededDice dice;
  private final List<Issue> issues;
  private final List<Issue> free;

  RandomConditions(long seed, List<Issue> issues, List<Issue> tied, Set<String> closed) {
    dice = new SeededDice(seed ^ 0x5DEECE66DL);
    this.issues = new ArrayList<>(issues);
    free = tied.stream().filter(i -> !closed.contains(i.id()) && i.options().size() > 2).toList();
    if (free.size() > 1 && dice.chance(0.4)) {
      Issue from = free.get(0);
      this.issues.set(issues.indexOf(from), needing(from, free.get(1)));
    }
  }

  List<Issue> issues() {
    return issues;
  }

  /** One option of an issue, not its status quo, with some options of another. */
  private Issue needing(Issue issue, Issue other) {
    List<Option> options = new ArrayList<>(issue.options());
    int at = moved(issue);
    Option o = options.get(at);
    Set<String> needed = ids(dice.some(other.options(), other.options().size() - 1));
    options.set(
        at,
        new Option(
            o.id(),
            o.title(),
            o.level(),
            SigningRule.OF_TALKS,
            o.number(),
            o.endsFighting(),
            o.keptBy(),
            o.ratify(),
            o.raisesTrust(),
            new DealCondition(Map.of(other.id(), needed)),
            OptionTerms.NONE,
            Optional.empty()));
    return ChangedRecord.of(issue, Map.of("options", options));
  }

  List<ImpossibleCombination> impossible() {
    if (free.size() < 2 || dice.chance(0.6)) {
      return List.of();
    }
    Issue one = free.get(free.size() - 1);
    Issue other = free.get(free.size() - 2);
    DealCondition both =
        new DealCondition(
            Map.of(
                one.id(), Set.of(one.options().get(moved(one)).id()),
                other.id(), Set.of(other.options().get(moved(other)).id())));
    return List.of(new ImpossibleCombination("nonsense", both));
  }

  /** An option that is not the status quo. */
  private int moved(Issue issue) {
    int at = dice.whole(0, issue.options().size() - 1);
    return at == issue.statusQuo().orElse(-1) ? (at + 1) % issue.options().size() : at;
  }

  private static Set<String> ids(List<Option> options) {
    Set<String> ids = new LinkedHashSet<>();
    options.forEach(o -> ids.add(o.id()));
    return ids;
  }
}
