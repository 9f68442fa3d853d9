package org.parley.classroom.seat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioWriter;
import org.parley.scenario.io.TextFinder;
import org.parley.storage.Checksum;

/**
 * Seated talks as a text to keep: the scenario as it was, seed, run and the decisions, from which
 * all else follows; and what followed, to read and to check against.
 */
public final class TalksFile {
  private static final int VERSION = 1;
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private TalksFile() {}

  /** The text of seated talks. */
  public static String write(SeatedTalks seated) {
    Scenario scenario = seated.talks().scenario();
    String text = ScenarioWriter.write(scenario);
    JsonObject root = new JsonObject();
    root.addProperty("parley_talks", VERSION);
    root.addProperty("scenario", scenario.id());
    root.addProperty("scenario_sha256", Checksum.of(text));
    root.addProperty("seed", seated.seed());
    root.addProperty("run", seated.run());
    JsonArray seats = new JsonArray();
    new TreeSet<>(seated.seats()).forEach(s -> seats.add(scenario.delegations().get(s).id()));
    root.add("seats", seats);
    MoveJson moves = new MoveJson(scenario);
    JsonArray decisions = new JsonArray();
    seated.decisions().forEach(d -> decisions.add(moves.of(d)));
    root.add("decisions", decisions);
    told(seated, root);
    root.addProperty("scenario_text", text);
    return GSON.toJson(root) + "\n";
  }

  private static void told(SeatedTalks seated, JsonObject root) {
    Scenario scenario = seated.talks().scenario();
    EntryJson json = new EntryJson(scenario);
    if (seated.state() instanceof SeatedState.Finished finished) {
      List<String> who = scenario.delegations().stream().map(Delegation::id).toList();
      Outcome outcome = finished.outcome();
      root.add("outcome", json.outcome(outcome, who));
    }
    root.add("transcript", json.of(seated.state().transcript()));
  }

  /**
   * The talks that were written, played again up to where they stood.
   *
   * @throws IllegalArgumentException if the text is none, was changed, or does not lead to the
   *     transcript that it holds; the message says what is wrong, in one line
   */
  public static SeatedTalks read(String text) {
    try {
      return read(JsonParser.parseString(text).getAsJsonObject());
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException
        | ClassCastException
        | NullPointerException e) {
      throw new IllegalArgumentException("this is no file of talks that 'parley play' wrote", e);
    }
  }

  private static SeatedTalks read(JsonObject root) {
    if (root.get("parley_talks").getAsInt() != VERSION) {
      throw new IllegalArgumentException(
          "the file is of version "
              + root.get("parley_talks").getAsString()
              + ", this program reads version "
              + VERSION);
    }
    Scenario scenario = scenario(root);
    Set<Integer> seats = new TreeSet<>();
    root.getAsJsonArray("seats").forEach(s -> seats.add(scenario.delegationIndex(s.getAsString())));
    MoveJson moves = new MoveJson(scenario);
    List<SeatDecision> decisions = new ArrayList<>();
    root.getAsJsonArray("decisions").forEach(d -> decisions.add(moves.read(d)));
    long seed = root.get("seed").getAsLong();
    long run = root.get("run").getAsLong();
    SeatedTalks seated =
        SeatedTalks.resume(CompiledTalks.of(scenario), seed, run, seats, decisions);
    JsonObject again = new JsonObject();
    told(seated, again);
    if (differs("transcript", again, root) || differs("outcome", again, root)) {
      throw new IllegalArgumentException(
          "played again, the decisions do not lead to the transcript in the file");
    }
    return seated;
  }

  private static boolean differs(String part, JsonObject one, JsonObject other) {
    return !String.valueOf(one.get(part)).equals(String.valueOf(other.get(part)));
  }

  private static Scenario scenario(JsonObject root) {
    String text = root.get("scenario_text").getAsString();
    if (!Checksum.of(text).equals(root.get("scenario_sha256").getAsString())) {
      throw new IllegalArgumentException("the scenario in the file was changed");
    }
    String id = root.get("scenario").getAsString();
    return ScenarioReader.read(id + ".yaml", text, List.of(), TextFinder.none()).scenarioOrThrow();
  }
}
