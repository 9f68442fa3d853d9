package org.parley.lab.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.Row;
import org.parley.scenario.io.Input;
import org.parley.scenario.io.Reading;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.Setting;
import org.parley.scenario.io.Texts;

/**
 * A scenario of an experiment: a file, and what is changed of it. It keeps the texts as they were
 * when it was read, so that files that change meanwhile do not change the experiment.
 *
 * @param id short name
 * @param title what readers see
 * @param settings what is changed
 * @param reading the scenario with the changes
 */
public record Arm(String id, String title, List<Setting> settings, Reading.Valid reading) {
  public Arm {
    settings = List.copyOf(settings);
  }

  /** The same scenario with more changed. */
  public Reading with(List<Setting> more) {
    List<Setting> all = new ArrayList<>(settings);
    all.addAll(more);
    Input own = reading.inputs().get(0);
    String text = new String(own.bytes(), StandardCharsets.UTF_8);
    return ScenarioReader.read(own.name(), text, all, texts());
  }

  private Texts texts() {
    return (from, reference) -> {
      String name = Path.of(from).resolveSibling(reference).normalize().toString();
      return reading.inputs().stream()
          .filter(input -> input.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IOException("'" + reference + "' was not read before"));
    };
  }

  /** Its runs. */
  public Ensemble<Row> talks(long seed) {
    return Ensemble.of(CompiledTalks.of(reading.scenario()), seed);
  }
}
