package org.parley.lab.backtest;

import java.util.ArrayList;
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
    List<TalkRecord> scored = scored(recorded);
    if (scored.isEmpty()) {
      throw new IllegalArgumentException("there is no recorded talk to score");
    }
    double[] shippedLosses = CrossValidation.losses(FreeTalkers.of(shipped), scored);
    Map<String, LossEstimate> losses = new LinkedHashMap<>();
    losses.put(ENGINE, LossEstimate.of(shippedLosses));
    for (TrainedForecaster trained : trained(recorded)) {
      losses.put(trained.name(), LossEstimate.of(losses(trained, recorded)));
    }
    OutcomeForecaster uniform = OutcomeForecaster.uniform();
    losses.put("uniform", LossEstimate.of(CrossValidation.losses(uniform, scored)));
    List<TalkScores.Case> cases = new ArrayList<>();
    for (int t = 0; t < scored.size(); t++) {
      cases.add(new TalkScores.Case(scored.get(t).id(), shippedLosses[t]));
    }
    return new TalkScores(
        scored.size(), losses, cases, TalkCourse.of(scored, shipped), fitted(recorded));
  }

  private List<TalkRecord> scored(List<TalkRecord> recorded) {
    if (split instanceof Split.Column column) {
      return recorded.stream().filter(talk -> !column.teaches(talk)).toList();
    }
    return recorded;
  }

  private List<TalkRecord> teaching(List<TalkRecord> recorded) {
    if (split instanceof Split.Column column) {
      return recorded.stream().filter(column::teaches).toList();
    }
    return recorded;
  }

  /** What is trained; nothing where there are too few talks to hold some out. */
  private List<TrainedForecaster> trained(List<TalkRecord> recorded) {
    List<TrainedForecaster> trained = new ArrayList<>();
    if (teaching(recorded).size() < 2) {
      return trained;
    }
    if (fitting == Fitting.REFITTED) {
      trained.add(new FreeTalkers(REFITTED, shipped));
    }
    trained.add(new ClassShares());
    trained.addAll(PointsLogit.usual());
    return trained;
  }

  private double[] losses(TrainedForecaster trained, List<TalkRecord> recorded) {
    if (split instanceof Split.Folds folds) {
      int parts = Math.min(folds.folds(), recorded.size());
      return CrossValidation.losses(trained, recorded, parts);
    }
    TrainingTalks teaching = TrainingTalks.of(teaching(recorded));
    return CrossValidation.losses(trained.train(teaching), scored(recorded));
  }

  /** The numbers fitted to all talks that teach. */
  private Optional<LogitResponse> fitted(List<TalkRecord> recorded) {
    return fitting == Fitting.REFITTED && teaching(recorded).size() >= 2
        ? Optional.of(new FreeTalkers(REFITTED, shipped).fit(TrainingTalks.of(teaching(recorded))))
        : Optional.empty();
  }
}
