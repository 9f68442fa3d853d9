package org.parley.scenario.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts that come from no file: standard input, which is named {@code -}, and pipes, such as a
 * shell's process substitution. They can be read once, and are kept for whoever reads them again.
 */
final class PipedText {
  /** The name of standard input. */
  static final String STANDARD_INPUT = "-";

  private static final Map<Path, byte[]> READ = new ConcurrentHashMap<>();

  private PipedText() {}

  /** Whether a text of this name is a pipe, and lies beside no files. */
  static boolean isPiped(String name) {
    return name.equals(STANDARD_INPUT) || name.startsWith("/dev/") || name.startsWith("/proc/");
  }

  /** The id of a scenario that is read from there. */
  static String id(String name) {
    return name.equals(STANDARD_INPUT) ? "standard-input" : "piped";
  }

  /** What is to be read there, up to a byte more than any text may have. */
  static synchronized byte[] bytes(Path path) throws IOException {
    byte[] kept = READ.get(path);
    if (kept == null) {
      try (InputStream in = open(path)) {
        kept = in.readNBytes(ScenarioLoader.MOST_BYTES + 1);
      }
      READ.put(path, kept);
    }
    if (kept.length > ScenarioLoader.MOST_BYTES) {
      throw new IOException(ScenarioLoader.TOO_LARGE);
    }
    return kept;
  }

  private static InputStream open(Path path) throws IOException {
    return path.toString().equals(STANDARD_INPUT) ? System.in : Files.newInputStream(path);
  }
}
