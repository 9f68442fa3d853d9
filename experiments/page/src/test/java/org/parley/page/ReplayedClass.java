package org.parley.page;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.classroom.seat.MoveJson;
import org.parley.classroom.words.UtilityPoints;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Move;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/** A class played again by the engine alone, from the decisions in its log. */
final class ReplayedClass {
  private final List<JsonObject> log = new ArrayList<>();
  private final Scenario scenario;
  private final long seed;

  ReplayedClass(Path file, long seed) throws IOException {
    this.seed = seed;
    for (String line : Files.readAllLines(file)) {
      log.add(JsonParser.parseString(line).getAsJsonObject());
    }
    String text = log.get(0).get("scenario").getAsString();
    scenario =
        ScenarioReader.read("class.yaml", text, List.of(), TextFinder.none()).scenarioOrThrow();
  }

  /** The id of every decision in the log. */
  List<String> requests() {
    return log.stream()
        .filter(e -> e.has("request"))
        .map(e -> e.get("request").getAsString())
        .toList();
  }

  /** How many decisions were made so: by a person, an agent or the clock. */
  long decided(String by) {
    return log.stream().filter(e -> e.has("by") && e.get("by").getAsString().equals(by)).count();
  }

  /** What a debrief must say each delegation of a group reached, had without a deal, and gained. */
  List<String> scores(int group) {
    Outcome outcome = outcome(group);
    List<String> scores = new ArrayList<>();
    for (int d = 0; d < outcome.utility().length; d++) {
      long reached = outcome.utility()[d];
      scores.add(
          "%s (without %s): %s"
              .formatted(
                  UtilityPoints.of(reached),
                  UtilityPoints.of(reached - outcome.gain()[d]),
                  UtilityPoints.signed(outcome.gain()[d])));
    }
    return scores;
  }

  private Outcome outcome(int group) {
    Map<Integer, Deque<Move>> moves = new HashMap<>();
    for (JsonObject event : log) {
      if (event.get("kind").getAsString().equals("decided")
          && event.get("group").getAsInt() == group) {
        moves
            .computeIfAbsent(event.get("delegation").getAsInt(), d -> new ArrayDeque<>())
            .add(new MoveJson(scenario).read(event.get("move")).move());
      }
    }
    Simulation simulation = Simulation.of(CompiledTalks.of(scenario), seed);
    for (int d = 0; d < scenario.delegations().size(); d++) {
      simulation.model().seat(d, turn -> moves.get(turn.delegation()).removeFirst());
    }
    List<TranscriptEntry> transcript = new ArrayList<>();
    return simulation.run(group, transcript::add);
  }
}
