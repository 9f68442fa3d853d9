package org.parley.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** The reason of a failure of the disk, in words. */
final class DiskFailure {
  private DiskFailure() {}

  static String of(IOException fault) {
    IOException first = fault.getCause() instanceof IOException cause ? cause : fault;
    if (first instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (first instanceof FileSystemException file) {
      return file.getReason() == null
          ? file.getFile() + ": " + file.getClass().getSimpleName()
          : file.getReason();
    }
    return first.getMessage() == null ? first.toString() : first.getMessage();
  }
}
