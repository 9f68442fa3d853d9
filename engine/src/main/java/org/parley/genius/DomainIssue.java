package org.parley.genius;

import java.util.List;

/**
 * An issue of a domain.
 *
 * @param index the number by which Genius profiles refer to it: an identity, not a position
 * @param name its name as written
 * @param values its values as written, in their order
 * @param numbers the numbers that the values stand for, if the issue is a range of numbers; else
 *     empty
 */
public record DomainIssue(int index, String name, List<String> values, List<Double> numbers) {
  public DomainIssue {
    values = List.copyOf(values);
    numbers = List.copyOf(numbers);
    if (!numbers.isEmpty() && numbers.size() != values.size()) {
      throw new IllegalArgumentException("one number per value is needed");
    }
  }

  /** Whether the issue is a range of numbers. */
  public boolean isRange() {
    return !numbers.isEmpty();
  }
}
