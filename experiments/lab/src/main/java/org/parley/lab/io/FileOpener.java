package org.parley.lab.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.FileKind;
import org.parley.scenario.io.Input;
import org.parley.scenario.io.Place;
import org.parley.scenario.io.Problem;
import org.parley.scenario.io.Texts;
import org.parley.scenario.io.YamlFile;

/** Opens files of experiments. */
final class FileOpener {
  private FileOpener() {}

  /** The bytes of a file; a problem at its first line if it cannot be read. */
  static Optional<Input> input(Path file, List<Problem> problems) {
    try {
      return Optional.of(new Input(file.toString(), Texts.bytes(file)));
    } catch (IOException e) {
      problems.add(Problem.at(new Place(file.toString(), 1, 1), "", e.getMessage()));
      return Optional.empty();
    }
  }

  /** The keys of a file. */
  static Optional<BlockFields> fields(
      Path file, FileKind kind, List<String> keys, List<Problem> problems) {
    return input(file, problems)
        .flatMap(input -> YamlFile.read(input, kind, problems))
        .map(block -> new BlockFields(block, "", keys, problems));
  }
}
