package org.parley.compiled;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.parley.bargaining.DealSpace;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Scenario;

/**
 * A combination of options as masks: holds of a deal when on every issue named it has one of the
 * options named.
 *
 * @param issues indices of the issues named
 * @param options by issue named: which of its options are in the combination
 */
public record CompiledCondition(int[] issues, boolean[][] options) implements Serializable {

  static CompiledCondition of(Scenario scenario, DealCondition choices) {
    int[] issues = new int[choices.options().size()];
    boolean[][] options = new boolean[issues.length][];
    int at = 0;
    for (Map.Entry<String, Set<String>> entry : choices.options().entrySet()) {
      int issue = scenario.issueIndex(entry.getKey());
      issues[at] = issue;
      options[at] = new boolean[scenario.issues().get(issue).options().size()];
      for (String id : entry.getValue()) {
        options[at][scenario.issues().get(issue).indexOf(id)] = true;
      }
      at++;
    }
    return new CompiledCondition(issues, options);
  }

  /** The issues named, as a mask. */
  long mask() {
    long mask = 0;
    for (int issue : issues) {
      mask |= 1L << issue;
    }
    return mask;
  }

  boolean isEmpty() {
    return issues.length == 0;
  }

  /** Whether it holds of a combination of the block that holds all its issues. */
  boolean allIn(DealSpace space, int combination) {
    for (int i = 0; i < issues.length; i++) {
      if (!options[i][space.optionIn(combination, issues[i])]) {
        return false;
      }
    }
    return true;
  }

  /** Whether on at least one issue named the combination has an option named. */
  boolean anyIn(DealSpace space, int combination) {
    for (int i = 0; i < issues.length; i++) {
      if (options[i][space.optionIn(combination, issues[i])]) {
        return true;
      }
    }
    return false;
  }

  /** Whether it holds of a deal, or of what is closed with -1 for what is open. */
  public boolean holdsOf(int[] deal) {
    for (int i = 0; i < issues.length; i++) {
      int option = deal[issues[i]];
      if (option < 0 || !options[i][option]) {
        return false;
      }
    }
    return true;
  }

  /** By combination of a block: whether all of it holds. */
  boolean[] maskAll(DealSpace space, int block) {
    boolean[] mask = new boolean[space.combinations(block)];
    for (int c = 0; c < mask.length; c++) {
      mask[c] = allIn(space, c);
    }
    return mask;
  }

  /** By combination of a block: whether any of it holds. */
  boolean[] maskAny(DealSpace space, int block) {
    boolean[] mask = new boolean[space.combinations(block)];
    for (int c = 0; c < mask.length; c++) {
      mask[c] = anyIn(space, c);
    }
    return mask;
  }
}
