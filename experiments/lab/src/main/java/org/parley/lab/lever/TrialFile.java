package org.parley.lab.lever;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.lab.lever.LeverTrials.TrialSlice;

/**
 * A file of runs: a line that says of what, then a line for each slice: levers, first run, and the
 * runs in Base64. A line that was cut off, as by a power failure, is left out when it is read.
 */
public final class TrialFile implements TrialStore, Closeable {
  private final Map<String, List<Stored>> stored = new HashMap<>();
  private final BufferedWriter out;

  private TrialFile(BufferedWriter out) {
    this.out = out;
  }

  /**
   * Opens a file, or begins one.
   *
   * @param of what the runs are of: scenario, goal and seed, in one line
   * @throws IllegalArgumentException if the file is of something else
   */
  public static TrialFile open(Path path, String of) throws IOException {
    List<String> lines = Files.exists(path) ? Files.readAllLines(path) : List.of();
    if (!lines.isEmpty() && !lines.get(0).equals(of)) {
      throw new IllegalArgumentException(
          path + " is of another scenario, goal or seed: choose another folder");
    }
    TrialFile file =
        new TrialFile(
            Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    if (lines.isEmpty()) {
      file.write(of);
    } else if (!Files.readString(path).endsWith("\n")) {
      file.write("");
    }
    lines.stream().skip(1).forEach(file::take);
    return file;
  }

  private void take(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4) {
      return;
    }
    try {
      Stored slice = new Stored(Integer.parseInt(cells[1]), decoded(cells[2], cells[3]));
      stored.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(slice);
    } catch (IllegalArgumentException e) {
      // Cut off while it was written: these runs are made anew.
      return;
    }
  }

  @Override
  public List<Stored> of(String key) {
    return stored.getOrDefault(key, List.of());
  }

  @Override
  public void keep(String key, int from, TrialSlice slice) throws IOException {
    write(key + "\t" + from + "\t" + slice.met().length + "\t" + encoded(slice));
  }

  private void write(String line) throws IOException {
    out.write(line);
    out.write('\n');
    out.flush();
  }

  private static String encoded(TrialSlice slice) {
    int runs = slice.met().length;
    ByteBuffer bytes = ByteBuffer.allocate(runs * (1 + 8 * slice.gains().length));
    for (int i = 0; i < runs; i++) {
      bytes.put((byte) (slice.failed()[i] ? 2 : slice.met()[i] ? 1 : 0));
    }
    for (long[] gains : slice.gains()) {
      for (long gain : gains) {
        bytes.putLong(gain);
      }
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static TrialSlice decoded(String count, String text) {
    int runs = Integer.parseInt(count);
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    int sides = (bytes.capacity() / runs - 1) / 8;
    if (bytes.capacity() != runs * (1 + 8 * sides)) {
      throw new IllegalArgumentException("cut off");
    }
    TrialSlice slice = new TrialSlice(new boolean[runs], new boolean[runs], new long[sides][runs]);
    for (int i = 0; i < runs; i++) {
      byte what = bytes.get();
      slice.met()[i] = what == 1;
      slice.failed()[i] = what == 2;
    }
    for (long[] gains : slice.gains()) {
      for (int i = 0; i < runs; i++) {
        gains[i] = bytes.getLong();
      }
    }
    return slice;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
