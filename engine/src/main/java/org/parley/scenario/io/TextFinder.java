package org.parley.scenario.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds the text that a scenario extends. */
@FunctionalInterface
public interface TextFinder {

  /**
   * The text that a scenario refers to.
   *
   * @param from name of the text that says {@code extends}
   * @param reference what it says there
   * @return the text under the name that messages should give it; one text has one name
   * @throws IOException if there is none, with a message for the author of the scenario
   */
  SourceText find(String from, String reference) throws IOException;

  /**
   * Texts in files, by paths relative to the file that refers to them, or to the working folder
   * where it comes from a pipe.
   */
  static TextFinder inFiles() {
    return (from, reference) -> {
      Path path = path(from, reference);
      return new SourceText(path.toString(), bytes(path));
    };
  }

  /**
   * The file that a text refers to: beside the text, or in the working folder if that comes from a
   * pipe.
   *
   * @throws java.nio.file.InvalidPathException if no file can have such a name
   */
  static Path beside(String from, String reference) {
    return Path.of(PipedText.isPiped(from) ? "" : from).resolveSibling(reference).normalize();
  }

  /** Whether a text of this name comes from a pipe or standard input, and cannot be read again. */
  static boolean isPiped(Path file) {
    return PipedText.isPiped(file.toString());
  }

  private static Path path(String from, String reference) throws IOException {
    try {
      return beside(from, reference);
    } catch (InvalidPathException e) {
      throw new IOException("no file can have such a name", e);
    }
  }

  /** No texts: nothing can be extended. */
  static TextFinder none() {
    return (from, reference) -> {
      throw new IOException("files cannot be read from here");
    };
  }

  /**
   * The bytes of a file; messages of failures name what is wrong in plain words. Of {@code -} it is
   * standard input.
   */
  static byte[] bytes(Path path) throws IOException {
    if (path.toString().equals(PipedText.STANDARD_INPUT)) {
      return PipedText.bytes(path);
    }
    if (!Files.exists(path)) {
      throw new IOException("there is no such file");
    }
    if (Files.isDirectory(path)) {
      throw new IOException("this is a folder, not a file");
    }
    if (!Files.isReadable(path)) {
      throw new IOException("this file may not be read");
    }
    if (!Files.isRegularFile(path)) {
      return PipedText.bytes(path);
    }
    if (Files.size(path) > ScenarioLoader.MOST_BYTES) {
      throw new IOException(ScenarioLoader.TOO_LARGE);
    }
    return Files.readAllBytes(path);
  }
}
