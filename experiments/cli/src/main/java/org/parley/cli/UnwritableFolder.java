package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A folder of results cannot be written: disk full or permission denied, and no fault of the
 * program.
 */
final class UnwritableFolder extends IOException {
  private static final long serialVersionUID = 1;

  UnwritableFolder(Path folder, IOException cause) {
    super(
        "cannot write to "
            + folder
            + ": "
            + DiskFailure.of(cause)
            + "\n    Make room, or name another folder: --out",
        cause);
  }
}
