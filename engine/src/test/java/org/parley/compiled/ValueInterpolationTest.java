package org.parley.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Demand;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.OptionTerms;
import org.parley.scenario.Quantity;
import org.parley.scenario.SigningRule;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;

/** Values of options that are not stated; worked by hand. */
class ValueInterpolationTest {
  private static Issue issue(boolean ordered, int options) {
    List<Option> all = new ArrayList<>();
    for (int o = 0; o < options; o++) {
      all.add(
          new Option(
              "o" + o,
              "",
              AuthorityLevel.OFFICIALS,
              SigningRule.OF_TALKS,
              OptionalDouble.empty(),
              Optional.empty(),
              List.of(),
              false,
              Optional.empty(),
              DealCondition.NONE,
              OptionTerms.NONE,
              Optional.empty()));
    }
    return new Issue("water", "", all, OptionalInt.of(0), ordered, false, Optional.empty(), "");
  }

  private static void values(Issue issue, String want, Map<String, Double> stated, double... v) {
    Map<String, UncertainNumber> numbers = new LinkedHashMap<>();
    stated.forEach((id, x) -> numbers.put(id, number("values." + id, Quantity.of(x))));
    values(issue, demand(want, numbers), new InputSlots(), v);
  }

  private static Demand demand(String want, Map<String, UncertainNumber> values) {
    UncertainNumber one = number("weight", Quantity.of(1));
    return new Demand("water", want, one, values, one, new ValueOrigin.Unexplained());
  }

  private static void values(Issue issue, Demand demand, InputSlots inputs, double... expected) {
    ValueInterpolation interpolation = ValueInterpolation.of(issue, demand, inputs);
    double[] numbers = inputs.means();
    for (int o = 0; o < expected.length; o++) {
      assertThat(interpolation.value(o, numbers))
          .as("option %d", o)
          .isCloseTo(expected[o], Offset.offset(1e-12));
    }
  }

  private static UncertainNumber number(String path, Quantity quantity) {
    return new UncertainNumber(path, quantity, new ValueOrigin.Unexplained());
  }

  @Test
  void fallsFromTheWantedToTheFarthest() {
    values(issue(true, 5), "o0", Map.of(), 1, 0.75, 0.5, 0.25, 0);
    values(issue(true, 5), "o4", Map.of(), 0, 0.25, 0.5, 0.75, 1);
    // Wanted in between: the farther end has 0, the nearer its share of that slope.
    values(issue(true, 5), "o1", Map.of(), 2 / 3.0, 1, 2 / 3.0, 1 / 3.0, 0);
  }

  @Test
  void liesBetweenWhatIsStated() {
    values(issue(true, 5), "o0", Map.of("o2", 0.9), 1, 0.95, 0.9, 0.45, 0);
    values(issue(true, 5), "o0", Map.of("o4", 0.6), 1, 0.9, 0.8, 0.7, 0.6);
    values(issue(true, 3), "o0", Map.of("o0", 0.4, "o1", 0.2), 0.4, 0.2, 0);
  }

  @Test
  void withoutOrderWhatIsNotStatedHasNothing() {
    values(issue(false, 4), "o1", Map.of("o3", 0.3), 0, 1, 0, 0.3);
  }

  @Test
  void anUncertainValueMovesItsNeighbours() {
    UncertainNumber half = number("values.o2", new Quantity.Uniform(0.4, 0.8));
    values(issue(true, 5), demand("o0", Map.of("o2", half)), new InputSlots(), 1, 0.8, 0.6, 0.3, 0);
  }
}
