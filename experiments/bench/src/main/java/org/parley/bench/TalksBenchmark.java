package org.parley.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;

/** Whole talks per second on one core, outcome included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TalksBenchmark {
  /** Which talks. */
  public enum Talks {
    WAR,
    TWO_BY_TIME,
    THREE_BY_TIME,
    TWO_MICRO,
    THREE_MICRO;

    CompiledTalks compiled() {
      return switch (this) {
        case WAR -> BenchmarkTalks.war();
        case TWO_BY_TIME -> BenchmarkTalks.rounds("time:0.2", "time:2");
        case THREE_BY_TIME -> BenchmarkTalks.rounds("time:0.2", "time:2", "time:2");
        case TWO_MICRO -> BenchmarkTalks.rounds("micro", "micro");
        case THREE_MICRO -> BenchmarkTalks.rounds("micro", "micro", "micro");
      };
    }
  }

  /** The talks measured. */
  @Param public Talks talks;

  private Simulation simulation;
  private long run;

  /** Compiles the talks. */
  @Setup(Level.Trial)
  public void compile() {
    simulation = Simulation.of(talks.compiled(), 1);
  }

  /**
   * One run to its end. Past the first thousands, as in long ensembles: obstacles are looked for in
   * the first runs only.
   */
  @Benchmark
  public Outcome talks() {
    return simulation.run(1_000_000 + run++);
  }

  /** One of the first thousand runs, which are also explained. */
  @Benchmark
  public Outcome explained() {
    return simulation.run(run++ % 1_000);
  }
}
