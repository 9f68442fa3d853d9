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
public record TalkBacktest(LogitResponse shipped, AgentFitting fitting, TalkSplit split) {
  /** Scores the recorded talks of a table; there must be one that can be scored. */
  public TalkScores score(TalkTable table) {
    List<TalkRecord> recorded = table.recorded();
    List<CrossValidation.Part> parts = CrossValidation.parts(recorded, split);
    Map<String, ScoredTalks> scored = scored(parts);
    ScoredTalks engine = scored.get(ForecasterNames.ENGINE);
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
    ScoredTalks judged = scored.getOrDefault(ForecasterNames.REFITTED, engine);
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
    scored.put(ForecasterNames.ENGINE, CrossValidation.forecasts(FreeTalkers.of(shipped), parts));
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
    if (split instanceof TalkSplit.Column column) {
      return recorded.stream().filter(column::teaches).toList();
    }
    return recorded;
  }

  /** What is trained. */
  private List<TrainedForecaster> trained() {
    List<TrainedForecaster> trained = new ArrayList<>();
    if (fitting == AgentFitting.REFITTED) {
      trained.add(new FreeTalkers(ForecasterNames.REFITTED, shipped));
    }
    trained.add(new ClassShares());
    trained.add(new NashShares());
    trained.addAll(PointsLogit.usual());
    return trained;
  }

  /** The numbers fitted to all talks that teach. */
  private Optional<LogitResponse> fitted(List<TalkRecord> recorded) {
    return fitting == AgentFitting.REFITTED && teaching(recorded).size() >= 2
        ? Optional.of(
            new FreeTalkers(ForecasterNames.REFITTED, shipped)
                .fit(TrainingTalks.of(teaching(recorded))))
        : Optional.empty();
  }
}
