package org.parley.lab.sweep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parley.storage.DurableFile;

/** The folder of a sweep, held by one process at a time. */
final class SweepFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private SweepFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** What a folder is taken hold of for. */
  enum Purpose {
    /** To begin a sweep: it must hold none. */
    BEGIN,
    /** To go on with the sweep that it holds. */
    RESUME,
    /** To put shards together: it may hold what a merging that was cut short has left. */
    MERGE
  }

  /**
   * Takes hold of a folder; makes it if it is not there.
   *
   * @throws SweepRefused if it holds another sweep, or one that is not to be gone on with, or
   *     another process holds it
   */
  static SweepFolder open(Path folder, StoredPlan now, Purpose purpose) throws IOException {
    Optional<StoredPlan> before = StoredPlan.read(folder);
    if (purpose == Purpose.RESUME && before.isEmpty() && !isBarelyBegun(folder)) {
      throw new SweepRefused(folder + " holds no sweep to go on with");
    }
    if (before.isEmpty()) {
      refuseForeign(folder);
    }
    refuseTaken(folder, before, purpose);
    List<String> changes = before.map(kept -> kept.changes(now)).orElse(List.of());
    if (!changes.isEmpty()) {
      throw new SweepRefused(
          folder
              + " holds a sweep of something else, so going on would mix two experiments:\n    "
              + String.join("\n    ", changes)
              + "\n    Begin anew in another folder, or put back what was changed.");
    }
    Files.createDirectories(folder.resolve("parts"));
    SweepFolder held = new SweepFolder(folder, lock(folder));
    if (before.isEmpty()) {
      held.replace(StoredPlan.NAME, now.toJson());
    }
    return held;
  }

  /** Nobody's files are written over: what holds no sweep must be empty. */
  private static void refuseForeign(Path folder) throws IOException {
    if (!Files.isDirectory(folder) || SweepManifest.isOfSweep(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.map(entry -> entry.getFileName().toString()).anyMatch(SweepFolder::isForeign)) {
        throw new SweepRefused(
            folder
                + " exists already, and results are never written over\n    Name another: --out");
      }
    }
  }

  private static boolean isForeign(String name) {
    // Whoever died while it wrote down its plan has left the plan's beginning.
    return !name.startsWith(StoredPlan.NAME) && !name.equals("parts") && !name.startsWith(".");
  }

  private static void refuseTaken(Path folder, Optional<StoredPlan> before, Purpose purpose)
      throws IOException {
    if (before.isEmpty() || purpose == Purpose.RESUME) {
      return;
    }
    if (purpose == Purpose.BEGIN) {
      throw new SweepRefused(
          folder + " holds a sweep already\n    Maybe you want to go on with it: --resume");
    }
    if (holdsRuns(folder) || SweepManifest.isComplete(folder)) {
      throw new SweepRefused(
          folder + " holds a sweep already\n    Merge into another folder: --out");
    }
  }

  /** Whether parts are there with runs in them. */
  static boolean holdsRuns(Path folder) throws IOException {
    for (Path part : parts(folder)) {
      if (Files.size(part) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sweep died here before it could write down its plan. */
  private static boolean isBarelyBegun(Path folder) throws IOException {
    return Files.isDirectory(folder.resolve("parts")) && parts(folder).isEmpty();
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("parts").resolve(".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process: refused as any other.
    }
    channel.close();
    throw new SweepRefused("another sweep is writing to " + folder);
  }

  Path path() {
    return folder;
  }

  /** The part of a worker. */
  Path part(int worker) {
    return folder.resolve("parts").resolve(worker + ".part");
  }

  /** Hands on all blocks that were finished; torn ends are cut off. */
  void recover(Consumer<StoredBatch> blocks) throws IOException {
    for (Path part : parts(folder)) {
      long whole = PartFile.read(part, blocks);
      if (whole < Files.size(part)) {
        PartFile.cut(part, whole);
      }
    }
  }

  /** The parts of a folder, in a fixed order. */
  static List<Path> parts(Path folder) throws IOException {
    Path parts = folder.resolve("parts");
    if (!Files.isDirectory(parts)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parts)) {
      return files.filter(file -> file.toString().endsWith(".part")).sorted().toList();
    }
  }

  /** Writes a file so that it is there whole or not at all, whatever happens to the power. */
  void replace(String name, String text) throws IOException {
    DurableFile.write(folder.resolve(name), text);
  }

  /** Lets go of the parts, once the tables hold all that they hold. */
  void dropParts() throws IOException {
    for (Path part : parts(folder)) {
      Files.delete(part);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
