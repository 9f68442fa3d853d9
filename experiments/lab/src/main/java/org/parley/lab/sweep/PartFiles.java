package org.parley.lab.sweep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** The parts of a sweep, open to copy lines out of them. */
final class PartFiles implements AutoCloseable {
  private final Map<Path, FileChannel> open = new HashMap<>();

  /** Copies the lines of runs of a block. */
  void runs(BatchLocation place, WritableByteChannel to) throws IOException {
    copy(place.file(), place.at(), place.runsBytes(), to);
  }

  /** Copies the lines of rounds of a block. */
  void rounds(BatchLocation place, WritableByteChannel to) throws IOException {
    copy(place.file(), place.at() + place.runsBytes(), place.roundsBytes(), to);
  }

  private void copy(Path file, long at, long length, WritableByteChannel to) throws IOException {
    FileChannel from = open.get(file);
    if (from == null) {
      from = FileChannel.open(file, StandardOpenOption.READ);
      open.put(file, from);
    }
    for (long done = 0; done < length; ) {
      long copied = from.transferTo(at + done, length - done, to);
      if (copied == 0) {
        throw new IOException(file + " has become shorter while it was read");
      }
      done += copied;
    }
  }

  @Override
  public void close() throws IOException {
    for (FileChannel channel : open.values()) {
      channel.close();
    }
  }
}
