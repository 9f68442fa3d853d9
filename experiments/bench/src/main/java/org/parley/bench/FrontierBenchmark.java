package org.parley.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.parley.bargaining.BargainingProblem;
import org.parley.bargaining.DealSet;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.bargaining.NashDeal;
import org.parley.bargaining.ParetoFrontier;
import org.parley.random.RandomStreams;

/** Pareto frontier and Nash deal of 4^10 = 2^20 deals between two delegations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FrontierBenchmark {
  private static final int ISSUES = 10;
  private static final int OPTIONS = 4;

  private BargainingProblem picture;

  /** Draws weights and values, opposed on every issue as far as chance allows. */
  @Setup(Level.Trial)
  public void draw() {
    RandomStreams chances = new RandomStreams(1, 0);
    long[][][] value = new long[2][ISSUES][OPTIONS];
    for (int d = 0; d < 2; d++) {
      for (int i = 0; i < ISSUES; i++) {
        double weight = chances.uniform(RandomStreams.key("weight"), d * ISSUES + i) / ISSUES;
        for (int o = 0; o < OPTIONS; o++) {
          int liked = d == 0 ? o : OPTIONS - 1 - o;
          double shaken =
              chances.uniform(RandomStreams.key("value"), (d * ISSUES + i) * OPTIONS + o);
          value[d][i][o] = FixedPoint.of(weight * (liked + shaken) / OPTIONS);
        }
      }
    }
    int[] options = new int[ISSUES];
    Arrays.fill(options, OPTIONS);
    picture =
        new BargainingProblem(
            DealSpace.of(options, new int[ISSUES], List.of()),
            value,
            new long[2],
            new long[2],
            new boolean[2],
            List.of(),
            new int[ISSUES][OPTIONS],
            new int[] {2, 2},
            closed());
  }

  private static int[] closed() {
    int[] closed = new int[ISSUES];
    Arrays.fill(closed, -1);
    return closed;
  }

  /** Both, from the bare values. */
  @Benchmark
  public void frontierAndNash(Blackhole hole) {
    DealSet texts = DealSet.all(picture);
    Optional<ParetoFrontier> frontier = ParetoFrontier.of(texts);
    Optional<NashDeal> nash = NashDeal.of(texts);
    hole.consume(frontier);
    hole.consume(nash);
  }
}
