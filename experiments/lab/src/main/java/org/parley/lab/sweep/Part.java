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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file to which one worker appends blocks. */
final class Part implements AutoCloseable {
  private static final Pattern HEAD =
      Pattern.compile(
          "(batch ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9}) ([0-9]{1,9}))"
              + " ([0-9a-f]{1,8})");
  private static final int LONGEST_HEAD = 200;
  private static final long BETWEEN_FORCES_NANOS = 1_000_000_000L;

  private final Path file;
  private final FileChannel channel;
  private long forced;

  private Part(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Opens a part to append to it; makes it if it is not there. */
  static Part open(Path file) throws IOException {
    return new Part(
        file,
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
  }

  /**
   * Appends a block. It reaches the operating system at once, so that the death of this process
   * loses nothing, and the disk within about a second of the next one.
   */
  KeptBlock append(Block block) throws IOException {
    byte[] bytes = block.bytes();
    int runs = block.runs().getBytes(StandardCharsets.UTF_8).length;
    int rounds = block.rounds().getBytes(StandardCharsets.UTF_8).length;
    long at = channel.size() + bytes.length - runs - rounds;
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    if (System.nanoTime() - forced > BETWEEN_FORCES_NANOS) {
      channel.force(false);
      forced = System.nanoTime();
    }
    return new KeptBlock(
        file, at, block.cell(), block.from(), block.to(), block.failed(), runs, rounds);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.force(false);
    }
  }

  /**
   * What was read of a part.
   *
   * @param blocks the whole blocks, in order
   * @param length where the last whole block ends; what follows is torn
   */
  record Content(List<KeptBlock> blocks, long length) {}

  /** Reads a part as far as it is whole. */
  static Content read(Path file) throws IOException {
    List<KeptBlock> blocks = new ArrayList<>();
    long end = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      while (true) {
        String head = head(in);
        Matcher matcher = HEAD.matcher(head);
        if (!matcher.matches()) {
          return new Content(blocks, end);
        }
        byte[] runs = in.readNBytes(number(matcher, 6));
        byte[] rounds = in.readNBytes(number(matcher, 7));
        boolean whole =
            runs.length == number(matcher, 6)
                && rounds.length == number(matcher, 7)
                && Block.checksum(matcher.group(1), runs, rounds).equals(matcher.group(8));
        if (!whole) {
          return new Content(blocks, end);
        }
        long at = end + head.length() + 1;
        blocks.add(
            new KeptBlock(
                file,
                at,
                number(matcher, 2),
                number(matcher, 3),
                number(matcher, 4),
                number(matcher, 5),
                runs.length,
                rounds.length));
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
