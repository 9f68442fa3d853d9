package org.parley.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/** Worked by hand. */
class CompromiseForecastTest {
  private static IssueForecast on(String issue, String issues, String delegations) {
    String text = "parley: 1\nissues:\n" + issues + "delegations:\n" + delegations;
    return CompromiseForecast.of(
            ScenarioReader.read("talks.yaml", text, List.of(), TextFinder.none()).scenarioOrThrow())
        .issues()
        .stream()
        .filter(f -> f.issue().equals(issue))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void orderedIssueIsTheWeightedMeanOfPlaces() {
    // Places 0, 50 and 100; power times salience 2 * .5, 1 * .75 and 1 * 1.
    IssueForecast.Ordered forecast =
        (IssueForecast.Ordered)
            on(
                "water",
                """
                  water: {options: [none, half, full]}
                  tariff: {options: [low, high]}
                """,
                """
                  a: {power: 2, demands: {water: {want: none, weight: 10}, tariff: {want: low, weight: 10}}}
                  b: {demands: {water: {want: half, weight: 3}, tariff: {want: low, weight: 1}}}
                  c: {demands: {water: {want: full, weight: 7}}}
                """);
    assertThat(forecast.mean()).isCloseTo((.75 * 50 + 100) / 2.75, within(1e-12));
    assertThat(forecast.meanOption()).isEqualTo("half");
    assertThat(forecast.median()).isEqualTo(50);
    assertThat(forecast.medianOption()).isEqualTo("half");
    assertThat(forecast.unit()).isEmpty();
  }

  /** Where talks take weights as given, a weight is the salience itself: (.9 * 0 + .1 * 10) / 1. */
  @Test
  void weightsAsGivenAreNotMadeShares() {
    IssueForecast.Ordered forecast =
        (IssueForecast.Ordered)
            on(
                "n",
                "  n: {range: {from: 0, to: 10, step: 1}}\n",
                """
                  p: {demands: {n: {want: 0, weight: 0.9}}}
                  q: {demands: {n: {want: 10, weight: 0.1}}}
                talks: {weights: as-given}
                """);
    assertThat(forecast).isEqualTo(new IssueForecast.Ordered("n", "", 1, "1", 0, "0"));
  }

  /** The talks on cars' emissions: their saliences are on one scale for all. */
  @Test
  void talksOnCarsComeToWhatTheirSaliencesSay() throws IOException {
    Path file =
        Path.of(System.getProperty("parley.root", "..")).resolve("scenarios/car-emissions.yaml");
    IssueForecast.Ordered forecast =
        (IssueForecast.Ordered)
            CompromiseForecast.of(ScenarioReader.read(file, List.of()).scenarioOrThrow())
                .issues()
                .get(0);
    assertThat(forecast.mean()).isCloseTo(7.39, within(.005));
  }

  @Test
  void rangeIsReadOnItsNumbersAndAnEvenSplitHasItsMedianInTheMiddle() {
    IssueForecast.Ordered forecast =
        (IssueForecast.Ordered)
            on(
                "price",
                "  price: {range: {from: 20, to: 80, step: 10, unit: coins}}\n",
                """
                  a: {demands: {price: {want: 20, weight: {uniform: [1, 9]}}}}
                  b: {demands: {price: {want: 70}}}
                """);
    assertThat(forecast).isEqualTo(new IssueForecast.Ordered("price", "coins", 45, "40", 45, "40"));
  }

  @Test
  void powerMovesMeanAndMedian() {
    IssueForecast.Ordered forecast =
        (IssueForecast.Ordered)
            on(
                "price",
                "  price: {range: {from: 0, to: 100, step: 1}}\n",
                """
                  a: {power: 1, demands: {price: {want: 0}}}
                  b: {power: 3, demands: {price: {want: 100}}}
                """);
    assertThat(forecast).isEqualTo(new IssueForecast.Ordered("price", "", 75, "75", 100, "100"));
  }

  @Test
  void unorderedIssueGoesToTheLargestWeight() {
    String issues =
        """
          seat: {options: [north, south, island], ordered: false}
          flag: {options: [one, two]}
        """;
    assertThat(
            on(
                "seat",
                issues,
                """
                  a: {demands: {seat: {want: south, weight: 1}, flag: {want: one, weight: 3}}}
                  b: {demands: {seat: {want: north, weight: 1}, flag: {want: one, weight: 1}}}
                  c: {demands: {seat: {want: south, weight: 1}, flag: {want: one, weight: 1}}}
                """))
        .isEqualTo(
            new IssueForecast.Unordered(
                "seat", Map.of("north", .4, "south", .6000000000000001), List.of("south")));
    assertThat(
            on(
                "seat",
                issues,
                """
                  a: {demands: {seat: {want: island}}}
                  b: {demands: {seat: {want: north}}}
                """))
        .isEqualTo(
            new IssueForecast.Unordered(
                "seat", Map.of("north", .5, "island", .5), List.of("north", "island")));
  }

  @Test
  void silenceMakesNoForecast() {
    assertThat(
            on(
                "flag",
                "  seat: {options: [north, south]}\n  flag: {options: [one, two]}\n",
                "  a: {demands: {seat: {want: north}, flag: {want: one, weight: 0}}}\n"
                    + "  b: {demands: {seat: {want: south}}}\n"))
        .isEqualTo(new IssueForecast.Silent("flag"));
  }
}
