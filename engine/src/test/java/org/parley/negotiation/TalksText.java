package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.ScenarioSetting;
import org.parley.scenario.io.TextFinder;

/** Fixtures changed in ways that a setting cannot. */
final class TalksText {
  private TalksText() {}

  /** The talks that a text describes. */
  static Scenario read(String text, String... settings) {
    List<ScenarioSetting> changes = Stream.of(settings).map(ScenarioSetting::parse).toList();
    ReadingResult reading = ScenarioReader.read("talks.yaml", text, changes, TextFinder.inFiles());
    assertThat(reading).as("%s", reading).isInstanceOf(ReadingResult.Valid.class);
    return ((ReadingResult.Valid) reading).scenario();
  }

  /** The Oru river talks on one day, with another effect of the inspection. */
  static Scenario oru(String[] settings, String effect) {
    Path file =
        Path.of(System.getProperty("parley.root", ".."))
            .resolve("engine/src/test/resources/scenarios/oru-river.yaml");
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String changed =
        text.replace(
            "on: 2031-03-20, effects: {borland.trust.adria: -0.2}",
            "on: {sitting: 1, round: 1}, effects: {borland.trust.adria: " + effect + "}");
    changed =
        changed.replace(
            "  sittings:\n    - {date: 2031-03-01, place: Lake House}\n    - 2031-04-01\n",
            "  sittings: 3\n");
    changed = changed.replace("    from: 2031-03-15\n", "");
    assertThat(changed).isNotEqualTo(text);
    List<ScenarioSetting> more =
        Stream.of(settings)
            .filter(s -> !s.startsWith("events.") && !s.startsWith("talks.sittings"))
            .map(ScenarioSetting::parse)
            .toList();
    ReadingResult reading =
        ScenarioReader.read("oru-river.yaml", changed, more, TextFinder.inFiles());
    assertThat(reading).as("%s", reading).isInstanceOf(ReadingResult.Valid.class);
    return ((ReadingResult.Valid) reading).scenario();
  }
}
