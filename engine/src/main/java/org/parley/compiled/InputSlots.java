package org.parley.compiled;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.random.RandomStreams;
import org.parley.scenario.SharedFactor;
import org.parley.scenario.UncertainNumber;

/**
 * The numbers of a scenario in one array: each has a slot, and a run fills the array with its own
 * draws. The chance behind a number is keyed by its path, so that it stays when other numbers come
 * or go.
 */
public final class InputSlots implements Serializable {
  /** The slot of a number that is not there. */
  public static final int NONE = -1;

  private final Map<String, Integer> slots = new HashMap<>();
  private final List<UncertainNumber> numbers = new ArrayList<>();
  private final List<Integer> drawn = new ArrayList<>();
  private final List<Long> keys = new ArrayList<>();
  private final List<FactorMix> mixes = new ArrayList<>();
  private final List<String> factors = new ArrayList<>();

  InputSlots() {}

  /** Gives the shared factors their slots; before any other number has one. */
  void share(List<SharedFactor> shared) {
    for (SharedFactor factor : shared) {
      factors.add(factor.id());
      slot(factor.at());
    }
  }

  /** Gives numbers their slots, whether these talks look at them or not. */
  void reserve(List<UncertainNumber> all) {
    all.forEach(this::slot);
  }

  /** How a number moves with the shared factors. */
  FactorMix mix(UncertainNumber number) {
    return FactorMix.of(number.loadings(), factors);
  }

  /** Number of shared factors; theirs are the first slots. */
  public int factors() {
    return factors.size();
  }

  int slot(UncertainNumber number) {
    Integer known = slots.get(number.path());
    if (known != null) {
      return known;
    }
    int slot = numbers.size();
    slots.put(number.path(), slot);
    numbers.add(number);
    if (!number.quantity().isFixed()) {
      drawn.add(slot);
      keys.add(RandomStreams.key(number.path()));
      mixes.add(mix(number));
    }
    return slot;
  }

  int slot(Optional<UncertainNumber> number) {
    return number.map(this::slot).orElse(NONE);
  }

  /** The number in a slot, or what is taken where there is none. */
  public static double read(int slot, double[] numbers, double unsaid) {
    return slot == NONE ? unsaid : numbers[slot];
  }

  /** The number in a slot at a quantile in (0,1) of what is thought of it. */
  public double at(int slot, double quantile) {
    return numbers.get(slot).quantity().at(quantile);
  }

  /** Number of slots. */
  public int size() {
    return numbers.size();
  }

  /** The numbers that differ between runs, in the order of {@code Outcome.draws}. */
  public List<UncertainNumber> drawn() {
    return drawn.stream().map(numbers::get).toList();
  }

  /** Fills in every number at its mean. */
  public double[] means() {
    double[] values = new double[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.get(i).mean();
    }
    return values;
  }

  /**
   * Draws the numbers of one run.
   *
   * @param values by slot; those that do not differ between runs are left as they are
   * @param uniforms the uniform numbers behind {@link #drawn}, in order
   * @param scores filled with the shared factors of this run
   */
  public void draw(RandomStreams chances, double[] values, double[] uniforms, FactorScores scores) {
    int shared = 0;
    while (shared < uniforms.length && drawn.get(shared) < factors.size()) {
      draw(shared++, chances, values, uniforms, scores);
    }
    scores.read(values);
    for (int i = shared; i < uniforms.length; i++) {
      draw(i, chances, values, uniforms, scores);
    }
  }

  private void draw(
      int i, RandomStreams chances, double[] values, double[] uniforms, FactorScores scores) {
    int slot = drawn.get(i);
    uniforms[i] = scores.mixed(mixes.get(i), chances.uniform(keys.get(i)), 1);
    values[slot] = numbers.get(slot).quantity().at(uniforms[i]);
  }
}
