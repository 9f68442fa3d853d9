package org.parley.classroom.seat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** A transcript and an outcome in JSON: every field of an entry under its own name. */
final class EntryJson {
  private final List<Issue> issues;

  EntryJson(Scenario scenario) {
    issues = scenario.issues();
  }

  JsonArray of(List<TranscriptEntry> transcript) {
    JsonArray all = new JsonArray();
    transcript.forEach(entry -> all.add(of(entry)));
    return all;
  }

  private JsonObject of(TranscriptEntry entry) {
    JsonObject object = new JsonObject();
    object.addProperty("entry", kebab(entry.getClass().getSimpleName()));
    for (RecordComponent component : entry.getClass().getRecordComponents()) {
      add(object, component.getName(), value(component, entry));
    }
    return object;
  }

  private static Object value(RecordComponent component, TranscriptEntry entry) {
    try {
      return component.getAccessor().invoke(entry);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("an entry cannot be read: " + entry, e);
    }
  }

  private void add(JsonObject to, String name, Object value) {
    if (value instanceof Number number) {
      to.addProperty(name, number);
    } else if (value instanceof Boolean yes) {
      to.addProperty(name, yes);
    } else if (value instanceof Proposal text) {
      to.add(name, text(text));
    } else if (value instanceof long[] numbers) {
      JsonArray array = new JsonArray();
      for (long number : numbers) {
        array.add(number);
      }
      to.add(name, array);
    } else {
      to.addProperty(name, value.toString().toLowerCase(Locale.ROOT));
    }
  }

  /** What a text settles, option by issue. */
  JsonObject text(Proposal text) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < issues.size(); i++) {
      if (text.settles(i)) {
        Issue issue = issues.get(i);
        object.addProperty(issue.id(), issue.options().get(text.options()[i]).id());
      }
    }
    return object;
  }

  JsonObject outcome(Outcome outcome, List<String> delegations) {
    JsonObject object = new JsonObject();
    object.addProperty("outcome", outcome.kind().name().toLowerCase(Locale.ROOT));
    object.addProperty("end", outcome.end().name().toLowerCase(Locale.ROOT));
    object.addProperty("rounds", outcome.rounds());
    JsonObject closed = new JsonObject();
    for (int i = 0; i < issues.size(); i++) {
      int option = outcome.options()[i];
      String id = option < 0 ? "open" : issues.get(i).options().get(option).id();
      closed.addProperty(issues.get(i).id(), id);
    }
    object.add("issues", closed);
    JsonObject utility = new JsonObject();
    JsonObject gain = new JsonObject();
    for (int d = 0; d < delegations.size(); d++) {
      utility.addProperty(delegations.get(d), outcome.utility()[d]);
      gain.addProperty(delegations.get(d), outcome.gain()[d]);
    }
    object.add("utility", utility);
    object.add("gain", gain);
    return object;
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
