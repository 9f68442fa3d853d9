package org.parley.scenario.io;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.scenario.Scenario;

/**
 * Writes a scenario as text that reads as an equal scenario, under the name of its id. What the
 * language fills in is left out; a number marked as a default that is not the default of the
 * language is written with its reason as an assumption.
 */
public final class ScenarioWriter {
  private ScenarioWriter() {}

  /**
   * The text of a scenario.
   *
   * @throws IllegalArgumentException if an event changes one part of the state twice, which the
   *     language has no words for
   */
  public static String write(Scenario s) {
    return YamlPrinter.print(entries(s));
  }

  /** The same text, which reads as an equal scenario under whatever name the file has. */
  static String resolved(Scenario s) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("parley", 1);
    named.put("id", s.id());
    named.putAll(entries(s));
    return YamlPrinter.print(named);
  }

  @SuppressWarnings("unchecked") // a block is written as its entries
  private static Map<String, Object> entries(Scenario s) {
    Object written = ScenarioCodec.SCENARIO.write(s, BlockWriter.root(s.id()));
    Map<String, Object> entries = (Map<String, Object>) written;
    return s.drawn().isEmpty()
        ? entries
        : new WordWriting(s.drawn(), ScenarioWriter::entries).entries(entries);
  }
}
