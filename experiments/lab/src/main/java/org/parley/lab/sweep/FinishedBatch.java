package org.parley.lab.sweep;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A finished batch of runs of one cell, in the form in which it is kept.
 *
 * @param cell number of the cell
 * @param from first run
 * @param to run after the last
 * @param failed runs among them that failed
 * @param runs their lines of {@code runs.csv}
 * @param rounds their lines of {@code rounds.csv}
 * @param totals exact sums of their figures, in one line
 */
public record FinishedBatch(
    int cell, int from, int to, int failed, String runs, String rounds, String totals)
    implements Serializable {

  /**
   * A block as it goes to disk: a line with numbers and checksum, then the totals, the runs and the
   * rounds.
   *
   * @param bytes the whole
   * @param runsAt where the lines of runs begin in it
   * @param runsBytes their length; the lines of rounds follow
   * @param roundsBytes length of the lines of rounds
   */
  record Written(byte[] bytes, int runsAt, int runsBytes, int roundsBytes) {}

  Written written() {
    byte[] sums = totals.getBytes(StandardCharsets.UTF_8);
    byte[] first = runs.getBytes(StandardCharsets.UTF_8);
    byte[] second = rounds.getBytes(StandardCharsets.UTF_8);
    String numbers =
        String.join(
            " ",
            "batch",
            Integer.toString(cell),
            Integer.toString(from),
            Integer.toString(to),
            Integer.toString(failed),
            Integer.toString(sums.length),
            Integer.toString(first.length),
            Integer.toString(second.length));
    String head = numbers + " " + checksum(numbers, sums, first, second) + "\n";
    byte[] opening = head.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer all =
        ByteBuffer.allocate(opening.length + sums.length + first.length + second.length);
    all.put(opening).put(sums).put(first).put(second);
    return new Written(all.array(), opening.length + sums.length, first.length, second.length);
  }

  static String checksum(String numbers, byte[]... contents) {
    CRC32 crc = new CRC32();
    crc.update(numbers.getBytes(StandardCharsets.US_ASCII));
    for (byte[] content : contents) {
      crc.update(content);
    }
    return Long.toHexString(crc.getValue());
  }
}
