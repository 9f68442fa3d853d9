package org.parley.lab.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.goal.Goal;
import org.parley.goal.TalksEnding;

/** The race and the search for sets on made-up runs, whose effects are known. */
class LeverRaceTest {
  private static final LeverSearch.Question AGREEMENT =
      new LeverSearch.Question(new Goal.Ended(TalksEnding.AGREEMENT), "agreement", "", "");

  @TempDir Path temp;

  private static LeverFindings search(
      LeverTrials trials, List<Lever> levers, int runs, OptionalDouble reach, TrialStore store)
      throws IOException {
    LeverSearch search = new LeverSearch(null, List.of(), List.of(), 1, runs, reach);
    return search.search(trials, levers, AGREEMENT, store, goal -> List.of()).orElseThrow();
  }

  private static LeverFindings search(LeverTrials trials, List<Lever> levers, int runs)
      throws IOException {
    return search(trials, levers, runs, OptionalDouble.empty(), TrialStore.NONE);
  }

  /** Lever i of 40 adds (20 - i) hundredths to a share of .4. */
  private static double sloping(List<String> ids) {
    double p = 0.4;
    for (String id : ids) {
      p += (20 - Integer.parseInt(id.substring(1))) / 100.0;
    }
    return p;
  }

  @Test
  void ranksAsManyLeversAsTheirTrueEffects() throws IOException {
    LeverTrials trials = new InventedTrials(LeverRaceTest::sloping, true, 3);
    LeverFindings found = search(trials, InventedTrials.levers(40), 2_000);
    List<String> told =
        found.told().stream()
            .filter(e -> e.difference().value() > 0)
            .map(e -> e.lever().id())
            .toList();
    assertThat(told.subList(0, 5)).containsExactly("l00", "l01", "l02", "l03", "l04");
    assertThat(found.levers().get(39).difference().value()).isCloseTo(-0.19, within(0.06));
    for (LeverEffect e : found.levers()) {
      double truth = (20 - Integer.parseInt(e.lever().id().substring(1))) / 100.0;
      assertThat(truth).isBetween(e.difference().low(), e.difference().high());
    }
  }

  /**
   * Half of forty go on after 100 runs, a third after 285, twelve to the end: ten that raise the
   * share and two that lower it.
   */
  @Test
  void givesMostRunsToWhatDecides() throws IOException {
    LeverTrials trials = new InventedTrials(LeverRaceTest::sloping, true, 3);
    LeverFindings found = search(trials, InventedTrials.levers(40), 2_000);
    assertThat(found.levers().get(0).runs()).isEqualTo(2_000);
    assertThat(found.levers())
        .extracting(LeverEffect::runs)
        .containsOnly(100, 285, 666, 2_000)
        .satisfies(runs -> assertThat(Collections.frequency(runs, 100)).isEqualTo(20))
        .satisfies(runs -> assertThat(Collections.frequency(runs, 285)).isEqualTo(7))
        .satisfies(runs -> assertThat(Collections.frequency(runs, 2_000)).isEqualTo(12));
    assertThat(found.levers().stream().filter(e -> e.runs() == 2_000))
        .extracting(e -> e.lever().id())
        .containsExactlyInAnyOrder(
            "l00", "l01", "l02", "l03", "l04", "l05", "l06", "l07", "l08", "l09", "l38", "l39");
  }

  @Test
  void whereNothingHasAnEffectAtMostFiveSearchesOfAHundredClaimOne() throws IOException {
    int claims = 0;
    for (int seed = 1; seed <= 100; seed++) {
      LeverTrials luck = new InventedTrials(ids -> 0.3, false, seed);
      claims += search(luck, InventedTrials.levers(30), 400).told().isEmpty() ? 0 : 1;
    }
    assertThat(claims).isLessThanOrEqualTo(5);
  }

  @Test
  void bestPairIsThatOfAllPairsTriedOneByOne() throws Exception {
    // Every pair has a chance of its own, and nothing follows from the levers alone.
    LeverTrials trials =
        new InventedTrials(
            ids -> ids.size() < 2 ? 0.2 : 0.1 + 0.6 * ((ids.hashCode() * 31L >>> 3) % 97) / 97.0,
            true,
            5);
    List<Lever> levers = InventedTrials.levers(16);
    LeverFindings found = search(trials, levers, 1_000);
    double best = 0;
    String name = "";
    for (List<Lever> pair : SetSearch.pairs(levers)) {
      boolean[] met = trials.runs(pair, 0, 1_000).orElseThrow().met();
      int count = 0;
      for (boolean is : met) {
        count += is ? 1 : 0;
      }
      if (count > best) {
        best = count;
        name = TrialBook.key(pair);
      }
    }
    assertThat(TrialBook.key(found.sets().get(0).levers())).isEqualTo(name);
    assertThat(found.sets().get(0).share().share()).isCloseTo(best / 1_000, within(1e-9));
  }

