package org.parley.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.CountResult;
import org.parley.compiled.CompiledTalks;
import org.parley.goal.GoalParser;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/**
 * The explanation of hundreds of invented scenarios, from their text on, against every deal looked
 * at and valued by formulas written out apart ({@link InventedTalks}).
 */
class ExplanationAgainstEnumerationTest {
  private static final int TALKS = 350;
  private static final double CLOSE = 5e-8;

  private InventedTalks invented;
  private List<int[]> all;
  private String as;

  @Test
  void everyFigure() {
    int explained = 0;
    for (long seed = 0; seed < TALKS; seed++) {
      invented = new InventedTalks(seed);
      all = invented.deals();
      String yaml = invented.yaml();
      as = "seed " + seed + "\n" + yaml;
      ReadingResult reading =
          ScenarioReader.read("invented.yaml", yaml, List.of(), TextFinder.none());
      if (!(reading instanceof ReadingResult.Valid valid)) {
        // Refused: a line drawn against the delegation's own demand, or lifted by what it speaks
        // of.
        assertThat(reading.toString())
            .as(as)
            .containsAnyOf(
                "it excludes what the same delegation wants",
                "no deal can settle it anew and cross the line");
        continue;
      }
      explained++;
      CompiledTalks talks = CompiledTalks.of(valid.scenario());
      Explanation e = Explanation.of(talks);
      sizes(e);
      obstacles(e);
      fair(e);
      ways(e.easing().ways(), e.easing().larger(), zopa().isEmpty(), x -> true);
      nearest(e);
      int issue = (int) (seed % invented.options.length);
      SettlementRoute toward = Explanation.towards(talks, Optional.empty(), issue, 1);
      if (invented.closed[issue] < 0) {
        ways(toward.ways().ways(), toward.ways().larger(), true, x -> x[issue] == 1);
        goal(valid.scenario(), talks, issue);
      }
    }
    assertThat(explained).isGreaterThan(TALKS / 3);
  }

  /** An option together with a gain: one way, whose deals meet both. */
  private void goal(Scenario scenario, CompiledTalks talks, int issue) {
    String asked =
        "%s=%s and gain.d0>0.05"
            .formatted(
                scenario.issues().get(issue).id(),
                scenario.issues().get(issue).options().get(1).id());
    GoalRoutes routes =
        Explanation.towards(
            talks, Optional.empty(), GoalParser.parse(asked, scenario.goalVocabulary()));
    assertThat(routes.unseen()).isEmpty();
    assertThat(routes.routes()).hasSize(1);
    ObstacleRemovals ways = routes.routes().get(0).ways();
    ways(ways.ways(), ways.larger(), true, x -> x[issue] == 1 && gain(0, x) > .05);
  }

  private boolean enough(int d, int[] x) {
    return invented.worth(d, x) - invented.baseline(d) > -1e-9;
  }

  private Set<Integer> crossed(int[] x) {
    Set<Integer> crossed = new TreeSet<>();
    for (int l = 0; l < invented.lines.size(); l++) {
      if (invented.crosses(invented.lines.get(l), x)) {
        crossed.add(l);
      }
    }
    return crossed;
  }

  private Set<Integer> lacking(int[] x) {
    Set<Integer> lacking = new TreeSet<>();
    for (int d = 0; d < invented.parties; d++) {
      if (!enough(d, x)) {
        lacking.add(d);
      }
    }
    return lacking;
  }

  private List<int[]> where(Predicate<int[]> wanted) {
    return all.stream().filter(wanted).toList();
  }

  private List<int[]> zopa() {
    return where(x -> invented.moves(x) && crossed(x).isEmpty() && lacking(x).isEmpty());
  }

  private void is(CountResult count, Predicate<int[]> wanted) {
    assertThat(count).as(as).isInstanceOf(CountResult.Exact.class);
    assertThat(count.estimate()).as(as).isEqualTo(where(wanted).size());
  }

