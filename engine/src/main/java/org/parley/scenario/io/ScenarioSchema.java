package org.parley.scenario.io;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.io.GrammarType.Block;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.GrammarType.Either;
import org.parley.scenario.io.GrammarType.Items;
import org.parley.scenario.io.GrammarType.Num;
import org.parley.scenario.io.GrammarType.Words;

/**
 * The JSON Schema (draft-07) of the scenario language, made from its grammar, for completion and
 * checks in an editor. It knows keys, words, types and ranges; references between blocks only the
 * reader knows.
 */
public final class ScenarioSchema {
  private final Map<String, Object> definitions = new LinkedHashMap<>();
  private final String prefix;
  private final boolean whole;
  private boolean settled;

  private ScenarioSchema(String prefix, boolean whole) {
    this.prefix = prefix;
    this.whole = whole;
  }

  /** The schema, as JSON text that ends with a line break. */
  public static String json() {
    ScenarioSchema full = new ScenarioSchema("", true);
    ScenarioSchema variant = new ScenarioSchema("variant_", false);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "Parley scenario");
    schema.put("description", "Talks between delegations. A file with 'extends' may be partial.");
    schema.put("type", "object");
    schema.put("if", Map.of("required", List.of("extends")));
    schema.put("then", variant.of(ScenarioCodec.SCENARIO.type()));
    schema.put("else", full.of(ScenarioCodec.SCENARIO.type()));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("number", SchemaNumbers.distribution());
    all.put("drawn_word", SchemaNumbers.drawnWord());
    all.putAll(full.definitions);
    all.putAll(variant.definitions);
    schema.put("definitions", all);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(schema)
        + "\n";
  }

  /** The schema of what stands in one block. */
  static Map<String, Object> inside(Block block) {
    return new ScenarioSchema("", true).object(block);
  }

  private Map<String, Object> of(GrammarType type) {
    if (type instanceof Num num) {
      return SchemaNumbers.of(num);
    } else if (type instanceof Words words) {
      return map("enum", spellings(words));
    } else if (type instanceof GrammarType.Flag) {
      return map("type", "boolean");
    } else if (type instanceof GrammarType.Date) {
      return map("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$");
    } else if (type instanceof GrammarType.Instant) {
      return instant();
    } else if (type instanceof Items items) {
      Map<String, Object> item = of(items.item());
      return anyOf(List.of(map("type", "array", "items", item), item));
    } else if (type instanceof Either either) {
      return anyOf(either.types().stream().map(this::of).toList());
    } else if (type instanceof ById byId) {
      return byId(byId);
    } else if (type instanceof Block block) {
      return block(block);
    }
    return map("type", List.of("string", "number", "boolean"));
  }

  private static List<String> spellings(Words words) {
    List<String> all = new ArrayList<>();
    for (String word : words.words()) {
      all.add(word);
      if (word.contains("-")) {
        all.add(word.replace('-', '_'));
      }
    }
    return all;
  }

  private Map<String, Object> instant() {
    Map<String, Object> count = map("type", "integer", "minimum", 1);
    Map<String, Object> round =
        map(
            "type",
            "object",
            "properties",
            map("sitting", count, "round", count),
            "required",
            List.of("sitting", "round"),
            "additionalProperties",
            false);
    return anyOf(List.of(of(TypeVocabulary.DATE), round));
  }

  private Map<String, Object> byId(ById byId) {
    Map<String, Object> object = map("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    origins(byId.cover(), properties);
    if (!properties.isEmpty()) {
      object.put("properties", properties);
    }
    object.put("additionalProperties", value(byId));
    if (!byId.listed()) {
      return object;
    }
    Map<String, Object> id = map("type", List.of("string", "number", "boolean"));
    return anyOf(List.of(map("type", "array", "items", id), object));
  }

  /** What may stand at an id; of a part of the state, {@code true} is an amount of one. */
  private Map<String, Object> value(ById byId) {
    Map<String, Object> value = orNothing(byId.value());
    return byId.kind() == IdKind.STATE ? anyOf(List.of(value, map("const", true))) : value;
  }

  /**
   * What may stand at a key: a block or a text may be empty, and in a variant everything may go.
   */
  private Map<String, Object> orNothing(GrammarType type) {
    boolean mayBeEmpty =
        type instanceof Block || type instanceof ById || type instanceof GrammarType.Text;
    Map<String, Object> schema = drawn(type);
    return mayBeEmpty || !whole ? anyOf(List.of(schema, map("type", "null"))) : schema;
  }

  /** A word may be drawn by each run, unless it is one of those that are the same in all. */
  private Map<String, Object> drawn(GrammarType type) {
    Map<String, Object> schema = of(type);
    return settled || !WordForm.takes(type)
        ? schema
        : anyOf(List.of(schema, map("$ref", "#/definitions/drawn_word")));
  }

  private Map<String, Object> block(Block block) {
    String name = prefix + block.name();
    Map<String, Object> reference = map("$ref", "#/definitions/" + name);
    if (!definitions.containsKey(name)) {
      definitions.put(name, Map.of());
      definitions.put(name, object(block));
    }
    if (block.shorthand().isEmpty()) {
      return reference;
    }
    GrammarType alone = block.key(block.shorthand()).orElseThrow().type();
    return anyOf(List.of(reference, drawn(alone)));
  }

  private Map<String, Object> object(Block block) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (GrammarKey key : block.keys()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", SchemaNumbers.description(key));
      boolean before = settled;
      settled |= SettledWords.isKey(key.name());
      property.putAll(orNothing(key.type()));
      settled = before;
      properties.put(key.name(), property);
      if (property.containsKey("$ref")) {
        // Beside a reference draft-07 reads nothing else.
        Object target = property.remove("$ref");
        property.put("allOf", List.of(map("$ref", target)));
      }
    }
    origins(block.cover(), properties);
    Map<String, Object> object = map("type", "object", "properties", properties);
    List<String> required =
        block.keys().stream().filter(k -> k.required() && whole).map(GrammarKey::name).toList();
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("additionalProperties", false);
    return object;
  }

  private static void origins(OriginScope cover, Map<String, Object> properties) {
    List<String> text = List.of("string", "number", "boolean");
    if (cover != OriginScope.NONE) {
      String doc = "Id of an entry under sources that reports this.";
      properties.put("source", map("description", doc, "type", text));
      String why = "Why the numbers here are what they are, if nobody reports them.";
      properties.put("assumed", map("description", why, "type", text));
    }
  }

  private static Map<String, Object> anyOf(List<Map<String, Object>> types) {
    return map("anyOf", types);
  }

  /** A map in the order written. */
  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
