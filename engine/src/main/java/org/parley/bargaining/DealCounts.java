package org.parley.bargaining;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many full texts there are, and what becomes of them.
 *
 * @param deals texts that keep what is closed, the status quo included
 * @param allowed those that cross no hard line
 * @param zopa those in the zone of possible agreement
 * @param lines what each red line rules out, by line
 * @param alternatives what each alternative rules out, by delegation
 * @param aboveMandate texts that need a signature from above the mandate, by delegation
 */
public record DealCounts(
    CountResult deals,
    CountResult allowed,
    CountResult zopa,
    List<ExclusionCount> lines,
    List<ExclusionCount> alternatives,
    List<CountResult> aboveMandate) {
  /** Copies the lists. */
  public DealCounts {
    lines = List.copyOf(lines);
    alternatives = List.copyOf(alternatives);
    aboveMandate = List.copyOf(aboveMandate);
  }

  /** Counts the texts of a picture. */
  public static DealCounts of(BargainingProblem picture) {
    // Every count may take a while in large talks, and none depends on another.
    List<ExclusionCount> lines =
        IntStream.range(0, picture.lines().size())
            .parallel()
            .mapToObj(l -> ExclusionCount.byLine(picture, l))
            .toList();
    List<ExclusionCount> alternatives =
        IntStream.range(0, picture.delegations())
            .parallel()
            .mapToObj(d -> ExclusionCount.byAlternative(picture, d))
            .toList();
    List<CountResult> aboveMandate =
        IntStream.range(0, picture.delegations()).mapToObj(d -> aboveMandate(picture, d)).toList();
    return new DealCounts(
        CountResult.of(DealSet.all(picture)),
        CountResult.of(DealSet.allowed(picture)),
        CountResult.of(DealSet.zopa(picture)),
        lines,
        alternatives,
        aboveMandate);
  }

  /** Texts that need a signature from above a delegation's mandate. */
  private static CountResult aboveMandate(BargainingProblem picture, int delegation) {
    DealSet all = DealSet.all(picture);
    DealSet signed = all.upToLevel(picture.mandate()[delegation]);
    return new CountResult.Exact(all.choices().subtract(signed.choices()), "product over blocks");
  }
}
