package org.parley.ensemble;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.parley.bargaining.FixedPoint;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;
import org.parley.outcome.OutcomeDistances;
import org.parley.random.RandomStreams;

/** Outcomes made up from the number of the run alone, to count before there is anything to run. */
final class InventedOutcomes {
  static final OutcomeLabels FRAME =
      new OutcomeLabels(
          "oru",
          "The Oru river talks",
          7,
          List.of(
              new OutcomeLabels.Question("release", List.of("none", "half", "full")),
              new OutcomeLabels.Question("prisoners", List.of("hold", "exchange"))),
          List.of("adria", "borland"),
          16,
          List.of("a.weight", "b.weight"),
          List.of("a.red_lines.turbines"));

  private InventedOutcomes() {}

  static Outcome outcome(long run) {
    RandomStreams chances = new RandomStreams(11, run);
    int release = (int) (chances.uniform(1) * 4) - 1;
    int prisoners = (int) (chances.uniform(2) * 3) - 1;
    int rounds = 1 + (int) (chances.uniform(3) * 16);
    boolean both = release >= 0 && prisoners >= 0;
    boolean any = release >= 0 || prisoners >= 0;
    long adria = FixedPoint.of(chances.uniform(4) * 1.5 - 0.5);
    long borland = FixedPoint.of(chances.uniform(5));
    return new Outcome(
        run,
        both ? Outcome.Kind.COMPREHENSIVE : any ? Outcome.Kind.PARTIAL : Outcome.Kind.NONE,
        both ? Outcome.End.AGREEMENT : Outcome.End.DEADLINE,
        (int) (chances.uniform(7) * 2),
        0,
        rounds,
        new int[] {release, prisoners},
        new int[] {release < 0 ? -1 : rounds, prisoners < 0 ? -1 : 0},
        new long[] {adria, borland},
        new long[] {adria - 250_000_000, borland},
        both ? chances.uniform(8) : Double.NaN,
        new OutcomeDistances(
            run % 2 == 0 ? chances.uniform(9) : Double.NaN, Double.NaN, Double.NaN),
        new double[] {chances.uniform(10), chances.uniform(11)},
        new boolean[] {chances.uniform(12) < 0.9},
        offers(chances, rounds),
        Aftermath.NONE,
        new boolean[2]);
  }

  private static long[][] offers(RandomStreams chances, int rounds) {
    return IntStream.range(0, 2)
        .mapToObj(
            d ->
                IntStream.range(0, rounds)
                    .mapToLong(
                        k -> k == 0 ? Outcome.NO_OFFER : FixedPoint.of(chances.uniform(20 + d, k)))
                    .toArray())
        .toArray(long[][]::new);
  }

  /** Every tenth run fails, and one in the two hundreds without a message. */
  static Outcome failing(long run) {
    if (run == 200) {
      throw new ArithmeticException("/ by zero");
    }
    if (run % 10 == 9) {
      throw new IllegalStateException("line one of " + run + "\n  line two, \"quoted\"");
    }
    return outcome(run);
  }

  static Ensemble<RunResult> ensemble(LongFunction<Outcome> simulation) {
    return new Ensemble<>(FRAME, () -> simulation, row -> row);
  }

  static OutcomeTally tally(long... runs) {
    OutcomeTally tally = OutcomeTally.of(FRAME);
    Arrays.stream(runs).forEach(run -> tally.add(outcome(run)));
    return tally;
  }
}