  private boolean dominates(int[] y, int[] x) {
    boolean more = false;
    for (int d = 0; d < invented.parties; d++) {
      double difference = invented.worth(d, y) - invented.worth(d, x);
      if (difference < -CLOSE) {
        return false;
      }
      more |= difference > CLOSE;
    }
    return more;
  }

  private void sizes(Explanation e) {
    is(e.sizes().deals(), x -> true);
    is(e.sizes().allowed(), x -> crossed(x).isEmpty());
    List<int[]> zopa = zopa();
    is(e.sizes().zopa(), zopa::contains);
    int table = Arrays.stream(invented.mandate).min().orElseThrow();
    is(e.sizes().signable(), x -> zopa.contains(x) && invented.levelOf(x) <= table);
    is(e.sizes().pareto(), x -> all.stream().noneMatch(y -> dominates(y, x)));
    double distance =
        all.stream()
            .mapToDouble(
                x -> {
                  double sum = 0;
                  for (int d = 0; d < invented.parties; d++) {
                    sum += Math.pow(Math.max(0, 1 - invented.worth(d, x)), 2);
                  }
                  return Math.sqrt(sum);
                })
            .min()
            .orElseThrow();
    assertThat(e.frontierDistance().orElseThrow().value())
        .as(as)
        .isCloseTo(distance, within(CLOSE));
  }

  private void obstacles(Explanation e) {
    for (LineFigures figures : e.redLines()) {
      int line = Integer.parseInt(figures.line().what().substring(1));
      is(figures.excludes(), x -> crossed(x).contains(line));
      is(
          figures.only(),
          x -> invented.moves(x) && crossed(x).equals(Set.of(line)) && lacking(x).isEmpty());
    }
    for (int d = 0; d < invented.parties; d++) {
      int who = d;
      AlternativeFigures figures = e.alternatives().get(d);
      assertThat(figures.baseline()).as(as).isCloseTo(invented.baseline(d), within(CLOSE));
      is(figures.excludes(), x -> lacking(x).contains(who));
      is(
          figures.only(),
          x -> invented.moves(x) && crossed(x).isEmpty() && lacking(x).equals(Set.of(who)));
      is(e.mandates().get(d).above(), x -> invented.levelOf(x) > invented.mandate[who]);
    }
  }

  private double gain(int d, int[] x) {
    return invented.worth(d, x) - invented.baseline(d);
  }

  private double smallest(int[] x, double[] unit) {
    double least = Double.POSITIVE_INFINITY;
    for (int d = 0; d < unit.length; d++) {
      least = Math.min(least, unit[d] > 1e-9 ? gain(d, x) / unit[d] : Double.POSITIVE_INFINITY);
    }
    return least;
  }

  private double product(int[] x) {
    double product = 1;
    for (int d = 0; d < invented.parties; d++) {
      product *= gain(d, x);
    }
    return product;
  }

