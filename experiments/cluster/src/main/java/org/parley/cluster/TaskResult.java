package org.parley.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.parley.lab.sweep.FinishedBatch;

/**
 * What a task sends back: its blocks of runs, packed, since lines of tables shrink to a fraction
 * and every result passes through the one network card of the driver.
 */
final class TaskResult implements Serializable {
  private static final long serialVersionUID = 1;

  private final byte[] packed;
  private final long runs;
  private final long nanos;

  private TaskResult(byte[] packed, long runs, long nanos) {
    this.packed = packed;
    this.runs = runs;
    this.nanos = nanos;
  }

  /** What a worker may send: lists of blocks of text, nothing else. */
  private static final ObjectInputFilter BLOCKS_ALONE =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=5;java.util.ArrayList;java.lang.Object;"
              + FinishedBatch.class.getName()
              + ";!*");

  /**
   * Packs blocks.
   *
   * @param nanos how long their runs took
   */
  static TaskResult of(List<FinishedBatch> blocks, long nanos) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater quick = new Deflater(Deflater.BEST_SPEED);
    try (ObjectOutputStream out =
        new ObjectOutputStream(new DeflaterOutputStream(bytes, quick, 1 << 14))) {
      out.writeObject(new ArrayList<>(blocks));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      quick.end();
    }
    long runs = blocks.stream().mapToLong(block -> block.to() - block.from()).sum();
    return new TaskResult(bytes.toByteArray(), runs, nanos);
  }

  /** The blocks, in the order in which they were made. */
  List<FinishedBatch> blocks() {
    try (ObjectInputStream in =
        new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      in.setObjectInputFilter(BLOCKS_ALONE);
      return ((List<?>) in.readObject()).stream().map(FinishedBatch.class::cast).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("blocks that this program does not know", e);
    }
  }

  /** Number of its runs. */
  long runs() {
    return runs;
  }

  /** How long they took, in nanoseconds. */
  long nanos() {
    return nanos;
  }

  /** Bytes that travel. */
  int size() {
    return packed.length;
  }
}
