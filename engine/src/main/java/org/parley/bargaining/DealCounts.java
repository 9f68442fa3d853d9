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
    Count deals,
    Count allowed,
    Count zopa,
    List<Exclusion> lines,
    List<Exclusion> alternatives,
    List<Count> aboveMandate) {
  /** Copies the lists. */
  public DealCounts {
    lines = List.copyOf(lines);
    alternatives = List.copyOf(alternatives);
    aboveMandate = List.copyOf(aboveMandate);
  }

  /** Counts the texts of a picture. */
  public static DealCounts of(Picture picture) {
    // Every count may take a while in large talks, and none depends on another.
    List<Exclusion> lines =
        IntStream.range(0, picture.lines().size())
            .parallel()
            .mapToObj(l -> Exclusion.byLine(picture, l))
            .toList();
    List<Exclusion> alternatives =
        IntStream.range(0, picture.delegations())
            .parallel()
            .mapToObj(d -> Exclusion.byAlternative(picture, d))
            .toList();
    List<Count> aboveMandate =
        IntStream.range(0, picture.delegations()).mapToObj(d -> aboveMandate(picture, d)).toList();
    return new DealCounts(
        Count.of(Texts.all(picture)),
        Count.of(Texts.allowed(picture)),
        Count.of(Texts.zopa(picture)),
        lines,
        alternatives,
        aboveMandate);
  }

  /** Texts that need a signature from above a delegation's mandate. */
  private static Count aboveMandate(Picture picture, int delegation) {
    Texts all = Texts.all(picture);
    Texts signed = all.upToLevel(picture.mandate()[delegation]);
    return new Count.Exact(all.choices().subtract(signed.choices()), "product over blocks");
  }
}
