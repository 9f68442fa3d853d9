package org.parley.cli.results;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Symbolic links that stand at the place of results. */
final class SymbolicLinks {
  private static final int LONGEST_CHAIN = 40;

  private SymbolicLinks() {}

  /**
   * Where a place is, past the symbolic links that it may be; it need not exist.
   *
   * @throws FileSystemLoopException if they lead round in a circle
   */
  static Path followed(Path place) throws IOException {
    Path path = place;
    for (int n = 0; Files.isSymbolicLink(path); n++) {
      if (n == LONGEST_CHAIN) {
        throw new FileSystemLoopException(place.toString());
      }
      Path parent = path.toAbsolutePath().getParent();
      path = parent.resolve(Files.readSymbolicLink(path));
    }
    return path;
  }
}
