package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.FactorLoading;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;

/** Reads how a number moves with shared factors: {@code with: {ripeness: 0.7}}. */
final class FactorLoadings {
  private static final String HOW = "a number from -1 to 1 for each factor, as in {ripeness: 0.7}";

  private FactorLoadings() {}

  /** Notes what is wrong with the loadings of a number. */
  static void check(Mapping number, String path, List<InputProblem> problems) {
    Optional<YamlNode> with = number.get("with");
    if (with.isEmpty()) {
      return;
    }
    if (!(with.get() instanceof Mapping loadings)) {
      String what = with.get().describe() + " names no factors";
      problems.add(InputProblem.at(with.get().place(), path, what, HOW, ""));
      return;
    }
    double sum = 0;
    for (Entry e : loadings.entries()) {
      Optional<Double> loading = loading(e.value());
      if (loading.isEmpty()) {
        String what = e.value().describe() + " is no loading";
        problems.add(InputProblem.at(e.value().place(), path, what, HOW, ""));
      }
      sum += loading.map(l -> l * l).orElse(0.0);
    }
    if (sum > 1 + 1e-12) {
      String what = "the squares of the loadings add up to more than 1";
      problems.add(InputProblem.at(with.get().place(), path, what, "smaller loadings", ""));
    }
  }

  private static Optional<Double> loading(YamlNode node) {
    if (node instanceof Scalar s && s.kind() == Scalar.Kind.NUMBER) {
      double value = Double.parseDouble(s.text());
      return Math.abs(value) <= 1 ? Optional.of(value) : Optional.empty();
    }
    return Optional.empty();
  }

  /** The loadings of a checked number. */
  static List<FactorLoading> read(YamlNode number) {
    List<FactorLoading> found = new ArrayList<>();
    if (number instanceof Mapping m
        && m.get("with").isPresent()
        && m.get("with").get() instanceof Mapping with) {
      for (Entry e : with.entries()) {
        loading(e.value())
            .filter(l -> l != 0)
            .ifPresent(l -> found.add(new FactorLoading(e.key(), l)));
      }
    }
    return found;
  }
}
