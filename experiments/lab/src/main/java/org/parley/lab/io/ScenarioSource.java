package org.parley.lab.io;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.SourceText;
import org.parley.scenario.io.TextFinder;

/**
 * The texts of a scenario and what is changed of it: all that it takes to read it again, here or on
 * another machine, with more changed.
 *
 * @param settings what is changed
 * @param inputs the texts, the scenario's own first, then those it extends
 */
record ScenarioSource(List<ScenarioSetting> settings, List<SourceText> inputs)
    implements Serializable {
  ScenarioSource {
    settings = List.copyOf(settings);
    inputs = List.copyOf(inputs);
  }

  /** The same scenario with more changed. */
  ReadingResult with(List<ScenarioSetting> more) {
    List<ScenarioSetting> all = new ArrayList<>(settings);
    all.addAll(more);
    SourceText own = inputs.get(0);
    String text = new String(own.bytes(), StandardCharsets.UTF_8);
    return ScenarioReader.read(own.name(), text, all, texts());
  }

  private TextFinder texts() {
    return (from, reference) -> {
      String name = TextFinder.beside(from, reference).toString();
      return inputs.stream()
          .filter(input -> input.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IOException("'" + reference + "' was not read before"));
    };
  }
}
