package org.parley.page.teach;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;

/** Events as lines of JSON. */
final class ClassEventJson {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final Map<String, Class<? extends ClassEvent>> KINDS =
      Map.ofEntries(
          Map.entry("prepared", ClassEvent.Prepared.class),
          Map.entry("joined", ClassEvent.Joined.class),
          Map.entry("phase", ClassEvent.PhaseChanged.class),
          Map.entry("seat", ClassEvent.SeatGiven.class),
          Map.entry("decided", ClassEvent.Decided.class),
          Map.entry("answered", ClassEvent.Answered.class),
          Map.entry("message", ClassEvent.Messaged.class),
          Map.entry("extended", ClassEvent.Extended.class),
          Map.entry("injected", ClassEvent.Injected.class),
          Map.entry("caucus", ClassEvent.Caucused.class),
          Map.entry("stopped", ClassEvent.Stopped.class));

  private ClassEventJson() {}

  static String line(ClassEvent event) {
    JsonObject object = new JsonObject();
    object.addProperty("kind", kind(event));
    JsonObject fields = GSON.toJsonTree(event).getAsJsonObject();
    for (Map.Entry<String, JsonElement> field : fields.entrySet()) {
      object.add(field.getKey(), field.getValue());
    }
    return GSON.toJson(object);
  }

  private static String kind(ClassEvent event) {
    return KINDS.entrySet().stream()
        .filter(k -> k.getValue().equals(event.getClass()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The event of a line.
   *
   * @throws RuntimeException if it is none
   */
  static ClassEvent read(String line) {
    JsonObject object = JsonParser.parseString(line).getAsJsonObject();
    Class<? extends ClassEvent> kind = KINDS.get(object.get("kind").getAsString());
    if (kind == null) {
      throw new IllegalArgumentException("there is no such event: " + object.get("kind"));
    }
    return GSON.fromJson(object, kind);
  }
}
