package org.parley.lab.lever;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.goal.GoalParser;
import org.parley.goal.StatedGoal;
import org.parley.lab.io.ExperimentArm;
import org.parley.random.NormalScores;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.statistics.IntervalEstimate;

/**
 * The strongest levers of the main talks as the race finds them, against all levers tried one by
 * one: by a quarter of the finalists' runs, and as often as those unless their interval of 99.9%
 * leaves them out of the ten strongest; then the search over the same runs in other orders. It
 * takes minutes, so that it is done only when asked for, and prints the table of the laboratory's
 * README. The search takes its runs from those that all levers had: they are the same. With {@code
 * -Dparley.trials=FILE} the runs are kept there, and a check that was broken off goes on.
 */
@EnabledIfSystemProperty(named = "parley.levers", matches = "\\d+")
class StrongestLeversCheck {
  private static final int TOLD = 10;
  private static final long SEED = 1;
  private static final int SHUFFLES = 200;

  /** Quantile at which an interval of one lever holds with 999 in 1,000. */
  private static final double SURE = NormalScores.at(1 - 0.0005);

  @TempDir Path temp;

  private record Tried(Lever lever, IntervalEstimate difference) {}

  private static ExperimentArm istanbul() {
    Path file = Path.of(System.getProperty("parley.root", "../..")).resolve("scenarios");
    return new ExperimentArm(
        "base",
        "",
        List.of(),
        (ReadingResult.Valid)
            ScenarioReader.read(file.resolve("istanbul-2025-06-02.yaml"), List.of()));
  }

  @Test
  void raceFindsWhatTryingAllFinds() throws Exception {
    int runs = Integer.getInteger("parley.levers");
    int threads = Integer.getInteger("parley.threads", 2);
    ExperimentArm base = istanbul();
    StatedGoal goal =
        StatedGoal.of(GoalParser.parse("ceasefire", base.reading().scenario().goalVocabulary()));
    String kept = System.getProperty("parley.trials", temp.resolve("trials.tsv").toString());
    List<Tried> tried;
    try (TrialFile file = TrialFile.open(Path.of(kept), "all levers");
        SimulatedTrials trials =
            new SimulatedTrials(
                new MovedReadings(base), goal.goal(), SEED, threads, made -> {}, () -> false)) {
      TrialBook book = new TrialBook(trials, file, runs);
      List<Lever> all = LeverCatalogue.of(base).levers();
      tried = tried(book, all, runs);
      shuffled(book, all, tried.stream().limit(TOLD).map(Tried::lever).toList(), runs);
    }
    LeverFindings raced;
    try (TrialFile file = TrialFile.open(Path.of(kept), "all levers")) {
      raced =
          new LeverSearch(base, List.of(goal), List.of(), SEED, runs, OptionalDouble.empty())
              .run(threads, file, (done, of) -> {})
              .orElseThrow();
    }
    List<LeverEffect> strongest =
        tried.stream().limit(TOLD).map(t -> effect(raced, t.lever())).toList();
    for (int i = 0; i < TOLD; i++) {
      System.out.println(row(tried.get(i), strongest.get(i), raced));
    }
    for (int i = 0; i < TOLD; i++) {
      IntervalEstimate all = tried.get(i).difference();
      IntervalEstimate race = strongest.get(i).difference();
      assertThat(race.low()).as(tried.get(i).lever().id()).isLessThanOrEqualTo(all.high());
      assertThat(race.high()).as(tried.get(i).lever().id()).isGreaterThanOrEqualTo(all.low());
    }
  }

  /**
   * All levers by a quarter of the runs, and those by all of them that may be among the strongest:
   * their interval reaches up to where the intervals of {@link #TOLD} others begin.
   */
  private static List<Tried> tried(TrialBook book, List<Lever> all, int runs) throws Exception {
    List<Tried> first = tried(book, all, runs / 4, SURE);
    double least =
        first.stream()
            .map(t -> t.difference().low())
            .sorted(Comparator.reverseOrder())
            .toList()
            .get(TOLD - 1);
    List<Lever> open =
        first.stream().filter(t -> t.difference().high() >= least).map(Tried::lever).toList();
    System.out.printf("%d levers, of which %d get all runs%n", all.size(), open.size());
    return tried(book, open, runs, PairedTrial.simultaneous(1));
  }