  private double difference(int[] x) {
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int d = 0; d < invented.parties; d++) {
      most = Math.max(most, invented.worth(d, x));
      least = Math.min(least, invented.worth(d, x));
    }
    return most - least;
  }

  private void fair(Explanation e) {
    List<int[]> zopa = zopa();
    if (zopa.isEmpty()) {
      assertThat(e.fair().nash().isEmpty()).as(as).isTrue();
      return;
    }
    double[] one = new double[invented.parties];
    Arrays.fill(one, 1);
    double[] ideal = new double[invented.parties];
    for (int d = 0; d < ideal.length; d++) {
      for (int[] x : zopa) {
        ideal[d] = Math.max(ideal[d], gain(d, x));
      }
    }
    best(e.fair().nash(), zopa, this::product);
    best(e.fair().egalitarian(), zopa, x -> smallest(x, one));
    best(e.fair().kalaiSmorodinsky(), zopa, x -> smallest(x, ideal));
    List<int[]> efficient =
        zopa.stream().filter(x -> zopa.stream().noneMatch(y -> dominates(y, x))).toList();
    best(e.fair().leastDifference(), efficient, x -> -difference(x));
    best(
        e.fair().largestSum(),
        zopa,
        x -> {
          double sum = 0;
          for (int d = 0; d < invented.parties; d++) {
            sum += invented.worth(d, x);
          }
          return sum;
        });
  }

  private int[] indices(Map<String, String> deal) {
    return deal.values().stream().mapToInt(o -> Integer.parseInt(o.substring(1))).toArray();
  }

  private void best(BestDeals found, List<int[]> among, ToDoubleFunction<int[]> by) {
    double most = among.stream().mapToDouble(by).max().orElseThrow();
    assertThat(found.exact()).as(as).isTrue();
    for (NamedDeal tied : found.ties()) {
      int[] x = indices(tied.deal());
      assertThat(among).as(as).anyMatch(y -> Arrays.equals(x, y));
      assertThat(by.applyAsDouble(x)).as(as).isCloseTo(most, within(CLOSE));
      int d = 0;
      for (double utility : tied.utilities().values()) {
        assertThat(utility).as(as).isCloseTo(invented.worth(d++, x), within(CLOSE));
      }
      List<String> above = new ArrayList<>();
      for (d = 0; d < invented.parties; d++) {
        if (invented.mandate[d] < invented.levelOf(x)) {
          above.add("d" + d);
        }
      }
      assertThat(tied.above()).as(as).isEqualTo(above);
    }
  }

  /** What has to give way for a deal, by name. */
  private Set<String> needs(int[] x) {
    Set<String> needs = new TreeSet<>();
    crossed(x).forEach(l -> needs.add("l" + l));
    lacking(x).forEach(d -> needs.add("d" + d));
    return needs;
  }

  private void ways(
      List<ObstacleRemoval> ways, boolean larger, boolean asked, Predicate<int[]> goal) {
    if (!asked) {
      assertThat(ways).as(as).isEmpty();
      return;
    }
    Set<Set<String>> minimal = new java.util.HashSet<>();
    all.stream()
        .filter(x -> invented.moves(x) && goal.test(x))
        .map(this::needs)
        .forEach(minimal::add);
    Set<Set<String>> every = Set.copyOf(minimal);
    minimal.removeIf(s -> every.stream().anyMatch(o -> !o.equals(s) && s.containsAll(o)));
    Set<Set<String>> found = new java.util.HashSet<>();
    for (ObstacleRemoval way : ways) {
      Set<String> set = new TreeSet<>();
      for (DealObstacle o : way.obstacles()) {
        set.add(o.kind() == DealObstacle.Kind.LINE ? o.what() : o.who());
      }
      found.add(set);
      int[] x = indices(way.deal().deal());
      assertThat(set).as(as).containsAll(needs(x));
      way.cost()
          .forEach(
              (who, cost) -> {
                int d = Integer.parseInt(who.substring(1));
                assertThat(cost).as(as).isCloseTo(Math.max(0, -gain(d, x)), within(CLOSE));
              });
    }
    assertThat(larger).as(as).isEqualTo(minimal.stream().anyMatch(s -> s.size() > 3));
    minimal.removeIf(s -> s.size() > 3);
    assertThat(found).as(as).isEqualTo(minimal);
  }

  private double shortfall(int[] x) {
    double sum = 0;
    for (int d = 0; d < invented.parties; d++) {
      sum += Math.max(0, -gain(d, x));
    }
    return sum;
  }

  private void nearest(Explanation e) {
    List<int[]> among = where(x -> invented.moves(x) && crossed(x).isEmpty());
    if (among.isEmpty()) {
      assertThat(e.nearest()).as(as).isEmpty();
      return;
    }
    double least = among.stream().mapToDouble(this::shortfall).min().orElseThrow();
    NearestDeals near = e.nearest().orElseThrow();
    assertThat(near.shortfalls()).as(as).hasSameSizeAs(near.ties());
    for (int i = 0; i < near.ties().size(); i++) {
      assertThat(shortfall(indices(near.ties().get(i).deal())))
          .as(as)
          .isCloseTo(least, within(CLOSE));
      assertThat(near.shortfalls().get(i).values().stream().mapToDouble(s -> s).sum())
          .as(as)
          .isCloseTo(least, within(CLOSE));
    }
  }
}
