package org.parley.cli;

import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.forecast.FreeTalkForecast;
import org.parley.lab.backtest.CalibrationBin;
import org.parley.lab.backtest.CourseScores;
import org.parley.lab.backtest.Divisions;
import org.parley.lab.backtest.FreeTalkers;
import org.parley.lab.backtest.LossEstimate;
import org.parley.lab.backtest.OutcomeForecast;
import org.parley.lab.backtest.TalkCourse;
import org.parley.lab.backtest.TalkRecord;
import org.parley.lab.backtest.TalkScores;
import org.parley.lab.backtest.TalkTable;
import org.parley.tactic.LogitResponse;

/** What {@code backtest --json} prints for a table of talks. */
final class BacktestJson {
  private BacktestJson() {}

  /** Of recorded talks. */
  record Scores(
      int talks,
      Map<String, LossEstimate> logLoss,
      Map<String, LossEstimate> brier,
      Map<String, LossEstimate> overBaseRate,
      List<CalibrationBin> calibration,
      double sharpness,
      double right,
      CourseScores courseLoss,
      Map<String, TalkCourse.Pair> course,
      Map<String, Double> fitted,
      List<Case> cases) {}

  /** The engine's loss on one talk, in nats. */
  record Case(@SerializedName("case") String id, double log) {}

  /** The forecast of one talk. */
  record TalkForecast(
      String id, double walkAway, double proposals, List<DivisionForecast> divisions) {}

  /** Units that the first gets, and the probability of that. */
  record DivisionForecast(Map<String, Integer> oneGets, double probability) {}

  static Scores of(TalkScores scores) {
    Map<String, TalkCourse.Pair> course = new LinkedHashMap<>();
    course.put("walk_away", scores.course().walkAway());
    course.put("sum", scores.course().sum());
    course.put("difference", scores.course().difference());
    if (scores.course().counted() > 0) {
      course.put("proposals", scores.course().proposals());
      course.put("several_proposals", scores.course().severalProposals());
    }
    return new Scores(
        scores.talks(),
        scores.logLoss(),
        scores.brier(),
        scores.overBase(),
        scores.calibration(),
        scores.sharpness(),
        scores.right(),
        scores.courseScores(),
        course,
        scores.fitted().map(BacktestJson::numbers).orElse(null),
        scores.cases().stream().map(c -> new Case(c.talk(), c.log())).toList());
  }

  /** The numbers of agents by their names in a scenario. */
  static Map<String, Double> numbers(LogitResponse response) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("precision", response.precision());
    numbers.put("regard", response.preferences().regard());
    numbers.put("inequity", response.preferences().inequity());
    numbers.put("heated", response.heated());
    numbers.put("tremble", response.tremble());
    numbers.put("break_off", response.breakOff());
    return numbers;
  }

  static List<TalkForecast> forecasts(TalkTable table) {
    return table.talks().stream().map(BacktestJson::forecast).toList();
  }

  private static TalkForecast forecast(TalkRecord talk) {
    Divisions divisions = Divisions.of(talk.pie());
    OutcomeForecast forecast = FreeTalkers.of(FreeTalkers.shipped()).forecast(divisions);
    FreeTalkForecast course = FreeTalkers.talk(divisions, FreeTalkers.shipped());
    List<DivisionForecast> all = new ArrayList<>();
    for (int division : forecast.likeliest(divisions.size())) {
      Map<String, Integer> gets = new LinkedHashMap<>();
      for (int kind = 0; kind < talk.pie().kinds().size(); kind++) {
        gets.put(talk.pie().kinds().get(kind), divisions.oneGets(division, kind));
      }
      all.add(new DivisionForecast(gets, forecast.divisions()[division]));
    }
    return new TalkForecast(talk.id(), forecast.walkAway(), course.meanProposals(), all);
  }
}
