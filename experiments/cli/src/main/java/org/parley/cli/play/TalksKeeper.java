package org.parley.cli.play;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.seat.TalksFile;
import org.parley.storage.DurableFile;

/**
 * Keeps talks that are being played: when the process is asked to end (Ctrl-C), they are saved and
 * how to go on is said.
 */
final class TalksKeeper implements AutoCloseable {
  private final PrintWriter err;
  private final Path file;
  private final Thread hook = new Thread(this::interrupted, "parley-play");
  private volatile SeatedTalks talks;

  private TalksKeeper(SeatedTalks begun, Path file, PrintWriter err) {
    this.err = err;
    this.file = file;
    talks = begun;
  }

  static TalksKeeper from(SeatedTalks begun, Path file, PrintWriter err) {
    TalksKeeper keeping = new TalksKeeper(begun, file, err);
    Runtime.getRuntime().addShutdownHook(keeping.hook);
    return keeping;
  }

  void now(SeatedTalks played) {
    talks = played;
  }

  private void interrupted() {
    try {
      save();
    } catch (IOException e) {
      err.println("parley: cannot write " + file + ": " + e.getMessage());
      err.flush();
    }
  }

  /** Saves, and says how to go on. */
  void save() throws IOException {
    write();
    err.printf(Locale.ROOT, "%nSaved. To go on: parley play --resume %s%n", file);
    err.flush();
  }

  /** Writes the file whole or not at all. */
  void write() throws IOException {
    DurableFile.write(file, TalksFile.write(talks));
  }

  /** Nothing is left to save. */
  @Override
  public void close() {
    if (!isEnding()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private boolean isEnding() {
    return hook.isAlive() || hook.getState() == Thread.State.TERMINATED;
  }
}
