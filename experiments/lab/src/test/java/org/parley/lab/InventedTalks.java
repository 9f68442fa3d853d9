package org.parley.lab;

import java.util.List;
import java.util.function.LongFunction;
import org.parley.bargaining.FixedPoint;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;
import org.parley.outcome.OutcomeDistances;
import org.parley.random.RandomStreams;

/** Talks made up from chances alone: an agreement with a given probability, whatever else. */
public final class InventedTalks {
  private InventedTalks() {}

  /** The names of talks with one issue and two delegations. */
  public static OutcomeLabels frame(String scenario, long seed) {
    return new OutcomeLabels(
        scenario,
        "The talks of " + scenario,
        seed,
        List.of(new OutcomeLabels.Question("release", List.of("none", "half", "full"))),
        List.of("adria", "borland"),
        8,
        List.of(),
        List.of());
  }

  /** Runs that agree with probability {@code chance}; those below {@code full} of it fully. */
  public static Outcome outcome(long seed, long run, double chance) {
    RandomStreams chances = new RandomStreams(seed, run);
    double u = chances.uniform(1);
    int option = u < chance / 3 ? 2 : u < chance ? 1 : Outcome.OPEN;
    int rounds = 1 + (int) (chances.uniform(2) * 8);
    long value = FixedPoint.of(chances.uniform(3) + chance);
    return new Outcome(
        run,
        option == 2
            ? Outcome.Kind.COMPREHENSIVE
            : option == 1 ? Outcome.Kind.PARTIAL : Outcome.Kind.NONE,
        option == 2 ? Outcome.End.AGREEMENT : Outcome.End.DEADLINE,
        0,
        0,
        rounds,
        new int[] {option},
        new int[] {option < 0 ? -1 : rounds},
        new long[] {value, FixedPoint.of(.5)},
        new long[] {value, 0},
        option < 0 ? Double.NaN : .5,
        OutcomeDistances.UNKNOWN,
        new double[0],
        new boolean[0],
        new long[][] {new long[rounds], new long[rounds]},
        Aftermath.NONE,
        new boolean[2]);
  }

  /** Talks that agree with a probability. */
  public static Ensemble<RunResult> talks(String scenario, long seed, double chance) {
    LongFunction<Outcome> simulation = run -> outcome(seed, run, chance);
    return new Ensemble<>(frame(scenario, seed), () -> simulation, row -> row);
  }
}
