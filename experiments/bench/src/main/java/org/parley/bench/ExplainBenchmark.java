package org.parley.bench;

import java.util.Map;
import java.util.Optional;
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
import org.parley.explain.Explanation;
import org.parley.explain.ExplanationJson;

/**
 * The whole explanation, once in a fresh machine as a user meets it: of 5^20 (about 10^14) deals
 * between two, three and six delegations whose preferences are of three kinds, and of Istanbul.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class ExplainBenchmark {

  /** Which talks. */
  public enum Talks {
    ISTANBUL,
    RANDOM_2,
    RANDOM_3,
    RANDOM_6,
    ROUND_2,
    ROUND_3,
    ROUND_6,
    CONSTANT_SUM_2,
    CONSTANT_SUM_3,
    CONSTANT_SUM_6;

    CompiledTalks compiled() {
      if (this == ISTANBUL) {
        return BenchmarkTalks.war();
      }
      int delegations = Integer.parseInt(name().substring(name().length() - 1));
      String kind = name().substring(0, name().length() - 2);
      return LargeTalks.of(LargeTalks.Preferences.valueOf(kind), delegations);
    }
  }

  /** The talks explained. */
  @Param public Talks talks;

  private CompiledTalks compiled;

  /** Reads the scenario. */
  @Setup(Level.Trial)
  public void compile() {
    compiled = talks.compiled();
  }

  /** Every figure, as JSON. */
  @Benchmark
  public String explanation() {
    return ExplanationJson.of(Explanation.of(compiled), Optional.empty(), Map.of()).toString();
  }
}
