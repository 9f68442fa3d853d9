package org.parley.cli.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.storage.DurableFile;

/**
 * A folder of results in the making. It is written under a name that begins with a dot and ends in
 * {@code .partial}, beside the place it is to have, and renamed when it is whole and on the disk:
 * half a folder never looks like one that is finished. What stands at its place is never written
 * over; who begins a folder has its place until it is done. A symbolic link to an empty folder
 * stays, and the results are where it leads.
 */
public final class ResultFolder implements AutoCloseable {
  private final Path place;
  private final Path target;
  private final PartialFolder partial;
  private boolean whole;

  private ResultFolder(Path place, Path target, PartialFolder partial) {
    this.place = place;
    this.target = target;
    this.partial = partial;
  }

  /**
   * Begins a folder, and clears away what processes that were killed have left beside it.
   *
   * @param place where it is to stand
   * @throws FileAlreadyExistsException if something stands there, or another process is about to
   *     put something there; an empty folder is nothing
   */
  public static ResultFolder begin(Path place) throws IOException {
    Path target = SymbolicLinks.followed(place).toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || isTaken(target)) {
      throw new FileAlreadyExistsException(place.toString());
    }
    Files.createDirectories(parent);
    PartialFolder.clear(parent);
    Optional<PartialFolder> partial = PartialFolder.take(target);
    if (partial.isEmpty()) {
      throw new FileAlreadyExistsException(place.toString());
    }
    ResultFolder folder = new ResultFolder(place, target, partial.get());
    if (isTaken(target)) {
      folder.close();
      throw new FileAlreadyExistsException(place.toString());
    }
    return folder;
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
    return partial.path();
  }

  /** The files written so far, by name, with forward slashes, in order. */
  public List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(path())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> path().relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.equals(PartialFolder.LOCK))
          .sorted()
          .toList();
    }
  }

  /**
   * Forces the files to the disk and puts the folder in its place.
   *
   * @return where it stands
   * @throws FileAlreadyExistsException if another program has put something there meanwhile. No
   *     work is lost: the folder then stands beside it, with a number at its end, and that is the
   *     other file of the exception
   */
  public Path finish() throws IOException {
    for (String file : files()) {
      try (FileChannel channel = FileChannel.open(path().resolve(file), StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    Path free = target;
    for (int n = 2; isTaken(free); n++) {
      free = target.resolveSibling(target.getFileName() + "-" + n);
    }
    Files.deleteIfExists(free);
    partial.moveTo(free);
    DurableFile.forceFolder(free.getParent());
    whole = true;
    if (!free.equals(target)) {
      throw new FileAlreadyExistsException(place.toString(), beside(free), null);
    }
    return place;
  }

  /** The name of a folder beside the place, as the user names the place. */
  private String beside(Path folder) {
    boolean linked = Files.isSymbolicLink(place);
    return (linked ? folder : place.resolveSibling(folder.getFileName())).toString();
  }

  /** Takes away what was written, if the folder did not become whole. */
  @Override
  public void close() throws IOException {
    if (!whole) {
      partial.delete();
    }
  }
}
