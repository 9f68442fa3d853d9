package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.random.RandomStreams;

/** Chances for making things up in tests: a sequence that depends on the seed alone. */
final class SeededDice {
  private static final long KEY = RandomStreams.key("random scenario");
  private final RandomStreams chances;
  private int used;

  SeededDice(long seed) {
    chances = new RandomStreams(seed, 0);
  }

  double uniform() {
    return chances.uniform(KEY, used++);
  }

  boolean chance(double p) {
    return uniform() < p;
  }

  /** A whole number from low to high, both included. */
  int whole(int low, int high) {
    return low + (int) (uniform() * (high - low + 1));
  }

  <T> T one(List<T> of) {
    return of.get(whole(0, of.size() - 1));
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[whole(0, of.length - 1)];
  }

  /** Between one and {@code most} of a list, in its order. */
  <T> List<T> some(List<T> of, int most) {
    List<T> left = new ArrayList<>(of);
    int keep = whole(1, Math.min(most, of.size()));
    while (left.size() > keep) {
      left.remove(whole(0, left.size() - 1));
    }
    return left;
  }

  /** A number with up to three decimals. */
  double number(double low, double high) {
    // Adding zero makes minus zero plain zero, which is what a text reads as.
    return Math.rint((low + uniform() * (high - low)) * 1000) / 1000 + 0.0;
  }

  ValueOrigin origin() {
    return switch (whole(0, 4)) {
      case 0 -> new ValueOrigin.Sourced("paper");
      case 1 -> new ValueOrigin.Sourced("speech");
      case 2 -> new ValueOrigin.Assumed("a guess: \"about\" so, # no more");
      case 3 -> new ValueOrigin.Assumed("known to be so");
      default -> new ValueOrigin.Unexplained();
    };
  }

  /** A number of any of the kinds, within a range. */
  UncertainNumber uncertain(String path, double low, double high) {
    return new UncertainNumber(path, quantity(low, high), origin());
  }

  /** Like {@link #uncertain}, or often the default of the language. */
  UncertainNumber orDefault(String path, Defaults otherwise, double low, double high) {
    return chance(0.5) ? otherwise.at(path) : uncertain(path, low, high);
  }

  UncertainNumber orDefault(String path, Default otherwise, double low, double high) {
    return chance(0.5) ? otherwise.at(path) : uncertain(path, low, high);
  }

  private Quantity quantity(double low, double high) {
    double a = number(low, high);
    double b = number(low, high);
    double c = number(low, high);
    List<Double> sorted = List.of(a, b, c).stream().sorted().toList();
    double least = sorted.get(0);
    double most = sorted.get(2);
    if (least == most) {
      return Quantity.of(a);
    }
    return switch (whole(0, 7)) {
      case 0 -> new Quantity.Uniform(least, most);
      case 1 -> new Quantity.Triangular(least, sorted.get(1), most);
      case 2 -> new Quantity.Normal((least + most) / 2, most - least, least, most);
      case 3 -> new Quantity.Beta(number(0.5, 4), number(0.5, 4), least, most);
      case 4 -> new Quantity.Choice(List.of(a, b, c), List.of(1.0, 0.0, number(0, 2)));
      default -> Quantity.of(a);
    };
  }

  /** One or two options, other than the status quo, of one to {@code most} of the issues. */
  DealCondition choices(List<Issue> issues, int most) {
    Map<String, Set<String>> choices = new TreeMap<>();
    for (Issue issue : some(issues, most)) {
      List<String> free =
          issue.options().stream()
              .map(Option::id)
              .filter(o -> issue.indexOf(o) != issue.statusQuo().orElse(-1))
              .toList();
      choices.put(issue.id(), Set.copyOf(some(free, 2)));
    }
    return new DealCondition(choices);
  }
}
