package org.parley.cli.results;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of results in the making. It is written under a name that begins with a dot and ends in
 * {@code .partial}, beside the place it is to have, and renamed when it is whole: half a folder
 * never looks like one that is finished. What stands at its place is never written over.
 */
public final class ResultFolder implements AutoCloseable {
  private final Path place;
  private final Path partial;
  private boolean whole;

  private ResultFolder(Path place, Path partial) {
    this.place = place;
    this.partial = partial;
  }

  /**
   * Begins a folder.
   *
   * @param place where it is to stand
   * @throws FileAlreadyExistsException if something stands there; an empty folder is nothing
   */
  public static ResultFolder begin(Path place) throws IOException {
    if (isTaken(place)) {
      throw new FileAlreadyExistsException(place.toString());
    }
    Path parent = place.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new FileAlreadyExistsException(place.toString());
    }
    Files.createDirectories(parent);
    String name = "." + place.toAbsolutePath().normalize().getFileName();
    for (int n = 1; ; n++) {
      Path partial =
          parent.resolve(name + "-" + ProcessHandle.current().pid() + "-" + n + ".partial");
      if (!Files.exists(partial)) {
        Files.createDirectory(partial);
        return new ResultFolder(place, partial);
      }
    }
  }

  private static boolean isTaken(Path place) throws IOException {
    if (!Files.exists(place)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(place)) {
      return entries.findAny().isPresent();
    } catch (NotDirectoryException e) {
      return true;
    }
  }

  /** Where the files go until the folder is whole. */
  public Path path() {
    return partial;
  }

  /** The files written so far, by name, with forward slashes, in order. */
  public List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(partial)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> partial.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /**
   * Puts the folder in its place; should another process have been faster, beside it, with a number
   * at its end.
   *
   * @return where it stands
   */
  public Path finish() throws IOException {
    Path target = place;
    for (int n = 2; isTaken(target); n++) {
      target = place.resolveSibling(place.getFileName() + "-" + n);
    }
    Files.deleteIfExists(target);
    Files.move(partial, target);
    whole = true;
    return target;
  }

  /** Takes away what was written, if the folder did not become whole. */
  @Override
  public void close() throws IOException {
    if (whole) {
      return;
    }
    try (Stream<Path> files = Files.walk(partial)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
