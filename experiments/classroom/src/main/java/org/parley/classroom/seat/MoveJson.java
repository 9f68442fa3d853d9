package org.parley.classroom.seat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import org.parley.negotiation.Move;
import org.parley.outcome.Proposal;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** Decisions in JSON: an offer names the option of every issue. */
public final class MoveJson {
  private final Scenario scenario;

  /** Decisions in these talks. */
  public MoveJson(Scenario scenario) {
    this.scenario = scenario;
  }

  /** A decision as JSON. */
  public JsonObject of(SeatDecision decision) {
    JsonObject object = new JsonObject();
    object.addProperty("who", scenario.delegations().get(decision.delegation()).id());
    if (decision.move() instanceof Move.Offer offer) {
      object.addProperty("move", "offer");
      object.add("options", options(offer.text().options()));
      object.addProperty("insisted", offer.insisted());
    } else if (decision.move() instanceof Move.Agree agree) {
      object.addProperty("move", "agree");
      object.addProperty("insisted", agree.insisted());
    } else {
      object.addProperty("move", decision.move() instanceof Move.Hold ? "hold" : "walk-out");
    }
    return object;
  }

  private JsonObject options(int[] options) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < options.length; i++) {
      Issue issue = scenario.issues().get(i);
      object.addProperty(issue.id(), issue.options().get(options[i]).id());
    }
    return object;
  }

  /**
   * The decision that was written.
   *
   * @throws IllegalArgumentException if it is none of these talks
   */
  public SeatDecision read(JsonElement element) {
    if (!(element instanceof JsonObject object)) {
      throw new IllegalArgumentException("a decision is an object");
    }
    String who = word(object, "who");
    int delegation = scenario.delegationIndex(who);
    if (delegation < 0) {
      throw new IllegalArgumentException("there is no delegation '" + who + "'");
    }
    return new SeatDecision(delegation, move(object));
  }

  private static String word(JsonObject object, String key) {
    if (object.get(key) instanceof JsonPrimitive word && word.isString()) {
      return word.getAsString();
    }
    throw new IllegalArgumentException("a decision needs a word at '" + key + "'");
  }

  private Move move(JsonObject object) {
    String move = word(object, "move");
    boolean insisted =
        object.get("insisted") instanceof JsonPrimitive yes
            && yes.isBoolean()
            && yes.getAsBoolean();
    return switch (move) {
      case "offer" -> new Move.Offer(new Proposal(options(object.get("options")), -1L), insisted);
      case "agree" -> new Move.Agree(insisted);
      case "hold" -> new Move.Hold();
      case "walk-out" -> new Move.WalkOut();
      default -> throw new IllegalArgumentException("there is no move '" + move + "'");
    };
  }

  private int[] options(JsonElement element) {
    if (!(element instanceof JsonObject written)) {
      throw new IllegalArgumentException("an offer needs its options");
    }
    List<Issue> issues = scenario.issues();
    int[] options = new int[issues.size()];
    for (int i = 0; i < options.length; i++) {
      boolean named = written.get(issues.get(i).id()) instanceof JsonPrimitive;
      options[i] = named ? issues.get(i).indexOf(word(written, issues.get(i).id())) : -1;
      if (options[i] < 0) {
        throw new IllegalArgumentException(
            "an offer has no option of issue '" + issues.get(i).id() + "'");
      }
    }
    for (Map.Entry<String, JsonElement> entry : written.entrySet()) {
      if (scenario.issueIndex(entry.getKey()) < 0) {
        throw new IllegalArgumentException("there is no issue '" + entry.getKey() + "'");
      }
    }
    return options;
  }
}
