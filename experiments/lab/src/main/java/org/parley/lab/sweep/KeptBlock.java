package org.parley.lab.sweep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where a block lies on disk.
 *
 * @param file part that holds it
 * @param at where its lines begin, in bytes
 * @param runsBytes length of its lines of runs
 * @param roundsBytes length of its lines of rounds, which follow
 */
record KeptBlock(
    Path file, long at, int cell, int from, int to, int failed, int runsBytes, int roundsBytes) {

  String runs() throws IOException {
    return read(at, runsBytes);
  }

  String rounds() throws IOException {
    return read(at + runsBytes, roundsBytes);
  }

  private String read(long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
        // Reads on until the buffer is full.
      }
    }
    if (buffer.hasRemaining()) {
      throw new IOException(file + " has become shorter while it was read");
    }
    return new String(buffer.array(), StandardCharsets.UTF_8);
  }
}
