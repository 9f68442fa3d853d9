package org.parley.genius;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Scenario;
import org.parley.state.ProblemSnapshots;

/** Files of the test resources, and values of deals. */
final class GeniusFixtures {
  private GeniusFixtures() {}

  static Path path(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(GeniusFixtures.class.getResource("/domains/" + name), name)
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Path> paths(String... names) {
    return Arrays.stream(names).map(GeniusFixtures::path).toList();
  }

  static ImportedScenario read(String domain, String... profiles) throws UnreadableDomain {
    return DomainImport.read("test", path(domain), paths(profiles), ImportSettings.standard());
  }

  /** The static picture of a scenario, through the compiled form. */
  static BargainingProblem picture(Scenario scenario) {
    return ProblemSnapshots.atMeans(CompiledTalks.of(scenario));
  }

  /** Utility of a deal, given by positions of options, to a delegation, in the compiled form. */
  static double utility(Scenario scenario, int delegation, int... deal) {
    return FixedPoint.toDouble(picture(scenario).value(delegation, deal));
  }

  /** Whether a deal crosses a line of anybody. */
  static boolean crosses(BargainingProblem picture, int[] deal) {
    return picture.lines().stream()
        .anyMatch(l -> l.crossed()[picture.space().combination(l.block(), deal)]);
  }

  /** The deal after this one, first issue fastest; false if there is none. */
  static boolean next(BargainingProblem picture, int[] deal) {
    for (int i = 0; i < deal.length; i++) {
      if (++deal[i] < picture.space().options(i)) {
        return true;
      }
      deal[i] = 0;
    }
    return false;
  }
}