  @Test
  void twoThatDoNothingAloneAndAllTogetherWaitForEachOther() throws IOException {
    LeverTrials trials =
        new InventedTrials(ids -> ids.containsAll(List.of("l03", "l07")) ? 0.8 : 0.1, true, 9);
    LeverFindings found =
        search(trials, InventedTrials.levers(10), 500, OptionalDouble.of(0.5), TrialStore.NONE);
    LeverSet first = found.sets().get(0);
    assertThat(first.levers()).extracting(Lever::id).containsExactly("l03", "l07");
    assertThat(first.waits()).isTrue();
    assertThat(first.reaches()).isTrue();
    assertThat(first.minimal()).isTrue();
    assertThat(first.interaction().value()).isCloseTo(0.7, within(0.1));
    assertThat(found.told()).isEmpty();
  }

  @Test
  void threeThatAreNeededAreFoundAndEveryPartOfThemTried() throws IOException {
    List<String> tried = new ArrayList<>();
    LeverTrials plain =
        new InventedTrials(
            ids -> {
              long of = ids.stream().filter(List.of("l01", "l04", "l06")::contains).count();
              return of == 3 ? 0.8 : 0.1 + 0.1 * of;
            },
            true,
            2);
    LeverTrials listening =
        new LeverTrials() {
          @Override
          public List<String> delegations() {
            return plain.delegations();
          }

          @Override
          public Optional<TrialSlice> runs(List<Lever> moved, int from, int to)
              throws IOException, LeverUnusable {
            tried.add(TrialBook.key(moved));
            return plain.runs(moved, from, to);
          }
        };
    LeverFindings found =
        search(listening, InventedTrials.levers(9), 500, OptionalDouble.of(0.5), TrialStore.NONE);
    LeverSet first = found.sets().get(0);
    assertThat(first.levers()).extracting(Lever::id).containsExactly("l01", "l04", "l06");
    assertThat(first.minimal()).isTrue();
    assertThat(tried).contains("l01", "l04", "l06", "l01+l04", "l01+l06", "l04+l06");
  }

  @Test
  void aSetOfWhichAPartReachesIsNotCalledMinimal() throws IOException {
    LeverTrials trials = new InventedTrials(ids -> ids.contains("l02") ? 0.7 : 0.1, true, 4);
    LeverFindings found =
        search(trials, InventedTrials.levers(5), 400, OptionalDouble.of(0.5), TrialStore.NONE);
    assertThat(found.sets().get(0).levers()).extracting(Lever::id).containsExactly("l02");
    assertThat(found.sets().get(0).minimal()).isTrue();
    assertThat(found.sets().stream().filter(s -> s.levers().size() > 1))
        .noneMatch(LeverSet::minimal);
  }

  @Test
  void whereTheShareIsReachedAlreadyNothingIsTriedTogether() throws IOException {
    LeverTrials trials = new InventedTrials(ids -> 0.9, true, 4);
    LeverFindings found =
        search(trials, InventedTrials.levers(5), 100, OptionalDouble.of(0.8), TrialStore.NONE);
    assertThat(found.sets()).isEmpty();
    assertThat(found.made()).isEqualTo(6 * 100);
    assertThat(search(new InventedTrials(ids -> 2, true, 4), InventedTrials.levers(5), 100).sets())
        .isEmpty();
  }

  @Test
  void goesOnWhereItWasBrokenOff() throws IOException {
    LeverTrials trials = new InventedTrials(LeverRaceTest::sloping, true, 3);
    List<Lever> levers = InventedTrials.levers(20);
    Path file = temp.resolve("trials.tsv");
    LeverFindings first;
    try (TrialFile store = TrialFile.open(file, "these talks")) {
      first = search(trials, levers, 200, OptionalDouble.empty(), store);
    }
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, 2 * text.length() / 3));
    AtomicInteger made = new AtomicInteger();
    LeverTrials counting =
        new LeverTrials() {
          @Override
          public List<String> delegations() {
            return trials.delegations();
          }

          @Override
          public Optional<TrialSlice> runs(List<Lever> moved, int from, int to)
              throws IOException, LeverUnusable {
            made.addAndGet(to - from);
            return trials.runs(moved, from, to);
          }
        };
    try (TrialFile store = TrialFile.open(file, "these talks")) {
      assertThat(search(counting, levers, 200, OptionalDouble.empty(), store)).isEqualTo(first);
    }
    assertThat(made.get()).isPositive().isLessThan(200 * 100);
    try (TrialFile store = TrialFile.open(file, "these talks")) {
      made.set(0);
      assertThat(search(counting, levers, 200, OptionalDouble.empty(), store)).isEqualTo(first);
      assertThat(made.get()).isZero();
    }
  }
}
