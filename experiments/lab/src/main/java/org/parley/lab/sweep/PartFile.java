package org.parley.lab.sweep;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file to which one worker appends blocks. */
final class PartFile implements AutoCloseable {
  private static final Pattern HEAD =
      Pattern.compile(
          "(batch ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9})"
              + " ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9})) ([0-9a-f]{1,8})");
  private static final int LONGEST_HEAD = 200;
  private static final long BETWEEN_FORCES_NANOS = 1_000_000_000L;

  private final Path file;
  private final FileChannel channel;
  private long length;
  private long forced;

  private PartFile(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    length = channel.size();
  }

  /** Opens a part to append to it; makes it if it is not there. */
  static PartFile open(Path file) throws IOException {
    return new PartFile(
        file,
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
  }

  /**
   * Appends a block. It reaches the operating system at once, so that the death of this process
   * loses nothing, and the disk within about a second of the next one.
   */
  StoredBatch append(FinishedBatch block) throws IOException {
    FinishedBatch.Written written = block.written();
    ByteBuffer buffer = ByteBuffer.wrap(written.bytes());
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    if (System.nanoTime() - forced > BETWEEN_FORCES_NANOS) {
      channel.force(false);
      forced = System.nanoTime();
    }
    long at = length + written.runsAt();
    length += written.bytes().length;
    return new StoredBatch(
        new BatchLocation(file, at, written.runsBytes(), written.roundsBytes()),
        block.cell(),
        block.from(),
        block.to(),
        block.failed(),
        FigureTotals.parse(block.totals()));
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.force(false);
    }
  }

  /**
   * Reads a part as far as it is whole.
   *
   * @param blocks told every whole block, in order
   * @return where the last whole block ends; what follows is torn
   */
  static long read(Path file, Consumer<StoredBatch> blocks) throws IOException {
    long end = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      while (true) {
        String head = head(in);
        Matcher matcher = HEAD.matcher(head);
        if (!matcher.matches()) {
          return end;
        }
        byte[] totals = in.readNBytes(number(matcher, 6));
        byte[] runs = in.readNBytes(number(matcher, 7));
        byte[] rounds = in.readNBytes(number(matcher, 8));
        boolean whole =
            totals.length == number(matcher, 6)
                && runs.length == number(matcher, 7)
                && rounds.length == number(matcher, 8)
                && FinishedBatch.checksum(matcher.group(1), totals, runs, rounds)
                    .equals(matcher.group(9));
        if (!whole) {
          return end;
        }
        long at = end + head.length() + 1 + totals.length;
        blocks.accept(
            new StoredBatch(
                new BatchLocation(file, at, runs.length, rounds.length),
                number(matcher, 2),
                number(matcher, 3),
                number(matcher, 4),
                number(matcher, 5),
                FigureTotals.parse(new String(totals, StandardCharsets.US_ASCII))));
        end = at + runs.length + rounds.length;
      }
    }
  }

  /** Cuts off what follows the last whole block. */
  static void cut(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && line.size() < LONGEST_HEAD; b = in.read()) {
      if (b == '\n') {
        return line.toString(StandardCharsets.US_ASCII);
      }
      line.write(b);
    }
    return "";
  }
}
