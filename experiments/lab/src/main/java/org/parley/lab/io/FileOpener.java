package org.parley.lab.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.FileKind;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.SourceText;
import org.parley.scenario.io.TextFinder;
import org.parley.scenario.io.TextPosition;
import org.parley.scenario.io.YamlFile;

/** Opens files of experiments. */
final class FileOpener {
  private FileOpener() {}

  /** The bytes of a file; a problem at its first line if it cannot be read. */
  static Optional<SourceText> input(Path file, List<InputProblem> problems) {
    try {
      return Optional.of(new SourceText(file.toString(), TextFinder.bytes(file)));
    } catch (IOException e) {
      problems.add(InputProblem.at(new TextPosition(file.toString(), 1, 1), "", e.getMessage()));
      return Optional.empty();
    }
  }

  /** The keys of a file. */
  static Optional<BlockFields> fields(
      Path file, FileKind kind, List<String> keys, List<InputProblem> problems) {
    return input(file, problems)
        .flatMap(input -> YamlFile.read(input, kind, problems))
        .map(block -> new BlockFields(block, "", keys, problems));
  }
}
