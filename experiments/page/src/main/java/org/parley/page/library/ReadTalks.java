package org.parley.page.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.SourceText;
import org.parley.storage.Checksum;

/**
 * Talks as they were read, for as long as their files hold the same: to make sense of a text takes
 * longer than a few hundred runs of small talks.
 *
 * @param scenario the talks
 * @param edition the same for the same talks
 * @param texts what they were read from
 */
public record ReadTalks(Scenario scenario, String edition, List<SourceText> texts) {
  /** Copies the list. */
  public ReadTalks {
    texts = List.copyOf(texts);
  }

  /** Nothing if the file holds no valid talks. */
  static Optional<ReadTalks> read(Path file) {
    return ScenarioReader.read(file, List.of()) instanceof ReadingResult.Valid valid
        ? Optional.of(
            new ReadTalks(valid.scenario(), Checksum.of(valid.resolved()), valid.inputs()))
        : Optional.empty();
  }

  boolean isUpToDate() {
    try {
      for (SourceText text : texts) {
        if (!Arrays.equals(text.bytes(), Files.readAllBytes(Path.of(text.name())))) {
          return false;
        }
      }
      return true;
    } catch (IOException gone) {
      return false;
    }
  }
}
