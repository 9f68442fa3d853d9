package org.parley.lab.sweep;

import java.io.Serializable;
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
 */
public record Block(int cell, int from, int to, int failed, String runs, String rounds)
    implements Serializable {

  /** The whole block: a line with numbers and checksum, the lines, and an end. */
  byte[] bytes() {
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
            Integer.toString(first.length),
            Integer.toString(second.length));
    String head = numbers + " " + checksum(numbers, first, second) + "\n";
    byte[] opening = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[opening.length + first.length + second.length];
    System.arraycopy(opening, 0, all, 0, opening.length);
    System.arraycopy(first, 0, all, opening.length, first.length);
    System.arraycopy(second, 0, all, opening.length + first.length, second.length);
    return all;
  }

  static String checksum(String numbers, byte[] first, byte[] second) {
    CRC32 crc = new CRC32();
    crc.update(numbers.getBytes(StandardCharsets.US_ASCII));
    crc.update(first);
    crc.update(second);
    return Long.toHexString(crc.getValue());
  }
}
