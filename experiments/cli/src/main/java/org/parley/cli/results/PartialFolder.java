package org.parley.cli.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that is being written, locked by the process that writes it. The system lets go of the
 * lock when that process dies, so that what it left can be told from what is being written, and
 * cleared away.
 */
final class PartialFolder {
  static final String LOCK = ".lock";
  private static final String ENDING = ".partial";

  private final Path path;
  private final FileChannel lock;

  private PartialFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the one for a place, empty.
   *
   * @return none if another process has it
   */
  static Optional<PartialFolder> take(Path place) throws IOException {
    Path path = of(place);
    Files.createDirectories(path);
    Optional<PartialFolder> taken = locked(path);
    if (taken.isPresent()) {
      taken.get().deleteContents();
    }
    return taken;
  }

  private static Path of(Path place) {
    return place.resolveSibling("." + place.getFileName() + ENDING);
  }

  /** Whether there is one for a place, of a process that is alive or was. */
  static boolean isBegun(Path place) {
    return Files.exists(of(place));
  }

  private static Optional<PartialFolder> locked(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isLocked(channel) && Files.exists(path.resolve(LOCK))) {
      return Optional.of(new PartialFolder(path, channel));
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
      return false;
    }
  }

  /** Deletes those in a folder whose processes are no more; what cannot be deleted is let be. */
  static void clear(Path parent) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, ".*" + ENDING)) {
      for (Path path : left) {
        if (Files.exists(path.resolve(LOCK))) {
          clearOne(path);
        }
      }
    }
  }

  private static void clearOne(Path path) {
    try {
      Optional<PartialFolder> dead = locked(path);
      if (dead.isPresent()) {
        dead.get().delete();
      }
    } catch (IOException e) {
      // Somebody else's, or being cleared by another process: it harms nobody.
    }
  }

  Path path() {
    return path;
  }

  /** Gives it its name, and lets go of it. */
  void moveTo(Path place) throws IOException {
    Files.delete(path.resolve(LOCK));
    Files.move(path, place);
    lock.close();
  }

  /** Deletes it, and lets go of it. */
  void delete() throws IOException {
    deleteContents();
    Files.deleteIfExists(path.resolve(LOCK));
    Files.deleteIfExists(path);
    lock.close();
  }

  private void deleteContents() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(path) && !file.equals(path.resolve(LOCK))) {
          Files.delete(file);
        }
      }
    } catch (NoSuchFileException e) {
      // Gone already.
    }
  }
}
