package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A folder of results cannot be written, for want of room or of leave; not a fault of ours. */
final class Unwritable extends IOException {
  private static final long serialVersionUID = 1;

  Unwritable(Path folder, IOException cause) {
    super(
        "cannot write to "
            + folder
            + ": "
            + Reason.of(cause)
            + "\n    Make room, or name another folder: --out",
        cause);
  }
}
