package org.parley.scenario.io;

import static org.parley.scenario.io.ScenarioSchema.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.io.GrammarType.Num;

/** Numbers in the JSON Schema. */
final class SchemaNumbers {
  private static final String NUMBER = "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?";

  private SchemaNumbers() {}

  static Map<String, Object> of(Num num) {
    Map<String, Object> single = map("type", num.whole() ? "integer" : "number");
    if (Double.isFinite(num.low())) {
      single.put(num.above() ? "exclusiveMinimum" : "minimum", plain(num.low()));
    }
    if (Double.isFinite(num.high())) {
      single.put("maximum", plain(num.high()));
    }
    List<Map<String, Object>> forms = new ArrayList<>(List.of(single));
    if (!num.unit().isEmpty()) {
      String own = num.unit().endsWith("s") ? num.unit() + "?" : num.unit();
      // What is counted in months may be written in other spans of time.
      String unit = num.unit().equals("months") ? "(days?|weeks?|months?|years?)" : own;
      forms.add(map("type", "string", "pattern", "^" + NUMBER + " +" + unit + "$"));
    }
    if (num.uncertain()) {
      forms.add(map("$ref", "#/definitions/number"));
    }
    return forms.size() == 1 ? single : map("anyOf", forms);
  }

  /** A number, with or without a unit. */
  private static Map<String, Object> number() {
    Map<String, Object> counted = map("type", "string", "pattern", "^" + NUMBER + " +[a-z ]+$");
    return map("anyOf", List.of(map("type", "number"), counted));
  }

  private static Number plain(double value) {
    return value == Math.rint(value) ? (Number) (long) value : (Number) value;
  }

  /** What an editor shows at a key. */
  static String description(GrammarKey key) {
    StringBuilder text = new StringBuilder(key.doc());
    if (key.type() instanceof Num num) {
      String unit = num.unit().isEmpty() ? "" : " (" + num.unit() + ")";
      text.append(" A number ").append(num.range()).append(unit).append('.');
    }
    return key.fallback().isEmpty() ? text.toString() : text + " Default: " + key.fallback() + ".";
  }

  /** A number written as a block. */
  static Map<String, Object> distribution() {
    Map<String, Object> number = number();
    Map<String, Object> numbers = map("type", "array", "items", number);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("value", number);
    properties.put("uniform", list(2));
    properties.put("triangular", list(3));
    properties.put("normal", named(List.of("mean", "sd", "min", "max"), 4));
    properties.put("beta", named(List.of("alpha", "beta", "min", "max"), 2));
    Map<String, Object> choice =
        map(
            "type",
            "object",
            "properties",
            map("values", numbers, "weights", numbers),
            "required",
            List.of("values"),
            "additionalProperties",
            false);
    properties.put("choice", map("anyOf", List.of(numbers, choice)));
    properties.put("like", map("type", List.of("string", "number")));
    properties.put("with", map("type", "object", "additionalProperties", number));
    properties.put("source", map("type", List.of("string", "number")));
    properties.put("assumed", map("type", List.of("string", "number", "boolean")));
    List<Map<String, Object>> one =
        DistributionForms.WORDS.stream().sorted().map(f -> map("required", List.of(f))).toList();
    return map(
        "type",
        "object",
        "description",
        "A number with an origin, or a distribution that each run draws from.",
        "properties",
        properties,
        "oneOf",
        one,
        "additionalProperties",
        false);
  }

  /** A word, an option or a list of options that each run draws. */
  static Map<String, Object> drawnWord() {
    List<String> scalar = List.of("string", "number", "boolean");
    Map<String, Object> one = map("type", scalar);
    Map<String, Object> level = map("anyOf", List.of(one, map("type", "array", "items", one)));
    Map<String, Object> levels = map("type", "array", "items", level, "minItems", 2);
    Map<String, Object> weighted =
        map(
            "type",
            "object",
            "properties",
            map("values", levels, "weights", map("type", "array", "items", number())),
            "required",
            List.of("values"),
            "additionalProperties",
            false);
    return map(
        "type",
        "object",
        "description",
        "A word that each run draws.",
        "properties",
        map(
            "choice",
            map("description", "What it may be.", "anyOf", List.of(levels, weighted)),
            "with",
            map(
                "description",
                "The shared factors that it moves with: later words with a high one.",
                "type",
                "object",
                "additionalProperties",
                number()),
            "source",
            map("description", "Id of an entry under sources that reports this.", "type", scalar),
            "assumed",
            map("description", "Why it may be one or the other.", "type", scalar)),
        "required",
        List.of("choice"),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> list(int size) {
    return map("type", "array", "items", number(), "minItems", size, "maxItems", size);
  }

  private static Map<String, Object> named(List<String> keys, int required) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(k -> properties.put(k, number()));
    return map(
        "type",
        "object",
        "properties",
        properties,
        "required",
        keys.subList(0, required),
        "additionalProperties",
        false);
  }
}
