package org.parley.viz;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A chart as PNG, at twice its size in pixels. */
final class PngWriter {
  private static final int SCALE = 2;
  private static final int LEVEL = 5;
  private static final byte UP = 2;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private PngWriter() {}

  static byte[] of(Chart chart) throws IOException {
    BufferedImage image =
        new BufferedImage(Chart.WIDTH * SCALE, chart.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.scale(SCALE, SCALE);
    chart.draw(g);
    g.dispose();
    return encode(image);
  }

  /**
   * The image as PNG (ISO/IEC 15948:2004), each row as its difference from the row above. Java's
   * own writer tries five such filters on every row, which takes three times as long and saves
   * nothing on flat colours.
   */
  private static byte[] encode(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    chunk(out, "IHDR", header(image.getWidth(), image.getHeight()));
    chunk(out, "IDAT", pixels(image));
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  /** Eight bits each of red, green and blue; no interlacing. */
  private static byte[] header(int width, int height) {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put(new byte[] {8, 2, 0, 0, 0})
        .array();
  }

  private static byte[] pixels(BufferedImage image) throws IOException {
    int width = image.getWidth();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    Deflater deflater = new Deflater(LEVEL);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 15)) {
      byte[] row = new byte[1 + 3 * width];
      row[0] = UP;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < width; x++) {
          int here = pixels[y * width + x];
          int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
          row[1 + 3 * x] = (byte) ((here >> 16) - (above >> 16));
          row[2 + 3 * x] = (byte) ((here >> 8) - (above >> 8));
          row[3 + 3 * x] = (byte) (here - above);
        }
        out.write(row);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) check.getValue());
  }
}
