package org.parley.genius;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What is negotiated: issues and their values.
 *
 * @param file name of the file that it was read from
 * @param name its name as written
 * @param issues the issues, in the order of the file
 * @param notes what the reading has to say
 */
public record NegotiationDomain(
    String file, String name, List<DomainIssue> issues, List<ConversionNote> notes) {
  public NegotiationDomain {
    issues = List.copyOf(issues);
    notes = List.copyOf(notes);
  }

  /** Position of the issue that Genius profiles call by this index. */
  OptionalInt byIndex(int index) {
    return IntStream.range(0, issues.size()).filter(i -> issues.get(i).index() == index).findAny();
  }

  /** Position of the issue of this name. */
  OptionalInt byName(String name) {
    return IntStream.range(0, issues.size())
        .filter(i -> issues.get(i).name().equals(name))
        .findFirst();
  }

  /** Number of deals. */
  BigDecimal deals() {
    return issues.stream()
        .map(i -> BigDecimal.valueOf(i.values().size()))
        .reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  /** Number of values of every issue. */
  int[] sizes() {
    return issues.stream().mapToInt(i -> i.values().size()).toArray();
  }
}
