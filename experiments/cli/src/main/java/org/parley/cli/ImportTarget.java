package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.genius.ImportedScenario;
import org.parley.storage.DurableFile;

/**
 * Where an imported scenario goes: a file, whose folder is made if it is not there, or {@code -}
 * for standard output. Nothing is written over but what an import has made before.
 *
 * @param path the path as given
 */
record ImportTarget(Path path) {
  private static final int LONGEST_MARK = 80;

  boolean isStandardOutput() {
    return path.toString().equals("-");
  }

  /** Id of the scenario: the name of the file without its ending. */
  String id() {
    if (isStandardOutput()) {
      return "imported";
    }
    String file = path.getFileName().toString();
    return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
  }

  /**
   * @throws IllegalArgumentException if something else is there; the message says so
   */
  void check() throws IOException {
    if (isStandardOutput() || !Files.exists(path)) {
      return;
    }
    if (Files.isDirectory(path)) {
      throw new IllegalArgumentException(
          "'--output': "
              + path
              + " is a folder; expected a file, as "
              + path.resolve("talks.yaml"));
    }
    try (var in = Files.newInputStream(path)) {
      String start = new String(in.readNBytes(LONGEST_MARK), StandardCharsets.UTF_8);
      if (!ImportedScenario.isImported(start)) {
        throw new IllegalArgumentException(
            "'--output': "
                + path
                + " exists and is no imported scenario, so it is not written over");
      }
    }
  }

  void write(String text, CommandConsole console) throws IOException {
    if (isStandardOutput()) {
      console.out().print(text);
      return;
    }
    if (path.getParent() != null) {
      Files.createDirectories(path.getParent());
    }
    DurableFile.write(path, text);
  }
}
