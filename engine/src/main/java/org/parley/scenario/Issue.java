package org.parley.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A question on the table.
 *
 * @param id short name, unique in the scenario
 * @param title what a reader sees
 * @param options the ways to settle it, in their declared order
 * @param statusQuo index of the option in force while nothing is agreed; empty if every deal must
 *     settle the issue
 * @param ordered whether the order of the options means something, so that values between two known
 *     ones can be interpolated
 * @param optional whether a deal can be comprehensive without it
 * @param opens the level that its options other than the status quo open from the next sitting on
 * @param unit unit of the numbers of a range; empty for named options
 */
public record Issue(
    String id,
    String title,
    List<Option> options,
    OptionalInt statusQuo,
    boolean ordered,
    boolean optional,
    Optional<AuthorityLevel> opens,
    String unit) {
  public Issue {
    options = List.copyOf(options);
    if (options.size() < 2) {
      throw new IllegalArgumentException("issue " + id + " needs at least two options");
    }
    if (statusQuo.isPresent() && statusQuo.getAsInt() >= options.size()) {
      throw new IllegalArgumentException("issue " + id + " has no option " + statusQuo);
    }
  }

  /** Index of the option with this id, or -1. */
  public int indexOf(String option) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).id().equals(option)) {
        return i;
      }
    }
    return -1;
  }
}
