package org.parley.lab.lever;

import java.util.List;
import java.util.Optional;

/**
 * The lever that theory names first, held against what it does in play.
 *
 * @param first what it does
 * @param place its place among all levers, from 1
 * @param binding the lever that raises the goal most, if the first does little: less than half as
 *     much, or nothing that can be told from zero. What that one takes away binds first in play.
 */
public record TheoryVerdict(LeverEffect first, int place, Optional<LeverEffect> binding) {

  /**
   * The verdict on the first of the levers that theory names.
   *
   * @param named in the order in which theory names them
   * @param effects of all levers, ranked
   * @return empty if theory names none that was tried
   */
  static Optional<TheoryVerdict> of(List<Lever> named, List<LeverEffect> effects) {
    return named.stream()
        .flatMap(lever -> effects.stream().filter(e -> e.lever().equals(lever)))
        .findFirst()
        .map(first -> of(first, effects));
  }

  private static TheoryVerdict of(LeverEffect first, List<LeverEffect> effects) {
    Optional<LeverEffect> best =
        effects.stream()
            .filter(e -> e.lever().isHeld() && e.isDistinguishable())
            .filter(e -> e.difference().value() > 0 && !e.lever().equals(first.lever()))
            .findFirst();
    boolean isLittle =
        !first.isDistinguishable()
            || best.isPresent() && first.difference().value() < best.get().difference().value() / 2;
    return new TheoryVerdict(first, effects.indexOf(first) + 1, isLittle ? best : Optional.empty());
  }

  /** Whether it does little in play. */
  public boolean isLittle() {
    return binding.isPresent() || !first.isDistinguishable();
  }
}
