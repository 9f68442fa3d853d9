package org.parley.ensemble;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.parley.statistics.DistributionSummary;
import org.parley.statistics.ShareEstimate;

/**
 * A summary as {@code summary.json}: keys in a fixed order, numbers with at most nine decimals,
 * {@code null} where there is no number (no run finished, or an interval of a single run).
 */
public final class SummaryJson {
  private final JsonWriter json;

  private SummaryJson(JsonWriter json) {
    this.json = json;
  }

  /** Writes a summary and a line end; the writer is flushed and left open. */
  public static void write(EnsembleSummary summary, Writer out) throws IOException {
    write(summary, GoalDrivers.NONE, out);
  }

  /**
   * Writes a summary, under {@code effects} what the uncertain inputs and the red lines that stand
   * out do to the question, strongest first, and a line end; the writer is flushed and left open.
   */
  public static void write(EnsembleSummary summary, GoalDrivers drivers, Writer out)
      throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    new SummaryJson(json).summary(summary, drivers);
    json.flush();
    out.write('\n');
    out.flush();
  }

  private void summary(EnsembleSummary summary, GoalDrivers drivers) throws IOException {
    json.beginObject();
    json.name("scenario").value(summary.scenario());
    json.name("title").value(summary.title());
    json.name("seed").value(summary.seed());
    json.name("runs").value(summary.runs());
    json.name("failed_runs").value(summary.failedRuns());
    shares("outcome", summary.outcome());
    shares("end", summary.end());
    shares("refused", summary.refused());
    json.name("issues").beginObject();
    for (Map.Entry<String, Map<String, ShareEstimate>> issue : summary.issues().entrySet()) {
      shares(issue.getKey(), issue.getValue());
    }
    json.endObject();
    delegations(summary);
    rounds(summary.rounds());
    blockers(summary.blockers());
    json.name("hold").beginObject();
    number("mean", summary.hold().mean());
    number("low", summary.hold().low());
    number("high", summary.hold().high());
    json.name("runs").value(summary.hold().runs());
    json.endObject();
    after(summary.after());
    new GoalsJson(json).write(summary.goals());
    new ReasonsJson(json).write(summary.why());
    effects(drivers);
    json.endObject();
  }

  private void blockers(IssueBlockers found) throws IOException {
    json.name("blockers_looked_at").value(found.runs());
    json.name("blockers").beginArray();
    for (IssueBlockers.Blocker blocker : found.blockers()) {
      json.beginObject();
      json.name("issue").value(blocker.issue());
      json.name("obstacles").beginArray();
      for (IssueBlockers.Obstacle obstacle : blocker.obstacles()) {
        json.beginObject();
        json.name("kind").value(obstacle.kind());
        json.name("who").value(obstacle.who());
        json.name("what").value(obstacle.what());
        json.endObject();
      }
      json.endArray();
      number("share", blocker.share().share());
      number("low", blocker.share().low());
      number("high", blocker.share().high());
      json.name("of").value(blocker.of());
      json.endObject();
    }
    json.endArray();
  }

  private void effects(GoalDrivers drivers) throws IOException {
    if (drivers.looked() > 0) {
      json.name("effects_on").value(drivers.goal());
      json.name("effects_looked_at").value(drivers.looked());
      if (drivers.together().isPresent()) {
        share("effects_together", drivers.together().get());
      }
    }
    json.name("effects").beginArray();
    for (GoalDrivers.Driver driver : drivers.drivers()) {
      json.beginObject();
      json.name("path").value(driver.path());
      json.name("kind").value(driver.line() ? "red_line" : driver.isWord() ? "word" : "number");
      share("met_low", driver.low());
      share("met_high", driver.high());
      number("difference", driver.difference().share());
      number("low", driver.difference().low());
      number("high", driver.difference().high());
      number("explained", driver.explained());
      if (driver.isWord()) {
        json.name("met_by_word").beginObject();
        for (GoalDrivers.Level level : driver.levels()) {
          share(level.word(), level.met());
        }
        json.endObject();
      }
      json.endObject();
    }
    json.endArray();
  }

  private void after(AfterSummary after) throws IOException {
    if (!after.isTold()) {
      return;
    }
    json.name("after").beginObject();
    share("in_force", after.inForce());
    json.name("issues").beginObject();
    for (Map.Entry<String, AfterSummary.IssueAfter> issue : after.issues().entrySet()) {
      json.name(issue.getKey()).beginObject();
      shares("became", issue.getValue().became());
      share("alone", issue.getValue().alone());
      number("held", issue.getValue().held());
      number("renewal", issue.getValue().renewal());
      json.endObject();
    }
    json.endObject();
    json.name("gain").beginObject();
    for (Map.Entry<String, ShareEstimate> gain : after.gain().entrySet()) {
      json.name(gain.getKey()).beginObject();
      number("mean", gain.getValue().share());
      number("low", gain.getValue().low());
      number("high", gain.getValue().high());
      json.endObject();
    }
    json.endObject();
    json.endObject();
  }

  private void shares(String name, Map<String, ShareEstimate> shares) throws IOException {
    json.name(name).beginObject();
    for (Map.Entry<String, ShareEstimate> entry : shares.entrySet()) {
      share(entry.getKey(), entry.getValue());
    }
    json.endObject();
  }

  private void share(String name, ShareEstimate share) throws IOException {
    json.name(name).beginObject();
    number("share", share.share());
    number("low", share.low());
    number("high", share.high());
    json.endObject();
  }

  private void delegations(EnsembleSummary summary) throws IOException {
    json.name("delegations").beginObject();
    for (var entry : summary.delegations().entrySet()) {
      json.name(entry.getKey()).beginObject();
      spread("utility", entry.getValue().utility());
      spread("gain", entry.getValue().gain());
      json.endObject();
    }
    json.endObject();
  }

  private void spread(String name, DistributionSummary spread) throws IOException {
    json.name(name).beginObject();
    number("mean", spread.mean());
    number("low", spread.low());
    number("high", spread.high());
    number("sd", spread.sd());
    number("q05", spread.q05());
    number("q25", spread.q25());
    number("q50", spread.q50());
    number("q75", spread.q75());
    number("q95", spread.q95());
    json.endObject();
  }

  private void rounds(EnsembleSummary.Rounds rounds) throws IOException {
    json.name("rounds").beginObject();
    number("mean", rounds.mean());
    number("sd", rounds.sd());
    number("q05", rounds.q05());
    number("q25", rounds.q25());
    number("q50", rounds.q50());
    number("q75", rounds.q75());
    number("q95", rounds.q95());
    json.endObject();
  }

  private void number(String name, double value) throws IOException {
    json.name(name).jsonValue(DecimalText.of(value, "null"));
  }
}
