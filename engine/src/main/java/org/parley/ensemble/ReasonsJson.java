package org.parley.ensemble;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.parley.statistics.ShareEstimate;

/** Why goals are not reached, as the field {@code why} of {@code summary.json}. */
record ReasonsJson(JsonWriter json) {

  void write(Map<String, GoalReasons> why) throws IOException {
    json.name("why").beginObject();
    for (Map.Entry<String, GoalReasons> goal : why.entrySet()) {
      json.name(goal.getKey()).beginObject();
      write(goal.getValue());
      json.endObject();
    }
    json.endObject();
  }

  private void write(GoalReasons why) throws IOException {
    json.name("runs").value(why.runs());
    json.name("story").beginArray();
    for (String sentence : why.story()) {
      json.value(sentence);
    }
    json.endArray();
    shares("totals", why.totals());
    json.name("causes").beginArray();
    for (GoalReasons.CauseShare cause : why.causes()) {
      cause(cause);
    }
    json.endArray();
    shares("signers", why.signers());
    json.name("uncertain").value(why.uncertain());
    json.name("typical").beginArray();
    for (GoalReasons.TypicalRun run : why.typical()) {
      json.beginObject();
      json.name("run").value(run.run());
      json.name("cause").value(run.cause());
      json.endObject();
    }
    json.endArray();
    if (!why.shapley().isEmpty()) {
      json.name("shapley").beginObject();
      for (Map.Entry<String, ShareEstimate> group : why.shapley().entrySet()) {
        json.name(group.getKey()).beginObject();
        number("value", group.getValue().share());
        number("low", group.getValue().low());
        number("high", group.getValue().high());
        json.endObject();
      }
      json.endObject();
    }
  }

  private void cause(GoalReasons.CauseShare cause) throws IOException {
    json.beginObject();
    json.name("cause").value(cause.cause());
    json.name("who").value(cause.who());
    json.name("what").value(String.join(" + ", cause.what()));
    share(cause.share());
    number("short_by", cause.shortBy());
    json.name("text").beginObject();
    for (Map.Entry<String, String> issue : cause.text().entrySet()) {
      json.name(issue.getKey()).value(issue.getValue());
    }
    json.endObject();
    json.name("run").value(cause.run());
    if (cause.instead().isPresent()) {
      json.name("instead").beginObject();
      json.name("what").value(String.join(" + ", cause.instead().get().what()));
      share(cause.instead().get().share());
      json.endObject();
    }
    json.endObject();
  }

  private void shares(String name, Map<String, ShareEstimate> shares) throws IOException {
    json.name(name).beginObject();
    for (Map.Entry<String, ShareEstimate> entry : shares.entrySet()) {
      json.name(entry.getKey()).beginObject();
      share(entry.getValue());
      json.endObject();
    }
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
