package org.parley.genius;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON value with its place in the file, for messages.
 *
 * @param file name of the file
 * @param path where it stands, such as {@code issueWeights.Food}; empty for the whole
 * @param element the value
 */
record JsonValue(String file, String path, JsonElement element) {
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_TEXT = 10_000;
  private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

  /** The value that a file holds: strict JSON in UTF-8, nested at most 100 deep. */
  static JsonValue read(String file, byte[] bytes) throws UnreadableDomain {
    String text = text(file, bytes);
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(100);
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedJsonException("there is more after the first value");
      }
      return new JsonValue(file, "", element);
    } catch (JsonParseException | IOException e) {
      throw invalid(file, String.valueOf(e.getMessage()));
    }
  }

  private static UnreadableDomain invalid(String file, String message) {
    Matcher place = PLACE.matcher(message);
    String what =
        message.contains("Nesting limit")
            ? "values are nested deeper than 100, which no domain is"
            : "this is neither XML nor valid JSON";
    return place.find()
        ? new UnreadableDomain(file, Integer.parseInt(place.group(1)), what)
        : new UnreadableDomain(file, what);
  }

  private static String text(String file, byte[] bytes) throws UnreadableDomain {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableDomain(
          file, "its bytes are not UTF-8 text\n    Maybe save it again as UTF-8 in your editor.");
    }
  }

  /** The members, if this is an object. */
  JsonObject object() throws UnreadableDomain {
    if (!element.isJsonObject()) {
      throw problem("expected an object {...}");
    }
    return element.getAsJsonObject();
  }

  /** The elements, if this is an array. */
  JsonArray array() throws UnreadableDomain {
    if (!element.isJsonArray()) {
      throw problem("expected a list [...]");
    }
    return element.getAsJsonArray();
  }

  /** The member of this name, if it is there and not null. */
  Optional<JsonValue> member(String name) throws UnreadableDomain {
    JsonElement member = object().get(name);
    return member == null || member.isJsonNull() ? Optional.empty() : Optional.of(at(name, member));
  }

  /** The member of this name, which must be there. */
  JsonValue required(String name) throws UnreadableDomain {
    Optional<JsonValue> member = member(name);
    if (member.isEmpty()) {
      throw problem("'" + name + "' is missing");
    }
    return member.get();
  }

  /** An inner value. */
  JsonValue at(String name, JsonElement inner) {
    return new JsonValue(file, path.isEmpty() ? name : path + "." + name, inner);
  }

  /** The text of a string or a number. */
  String text() throws UnreadableDomain {
    if (!element.isJsonPrimitive()) {
      throw problem("expected a text or a number");
    }
    String text = element.getAsString();
    if (text.length() > LONGEST_TEXT) {
      throw problem("the text has more than " + LONGEST_TEXT + " characters");
    }
    return text;
  }

  /** A number, written as one or as a string. */
  BigDecimal number() throws UnreadableDomain {
    String text = text();
    try {
      if (text.length() <= LONGEST_NUMBER) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs(number.scale()) <= LONGEST_NUMBER) {
          return number;
        }
      }
    } catch (NumberFormatException e) {
      // Said below, in words that name the place.
    }
    throw problem("'" + text + "' is not a number that can be used");
  }

  /** A number in [0,1]. */
  double share() throws UnreadableDomain {
    double value = number().doubleValue();
    if (value < 0 || value > 1) {
      throw problem(element.getAsString() + " is not in [0,1]");
    }
    return value;
  }

  /** A problem at this place. */
  UnreadableDomain problem(String what) {
    return new UnreadableDomain(file, path.isEmpty() ? what : path + ": " + what);
  }
}
