package org.parley.lab.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.lab.InventedTalks;
import org.parley.lab.whatif.VariantComparison.Flow;
import org.parley.lab.whatif.VariantComparison.Line;
import org.parley.lab.whatif.VariantComparison.OfVariant;

class ComparisonRunnerTest {
  private static final ComparisonSide BASE = side("base", .4);

  private static ComparisonSide side(String id, double chance) {
    return new ComparisonSide(id, "Title of " + id, InventedTalks.talks("oru", 5, chance));
  }

  private static VariantComparison compare(int runs, ComparisonSide... variants)
      throws IOException {
    return new ComparisonRunner("Does it help?", BASE, List.of(variants), 5, runs)
        .run(2, (done, of) -> {})
        .orElseThrow();
  }

  private static Line line(OfVariant variant, String measure) {
    return variant.line(measure).orElseThrow();
  }

  @Test
  void aVariantEqualToItsBaseGivesDifferencesOfExactlyZero() throws IOException {
    OfVariant same = compare(500, side("same", .4)).variants().get(0);
    assertThat(same.pairs()).isEqualTo(500);
    assertThat(same.lines()).hasSize(8 + 4 + 4);
    for (Line line : same.lines()) {
      assertThat(line.difference().difference().value()).isEqualTo(0.0);
      assertThat(line.difference().p()).isEqualTo(1);
      assertThat(line.distinguishable()).isFalse();
      assertThat(line.difference().runsNeeded()).isEmpty();
      if (!line.share()) {
        assertThat(line.difference().difference().halfWidth()).isZero();
      }
    }
    assertThat(same.flows()).filteredOn(f -> !f.from().equals(f.to())).allMatch(f -> f.runs() == 0);
  }

  @Test
  void commonChancesMakeDifferencesPlain() throws IOException {
    VariantComparison comparison = compare(1000, side("more", .5), side("less", .38));
    OfVariant more = comparison.variants().get(0);
    Line agreement = line(more, "agreement");
    // The made-up talks agree where one uniform number is below the chance: nobody loses.
    assertThat(agreement.difference().difference().value()).isCloseTo(.1, within(.03));
    assertThat(agreement.distinguishable()).isTrue();
    assertThat(agreement.difference().varianceRatio()).isLessThan(.35);
    assertThat(line(more, "none").difference().difference().value())
        .isEqualTo(-agreement.difference().difference().value());
    assertThat(line(more, "utility.adria").difference().difference().value())
        .isCloseTo(.1, within(1e-9));
    assertThat(line(more, "gain.borland").difference().difference().value()).isZero();
    assertThat(line(more, "release=open").difference().difference().value())
        .isEqualTo(-agreement.difference().difference().value());
    assertThat(flow(more, "none", "partial")).isBetween(70L, 130L);
    assertThat(flow(more, "partial", "none")).isZero();
    assertThat(more.flows().stream().mapToLong(Flow::runs).sum()).isEqualTo(1000);
    Line less = line(comparison.variants().get(1), "agreement");
    assertThat(less.adjusted()).isGreaterThanOrEqualTo(less.difference().p());
  }

  private static long flow(OfVariant variant, String from, String to) {
    return variant.flows().stream()
        .filter(f -> f.from().equals(from) && f.to().equals(to))
        .mapToLong(Flow::runs)
        .sum();
  }

  private static ComparisonSide asking(long luck) {
    Ensemble<RunResult> talks = InventedTalks.talks("oru", luck, .4);
    OutcomeLabels plain = talks.frame();
    OutcomeLabels asked =
        new OutcomeLabels(
            plain.scenario(),
            plain.title(),
            plain.seed(),
            plain.issues(),
            plain.delegations(),
            plain.rounds(),
            plain.inputs(),
            plain.lines(),
            List.of(
                new OutcomeLabels.Sought("release=full", "release=full", "Is it released?", true)),
            List.of());
    return new ComparisonSide(
        "luck-" + luck, "", new Ensemble<>(asked, talks.simulations(), talks.view()));
  }

  @Test
  void whereNothingDiffersButLuckAtMostFiveComparisonsInAHundredTellAnything() throws IOException {
    int told = 0;
    for (int luck = 1; luck <= 300; luck++) {
      VariantComparison comparison =
          new ComparisonRunner(
                  "",
                  asking(1000 + luck),
                  List.of(asking(2000 + luck), asking(3000 + luck)),
                  1,
                  200)
              .run(1, (done, of) -> {})
              .orElseThrow();
      told +=
          comparison.variants().stream()
                  .flatMap(v -> v.lines().stream())
                  .anyMatch(Line::distinguishable)
              ? 1
              : 0;
    }
    assertThat(told).isLessThanOrEqualTo(15);
  }

  @Test
  void theGoalIsTestedAsSuch() throws IOException {
    VariantComparison comparison =
        new ComparisonRunner("", asking(5), List.of(side("more", .6)), 5, 400)
            .run(1, (done, of) -> {})
            .orElseThrow();
    assertThat(comparison.goals())
        .containsExactly(
            new VariantComparison.ComparedGoal(
                "release=full", "release=full", "Is it released?", ""));
    Line goal = comparison.variants().get(0).lines().get(0);
    assertThat(goal.about()).isEqualTo(VariantComparison.About.GOAL);
    assertThat(goal.distinguishable()).isTrue();
    assertThat(goal.adjusted()).isEqualTo(2.5 * goal.difference().p());
  }

  @Test
  void aRunThatFailsOnOneSideIsLeftOutOnBoth() throws IOException {
    Ensemble<RunResult> talks = BASE.talks();
    Ensemble<RunResult> failing =
        new Ensemble<>(
            talks.frame(),
            () ->
                run -> {
                  if (run % 10 == 0) {
                    throw new IllegalStateException("fault");
                  }
                  return talks.simulations().get().apply(run);
                },
            talks.view());
    OfVariant variant = compare(100, new ComparisonSide("failing", "", failing)).variants().get(0);
    assertThat(variant.pairs()).isEqualTo(90);
    assertThat(variant.failed()).isEqualTo(10);
    assertThat(line(variant, "agreement").difference().difference().value()).isZero();
  }

  @Test
  void measuresThatOneSideLacksAreLeftOut() throws IOException {
    OutcomeLabels old = InventedTalks.frame("oru", 5);
    OutcomeLabels other =
        new OutcomeLabels(
            "oru",
            "",
            5,
            List.of(new OutcomeLabels.Question("release", List.of("none", "half", "all"))),
            List.of("adria", "zenia"),
            8,
            List.of(),
            List.of());
    Ensemble<RunResult> talks =
        new Ensemble<>(other, BASE.talks().simulations(), BASE.talks().view());
    assertThat(old).isNotEqualTo(other);
    OfVariant variant = compare(100, new ComparisonSide("other", "", talks)).variants().get(0);
    assertThat(variant.lines())
        .extracting(Line::measure)
        .contains("release=half", "utility.adria")
        .doesNotContain("release=full", "release=all", "utility.borland", "utility.zenia");
  }

  @Test
  void itCanBeCancelledAndNeedsVariants() throws IOException {
    Optional<VariantComparison> cancelled =
        new ComparisonRunner("", BASE, List.of(side("a", .5)), 5, 100)
            .run(
                1,
                new ComparisonRunner.Listener() {
                  @Override
                  public void progress(long done, long of) {}

                  @Override
                  public boolean cancelled() {
                    return true;
                  }
                });
    assertThat(cancelled).isEmpty();
    assertThatThrownBy(() -> new ComparisonRunner("", BASE, List.of(), 5, 100))
        .hasMessage("a comparison needs a variant and at least 2 runs");
  }
}
