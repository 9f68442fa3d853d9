package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.tactic.LogitResponse;

/**
 * Holds forecasts against recorded talks.
 *
 * @param shipped the numbers with which the engine's agents forecast
 * @param fitting whether the engine's agents are also fitted to the talks
 * @param split which talks teach and which are scored
 */
public record TalkBacktest(LogitResponse shipped, Fitting fitting, Split split) {
  /** The engine's name in results. */
  public static final String ENGINE = "parley";

  /** The engine's name in results when its agents were fitted to other talks of the same table. */
  public static final String REFITTED = "parley-fitted";

  /** The name of the base rate of what happens beside the outcome. */
  public static final String BASE = "base-rate";

  /** Whether the engine's agents are fitted to the talks at hand. */
  public enum Fitting {
    /** They are taken as shipped. */
    AS_SHIPPED,
    /** They are fitted as well, and scored on other talks than those they are fitted on. */
    REFITTED
  }

  /** Which talks teach and which are scored. */
  public sealed interface Split {
    /** Each fold in its turn is scored by what the others teach. */
    record Folds(int folds) implements Split {
      public Folds {
        if (folds < 2) {
          throw new IllegalArgumentException("cross-validation needs two folds or more");
        }
      }
    }

    /** Talks whose cell in a column is this teach, the others are scored. */
    record Column(String column, String teaches) implements Split {
      /** Whether a talk teaches. */
      public boolean teaches(TalkRecord talk) {
        return teaches.equals(talk.cells().get(column));
      }
    }
  }

  /** Scores the recorded talks of a table; there must be one that can be scored. */
  public TalkScores score(TalkTable table) {
    List<TalkRecord> recorded = table.recorded();
    List<CrossValidation.Part> parts = CrossValidation.parts(recorded, split);
    Map<String, ScoredTalks> scored = scored(parts);
    ScoredTalks engine = scored.get(ENGINE);
    if (engine.talks().isEmpty()) {
      throw new IllegalArgumentException("there is no recorded talk to score");
    }
    Map<String, LossEstimate> losses = new LinkedHashMap<>();
    Map<String, LossEstimate> briers = new LinkedHashMap<>();
    Map<String, LossEstimate> overBase = new LinkedHashMap<>();
    scored.forEach(
        (name, talks) -> {
          losses.put(name, LossEstimate.of(talks.log()));
          briers.put(name, talks.brier());
          if (scored.containsKey(ClassShares.NAME)) {
            overBase.put(name, talks.over(scored.get(ClassShares.NAME)));
          }
        });
    ScoredTalks judged = scored.getOrDefault(REFITTED, engine);
    return new TalkScores(
        engine.talks().size(),
        losses,
        briers,
        overBase,
        judged.calibration(),
        judged.sharpness(),
        judged.right(),
        cases(recorded, engine),
        TalkCourse.of(engine.talks(), shipped),
        CourseScores.of(parts, shipped, fitting),
        fitted(recorded));
  }

  private Map<String, ScoredTalks> scored(List<CrossValidation.Part> parts) {
    Map<String, ScoredTalks> scored = new LinkedHashMap<>();
    scored.put(ENGINE, CrossValidation.forecasts(FreeTalkers.of(shipped), parts));
    if (parts.stream().allMatch(part -> part.teaching().size() >= 2)) {
      trained().forEach(t -> scored.put(t.name(), CrossValidation.forecasts(t, parts)));
    }
    scored.put("uniform", CrossValidation.forecasts(OutcomeForecaster.uniform(), parts));
    return scored;
  }

  /** The engine's loss talk by talk, in the order of the table. */
  private static List<TalkScores.Case> cases(List<TalkRecord> recorded, ScoredTalks engine) {
    Map<TalkRecord, Double> by = new IdentityHashMap<>();
    double[] losses = engine.log();
    for (int t = 0; t < losses.length; t++) {
      by.put(engine.talks().get(t), losses[t]);
    }
    return recorded.stream()
        .filter(by::containsKey)
        .map(talk -> new TalkScores.Case(talk.id(), by.get(talk)))
        .toList();
  }

  private List<TalkRecord> teaching(List<TalkRecord> recorded) {
    if (split instanceof Split.Column column) {
      return recorded.stream().filter(column::teaches).toList();
    }
    return recorded;
  }

  /** What is trained. */
  private List<TrainedForecaster> trained() {
    List<TrainedForecaster> trained = new ArrayList<>();
    if (fitting == Fitting.REFITTED) {
      trained.add(new FreeTalkers(REFITTED, shipped));
    }
    trained.add(new ClassShares());
    trained.add(new NashShares());
    trained.addAll(PointsLogit.usual());
    return trained;
  }

  /** The numbers fitted to all talks that teach. */
  private Optional<LogitResponse> fitted(List<TalkRecord> recorded) {
    return fitting == Fitting.REFITTED && teaching(recorded).size() >= 2
        ? Optional.of(new FreeTalkers(REFITTED, shipped).fit(TrainingTalks.of(teaching(recorded))))
        : Optional.empty();
  }
}
