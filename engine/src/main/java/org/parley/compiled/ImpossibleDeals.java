package org.parley.compiled;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.parley.bargaining.DealSpace;
import org.parley.scenario.ImpossibleCombination;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;

/**
 * The combinations of options that no text may hold: options without what they require, what the
 * scenario calls impossible and, where nothing is agreed until everything is, options with which
 * the whole would not be comprehensive.
 */
final class ImpossibleDeals {
  private final Scenario scenario;
  private final DealSpace space;
  private final boolean[][] excluded;

  private ImpossibleDeals(Scenario scenario, DealSpace space) {
    this.scenario = scenario;
    this.space = space;
    excluded = new boolean[space.blocks()][];
  }

  /** The space without them. */
  static DealSpace removed(Scenario scenario, DealSpace from) {
    ImpossibleDeals impossible = new ImpossibleDeals(scenario, from);
    for (int i = 0; i < scenario.issues().size(); i++) {
      impossible.requirements(i);
    }
    scenario.impossible().forEach(impossible::combination);
    if (mustBeWhole(scenario)) {
      impossible.incomplete();
    }
    boolean any = Arrays.stream(impossible.excluded).anyMatch(e -> e != null);
    return any ? from.excluding(impossible.excluded) : from;
  }

  /** Whether every text settles all that a comprehensive deal must settle. */
  static boolean mustBeWhole(Scenario scenario) {
    return scenario.talks().closing() == Talks.Closing.SINGLE_UNDERTAKING
        || scenario.issues().stream().anyMatch(i -> i.statusQuo().isEmpty());
  }

  private void requirements(int issue) {
    Issue declared = scenario.issues().get(issue);
    for (int o = 0; o < declared.options().size(); o++) {
      Option option = declared.options().get(o);
      if (!option.requires().isEmpty()) {
        CompiledCondition needed = CompiledCondition.of(scenario, option.requires());
        int block = space.blockOf(issue);
        boolean[] out = of(block);
        for (int c = 0; c < out.length; c++) {
          out[c] |= space.optionIn(c, issue) == o && !needed.allIn(space, c);
        }
      }
    }
  }

  private void combination(ImpossibleCombination declared) {
    CompiledCondition condition = CompiledCondition.of(scenario, declared.options());
    boolean[] out = of(space.blockOf(condition.issues()[0]));
    for (int c = 0; c < out.length; c++) {
      out[c] |= condition.allIn(space, c);
    }
  }

  private void incomplete() {
    for (Map.Entry<String, Set<String>> needed :
        scenario.talks().comprehensive().options().entrySet()) {
      int issue = scenario.issueIndex(needed.getKey());
      for (Option option : scenario.issues().get(issue).options()) {
        if (!scenario.talks().comprehensive().completes(needed.getKey(), option.id())) {
          space.mark(
              of(space.blockOf(issue)), issue, scenario.issues().get(issue).indexOf(option.id()));
        }
      }
    }
  }

  private boolean[] of(int block) {
    if (excluded[block] == null) {
      excluded[block] = new boolean[space.combinations(block)];
    }
    return excluded[block];
  }
}
