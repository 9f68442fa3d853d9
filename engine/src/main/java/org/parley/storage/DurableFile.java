package org.parley.storage;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there whole or not at all. Its content goes to a file beside it ({@code .new} at
 * the end of the name), is forced to the disk, and takes its place in one step; then the folder is
 * forced too. What stood there before stays until that step, so that a kill, a full disk or a power
 * cut leaves either the old file or the new one.
 */
public final class DurableFile {
  private DurableFile() {}

  /** Writes the content of a file as characters in UTF-8. */
  @FunctionalInterface
  public interface Text {
    /** Writes everything. */
    void write(Writer out) throws IOException;
  }

  /** Writes the content of a file as bytes. */
  @FunctionalInterface
  public interface Bytes {
    /** Writes everything. */
    void write(OutputStream out) throws IOException;
  }

  /** Writes the content of a file to its channel. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything. */
    void write(FileChannel out) throws IOException;
  }

  /** Replaces a file by this text. */
  public static void write(Path file, String text) throws IOException {
    writeText(file, out -> out.write(text));
  }

  /** Replaces a file by a text that is written piece by piece. */
  public static void writeText(Path file, Text text) throws IOException {
    writeBytes(
        file,
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          text.write(writer);
          writer.flush();
        });
  }

  /** Replaces a file by bytes that are written piece by piece. */
  public static void writeBytes(Path file, Bytes bytes) throws IOException {
    write(
        file,
        channel -> {
          OutputStream out = new KeptOpen(Channels.newOutputStream(channel));
          bytes.write(out);
          out.flush();
        });
  }

  /**
   * Replaces a file.
   *
   * @throws IOException if it cannot be written; what stood there is untouched
   */
  public static void write(Path file, Content content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        content.write(channel);
        channel.force(true);
      }
      move(fresh, file);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    forceFolder(file.toAbsolutePath().getParent());
  }

  /** A stream whose writer may close it while the file is still to be forced to the disk. */
  private static final class KeptOpen extends BufferedOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Forces the names in a folder to the disk, where the system can. */
  public static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folder; its file systems keep names by a journal of their own.
    }
  }
}
