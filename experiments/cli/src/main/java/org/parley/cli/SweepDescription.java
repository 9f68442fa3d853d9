package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.goal.GoalVocabulary;
import org.parley.lab.io.SweepFile;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.report.MeasureWording;
import org.parley.lab.sweep.JsonFile;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.storage.DurableFile;

/**
 * What the folder of a sweep says of it in words, for commands that have the folder alone: the
 * question and the measures in {@code about.json}, and the first scenario, whose titles reports
 * use, in {@code scenario.yaml}.
 *
 * @param question what was asked; may be empty
 * @param measures what was looked at; none if the folder does not say
 * @param wording the titles; ids if the folder has no scenario
 */
record SweepDescription(String question, List<RunMeasure> measures, MeasureWording wording) {
  private static final String ABOUT = "about.json";
  private static final String SCENARIO = "scenario.yaml";

  /** The form of {@code about.json}. */
  private record About(String question, List<String> measures) {
    About {
      Objects.requireNonNull(question);
      measures = List.copyOf(measures);
    }
  }

  /** Writes it into the folder of a sweep. */
  static void keep(Path folder, SweepFile sweep) throws IOException {
    Map<String, Object> about =
        Map.of(
            "question",
            sweep.question(),
            "measures",
            sweep.measures().stream().map(RunMeasure::name).toList());
    DurableFile.write(folder.resolve(ABOUT), JsonText.of(about) + "\n");
    DurableFile.write(folder.resolve(SCENARIO), sweep.scenarios().get(0).reading().resolved());
  }

  /** Copies it from one folder to another, as far as it is there. */
  static void copy(Path from, Path to) throws IOException {
    for (String name : List.of(ABOUT, SCENARIO)) {
      if (Files.exists(from.resolve(name))) {
        Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Reads it; a folder that does not have it gives ids for titles, and no question. */
  static SweepDescription of(Path folder) throws IOException {
    About about = about(folder.resolve(ABOUT));
    return new SweepDescription(
        about.question(), about.measures().stream().map(RunMeasure::new).toList(), wording(folder));
  }

  /** The words of which goals on its first scenario are made; empty if the folder has none. */
  static Optional<GoalVocabulary> vocabulary(Path folder) {
    return ScenarioReader.read(folder.resolve(SCENARIO), List.of())
            instanceof ReadingResult.Valid valid
        ? Optional.of(valid.scenario().goalVocabulary())
        : Optional.empty();
  }

  private static About about(Path file) throws IOException {
    return Files.exists(file)
        ? JsonFile.read(file, About.class, "what a sweep says of itself")
        : new About("", List.of());
  }

  private static MeasureWording wording(Path folder) {
    return ScenarioReader.read(folder.resolve(SCENARIO), List.of())
            instanceof ReadingResult.Valid valid
        ? MeasureWording.of(valid.scenario())
        : MeasureWording.plain();
  }
}
