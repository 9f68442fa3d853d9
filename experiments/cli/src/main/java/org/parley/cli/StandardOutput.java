package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output of the process, which remembers why it could not be written. */
final class StandardOutput extends OutputStream {
  /** What the system says when whoever read the output has seen enough. */
  private static final String READER_LEFT = "Broken pipe";

  private final OutputStream target;
  private IOException failure;

  StandardOutput() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  StandardOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /** Why results are lost; empty if they are not, or if nobody wants more of them. */
  Optional<String> lost() {
    return Optional.ofNullable(failure)
        .map(DiskFailure::of)
        .filter(why -> !why.equals(READER_LEFT));
  }
}