  private static List<Tried> tried(TrialBook book, List<Lever> levers, int runs, double z)
      throws Exception {
    List<Tried> tried = new ArrayList<>();
    TrialRuns asIs = book.runs(List.of(), runs);
    for (Lever lever : levers) {
      PairedTrial trial = new PairedTrial(asIs, book.runs(List.of(lever), runs), runs);
      tried.add(new Tried(lever, trial.difference(z)));
    }
    tried.sort(Comparator.comparingDouble(t -> -t.difference().value()));
    return tried;
  }

  /** How races fare over the same runs in other orders. */
  private static void shuffled(TrialBook book, List<Lever> all, List<Lever> ten, int most)
      throws Exception {
    for (int runs : new int[] {most / 2, most}) {
      int early = 0;
      int whole = 0;
      for (int seed = 1; seed <= SHUFFLES; seed++) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, most).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        LeverTrials trials = new ShuffledTrials(book, order);
        TrialBook shuffled = new TrialBook(trials, TrialStore.NONE, runs);
        LeverRace race = new LeverRace(shuffled, all.size(), runs, RaceStages.LEVERS);
        List<LeverRace.Runner> ran =
            race.run(all.stream().map(List::of).toList(), LeverRace::highestFirst);
        List<Integer> made =
            ran.stream()
                .filter(r -> ten.contains(r.levers().get(0)))
                .map(r -> r.trial().runs())
                .toList();
        early += made.stream().anyMatch(r -> r < runs / 3) ? 1 : 0;
        whole += (int) made.stream().filter(r -> r == runs).count();
      }
      System.out.printf(
          Locale.ROOT,
          "%,d runs, %d orders: one of the ten given up by the second stage in %d, with all runs"
              + " %.1f of the ten%n",
          runs,
          SHUFFLES,
          early,
          (double) whole / SHUFFLES);
    }
  }

  /**
   * Runs that were made before, in another order. For a run that a lever does not have stands one
   * that it has and that ends alike without it.
   */
  private record ShuffledTrials(TrialBook book, List<Integer> order) implements LeverTrials {
    @Override
    public List<String> delegations() {
      return book.delegations();
    }

    @Override
    public Optional<TrialSlice> runs(List<Lever> moved, int from, int to) {
      TrialRuns made = book.made(moved).orElseThrow();
      BitSet base = book.made(List.of()).orElseThrow().met();
      int n = to - from;
      long[][] gains = new long[delegations().size()][n];
      TrialSlice slice = new TrialSlice(new boolean[n], new boolean[n], gains);
      for (int i = from; i < to; i++) {
        int run = order.get(i);
        int like = run % made.runs();
        while (base.get(like) != base.get(run)) {
          like = (like + 1) % made.runs();
        }
        slice.met()[i - from] = made.met().get(like);
      }
      return Optional.of(slice);
    }
  }

  private static LeverEffect effect(LeverFindings raced, Lever lever) {
    return raced.levers().stream()
        .filter(e -> e.lever().id().equals(lever.id()))
        .findFirst()
        .orElseThrow();
  }

  private static String row(Tried one, LeverEffect effect, LeverFindings raced) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %d | %,d |",
        one.lever().id(),
        words(one.difference()),
        words(effect.difference()),
        raced.levers().indexOf(effect) + 1,
        effect.runs());
  }

  private static String words(IntervalEstimate e) {
    return String.format(
        Locale.ROOT, "%+.1f (%+.1f to %+.1f)", 100 * e.value(), 100 * e.low(), 100 * e.high());
  }
}
