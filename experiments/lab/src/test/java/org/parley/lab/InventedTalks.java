package org.parley.lab;

import java.util.List;
import java.util.function.LongFunction;
import org.parley.bargaining.Nano;
import org.parley.chance.Chances;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.Frame;
import org.parley.ensemble.Row;
import org.parley.outcome.Distances;
import org.parley.outcome.Outcome;

/** Talks made up from chances alone: an agreement with a given probability, whatever else. */
public final class InventedTalks {
  private InventedTalks() {}

  /** The names of talks with one issue and two delegations. */
  public static Frame frame(String scenario, long seed) {
    return new Frame(
        scenario,
        "The talks of " + scenario,
        seed,
        List.of(new Frame.Question("release", List.of("none", "half", "full"))),
        List.of("adria", "borland"),
        8,
        List.of(),
        List.of());
  }

  /** Runs that agree with probability {@code chance}; those below {@code full} of it fully. */
  public static Outcome outcome(long seed, long run, double chance) {
    Chances chances = new Chances(seed, run);
    double u = chances.uniform(1);
    int option = u < chance / 3 ? 2 : u < chance ? 1 : Outcome.OPEN;
    int rounds = 1 + (int) (chances.uniform(2) * 8);
    long value = Nano.of(chances.uniform(3) + chance);
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
        new long[] {value, Nano.of(.5)},
        new long[] {value, 0},
        option < 0 ? Double.NaN : .5,
        Distances.UNKNOWN,
        List.of(),
        false,
        new double[0],
        new boolean[0],
        new long[][] {new long[rounds], new long[rounds]});
  }

  /** Talks that agree with a probability. */
  public static Ensemble<Row> talks(String scenario, long seed, double chance) {
    LongFunction<Outcome> simulation = run -> outcome(seed, run, chance);
    return new Ensemble<>(frame(scenario, seed), () -> simulation, row -> row);
  }
}
