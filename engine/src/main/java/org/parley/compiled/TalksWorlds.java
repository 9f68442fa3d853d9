package org.parley.compiled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import org.parley.random.RandomStreams;
import org.parley.scenario.DrawnWord;
import org.parley.scenario.DrawnWords;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;

/**
 * The talks with each combination of drawn words, compiled when a run first draws it and kept from
 * then on, so that a run costs no more than it does without drawn words. All draw the same numbers
 * in the same order, also those that only other words look at.
 *
 * @param <T> talks, compiled
 */
final class TalksWorlds<T> {
  private final DrawnWords drawn;
  private final InputSlots inputs;
  private final BiFunction<Scenario, List<UncertainNumber>, T> compiler;
  private final AtomicReferenceArray<T> compiled;

  /**
   * Talks of one scenario.
   *
   * @param inputs what all of them draw
   * @param compiler compiles one of them, with what all of them draw
   */
  TalksWorlds(
      DrawnWords drawn,
      InputSlots inputs,
      BiFunction<Scenario, List<UncertainNumber>, T> compiler) {
    this.compiler = compiler;
    this.drawn = drawn;
    this.inputs = inputs;
    compiled = new AtomicReferenceArray<>(drawn.worlds().size());
  }

  /** What is drawn beside the numbers of a scenario: those of other words, and the words. */
  static List<UncertainNumber> drawnElsewhere(Scenario scenario) {
    List<UncertainNumber> all = new ArrayList<>();
    Set<String> known = new HashSet<>();
    UncertainNumbers.of(scenario).forEach(n -> known.add(n.path()));
    for (Scenario world : scenario.drawn().worlds()) {
      for (UncertainNumber number : UncertainNumbers.of(world)) {
        if (!number.quantity().isFixed() && known.add(number.path())) {
          all.add(number);
        }
      }
    }
    scenario.drawn().words().forEach(word -> all.add(word.place()));
    return all;
  }

  /** The talks with the words that a run draws. */
  T of(RandomStreams chances) {
    double[] values = inputs.means();
    FactorScores scores = new FactorScores(inputs.factors());
    inputs.draw(chances, values, new double[inputs.drawn().size()], scores);
    return of(DrawnWords.combination(drawn.words(), word -> level(word, values)));
  }

  private int level(DrawnWord word, double[] values) {
    return (int) values[inputs.slot(word.place())];
  }

  private T of(int combination) {
    T known = compiled.get(combination);
    if (known == null) {
      T made = compiler.apply(drawn.worlds().get(combination), inputs.drawn());
      compiled.compareAndSet(combination, null, made);
      known = compiled.get(combination);
    }
    return known;
  }
}
