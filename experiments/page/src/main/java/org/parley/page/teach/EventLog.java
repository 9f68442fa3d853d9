package org.parley.page.teach;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of one exercise: a line an event, forced to disk before anybody is told that it happened.
 * A process that dies while writing leaves half a line at the end, which was told to nobody and is
 * cut off when the log is opened again. Events are written one by one, but one forcing serves all
 * that were written before it, so that ninety people who decide in the same second wait for a few
 * of them and not for ninety.
 */
final class EventLog implements AutoCloseable {
  private final FileChannel file;
  private final List<ClassEvent> found;
  private final Object forcing = new Object();
  private volatile long written;
  private volatile long forced;
  private volatile boolean broken;

  private EventLog(FileChannel file, List<ClassEvent> found) {
    this.file = file;
    this.found = found;
  }

  /**
   * Opens a log, which may be new.
   *
   * @throws IOException if it cannot be read or written, or holds what is no event
   */
  static EventLog open(Path path) throws IOException {
    List<ClassEvent> events = new ArrayList<>();
    long good = 0;
    if (Files.exists(path)) {
      byte[] bytes = Files.readAllBytes(path);
      int from = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          events.add(read(path, new String(bytes, from, i - from, StandardCharsets.UTF_8)));
          from = i + 1;
          good = from;
        }
      }
    }
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    file.truncate(good);
    file.position(good);
    return new EventLog(file, events);
  }

  private static ClassEvent read(Path path, String line) throws IOException {
    try {
      return ClassEventJson.read(line);
    } catch (RuntimeException e) {
      throw new IOException(path + " holds a line that is no event of a class", e);
    }
  }

  /** What the log held when it was opened. */
  List<ClassEvent> found() {
    return found;
  }

  /** Adds an event, which is not told to anybody before {@link #settle}; one thread at a time. */
  void append(ClassEvent event) throws IOException {
    if (broken) {
      throw new IOException("a log could not be forced to disk");
    }
    ByteBuffer line =
        ByteBuffer.wrap((ClassEventJson.line(event) + "\n").getBytes(StandardCharsets.UTF_8));
    while (line.hasRemaining()) {
      file.write(line);
    }
    written++;
  }

  /** How many events were added since it was opened. */
  long written() {
    return written;
  }

  /**
   * Forces to disk so many events that were added, or waits for another thread that does.
   *
   * @throws IOException if that fails, now or before: from then on nothing is told any more
   */
  void settle(long events) throws IOException {
    if (forced >= events) {
      return;
    }
    synchronized (forcing) {
      if (broken) {
        throw new IOException("a log could not be forced to disk");
      }
      if (forced < events) {
        long upTo = written;
        force();
        forced = upTo;
      }
    }
  }

  private void force() throws IOException {
    try {
      file.force(false);
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
