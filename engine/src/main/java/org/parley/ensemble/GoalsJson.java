package org.parley.ensemble;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.parley.statistics.ShareEstimate;

/** What is said of goals, as the field {@code goals} of {@code summary.json}. */
record GoalsJson(JsonWriter json) {

  void write(Map<String, GoalSummary> goals) throws IOException {
    json.name("goals").beginObject();
    for (Map.Entry<String, GoalSummary> goal : goals.entrySet()) {
      json.name(goal.getKey());
      write(goal.getValue());
    }
    json.endObject();
  }

  private void write(GoalSummary goal) throws IOException {
    json.beginObject();
    share(goal.share());
    json.name("title").value(goal.title());
    if (!goal.how().isEmpty()) {
      json.name("chosen").value(goal.how());
    }
    json.name("round").beginObject();
    number("q25", goal.when().q25());
    number("q50", goal.when().q50());
    number("q75", goal.when().q75());
    json.endObject();
    json.name("gain").beginObject();
    for (Map.Entry<String, GoalSummary.Gains> side : goal.gains().entrySet()) {
      json.name(side.getKey()).beginObject();
      mean("met", side.getValue().met());
      mean("missed", side.getValue().missed());
      json.endObject();
    }
    json.endObject();
    json.endObject();
  }

  private void mean(String name, ShareEstimate mean) throws IOException {
    json.name(name).beginObject();
    number("mean", mean.share());
    number("low", mean.low());
    number("high", mean.high());
    json.endObject();
  }

  private void share(ShareEstimate share) throws IOException {
    number("share", share.share());
    number("low", share.low());
    number("high", share.high());
  }

  private void number(String name, double value) throws IOException {
    json.name(name).jsonValue(DecimalText.of(value, "null"));
  }
}
