package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.scenario.DrawnWord;
import org.parley.scenario.DrawnWords;
import org.parley.scenario.Scenario;
import org.parley.scenario.ValueOrigin;

/**
 * Writes the words that runs draw into a scenario written with the likeliest of them: what stands
 * beside another word, such as the keys of another tactic, is added from the scenarios with it.
 */
final class WordWriting {
  private final DrawnWords drawn;
  private final Function<Scenario, Map<String, Object>> writer;

  /**
   * A writer of words.
   *
   * @param writer writes a scenario of which no word is drawn
   */
  WordWriting(DrawnWords drawn, Function<Scenario, Map<String, Object>> writer) {
    this.drawn = drawn;
    this.writer = writer;
  }

  /** The entries of a scenario with its drawn words. */
  Map<String, Object> entries(Map<String, Object> written) {
    Map<String, Object> likeliest = copy(written);
    for (Scenario world : drawn.worlds()) {
      Map<String, Object> other = copy(writer.apply(world));
      drawn.words().forEach(w -> put(other, w.path(), ""));
      drawn.words().forEach(w -> put(likeliest, w.path(), ""));
      add(likeliest, other);
    }
    for (DrawnWord word : drawn.words()) {
      put(likeliest, word.path(), form(word));
    }
    return likeliest;
  }

  /** Blocks that can be written to. */
  private static Map<String, Object> copy(Map<?, ?> block) {
    Map<String, Object> copy = new LinkedHashMap<>();
    block.forEach((k, v) -> copy.put((String) k, v instanceof Map<?, ?> inner ? copy(inner) : v));
    return copy;
  }

  /** Adds what only the other block has. */
  @SuppressWarnings("unchecked") // a block is written as its entries
  private static void add(Map<String, Object> block, Map<String, Object> other) {
    other.forEach(
        (key, value) -> {
          if (block.get(key) instanceof Map<?, ?> inner && value instanceof Map<?, ?> more) {
            add((Map<String, Object>) inner, (Map<String, Object>) more);
          } else {
            block.putIfAbsent(key, value);
          }
        });
    for (String origin : List.of("source", "assumed")) {
      Object said = block.remove(origin);
      if (said != null) {
        block.put(origin, said);
      }
    }
  }

  /** Puts a value at a path; blocks that are not there are made. */
  @SuppressWarnings("unchecked") // a block is written as its entries
  private static void put(Map<String, Object> block, String path, Object value) {
    String first =
        block.keySet().stream()
            .filter(k -> path.equals(k) || path.startsWith(k + "."))
            .reduce((a, b) -> a.length() >= b.length() ? a : b)
            .orElse(path.contains(".") ? path.substring(0, path.indexOf('.')) : path);
    if (first.equals(path)) {
      block.put(path, value);
      return;
    }
    Object inner = block.computeIfAbsent(first, k -> new LinkedHashMap<>());
    if (inner instanceof Map<?, ?> map) {
      put((Map<String, Object>) map, path.substring(first.length() + 1), value);
    } else {
      throw new IllegalStateException("nothing can stand below " + first);
    }
  }

  private static Map<String, Object> form(DrawnWord word) {
    List<Object> levels = new ArrayList<>();
    for (String level : word.levels()) {
      levels.add(level.contains(" or ") ? List.of(level.split(" or ")) : level);
    }
    boolean alike = word.weights().stream().distinct().count() == 1;
    Map<String, Object> form = new LinkedHashMap<>();
    form.put(
        WordForm.CHOICE,
        alike ? levels : ScenarioSchema.map("values", levels, "weights", word.weights()));
    if (!word.loadings().isEmpty()) {
      Map<String, Object> with = new LinkedHashMap<>();
      word.loadings().forEach(l -> with.put(l.factor(), l.loading()));
      form.put("with", with);
    }
    put(form, word.origin());
    return form;
  }

  private static void put(Map<String, Object> form, ValueOrigin origin) {
    Map<String, String> said =
        origin.match(
            sourced -> Map.of("source", sourced.source()),
            assumed -> Map.of("assumed", assumed.why()),
            unexplained -> Map.of(),
            defaulted -> Map.of("assumed", defaulted.why()));
    form.putAll(said);
  }
}
