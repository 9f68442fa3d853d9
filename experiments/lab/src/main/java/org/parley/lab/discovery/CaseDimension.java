package org.parley.lab.discovery;

import java.util.List;

/**
 * A parameter along which cases lie.
 *
 * @param name path of the parameter
 * @param categories its values if they are words; a case then holds the index of its value. Empty
 *     if they are numbers
 */
public record CaseDimension(String name, List<String> categories) {
  public CaseDimension {
    categories = List.copyOf(categories);
  }

  /** A parameter whose values are numbers. */
  public static CaseDimension ofNumbers(String name) {
    return new CaseDimension(name, List.of());
  }

  /** Whether values are words. */
  public boolean isCategorical() {
    return !categories.isEmpty();
  }
}
