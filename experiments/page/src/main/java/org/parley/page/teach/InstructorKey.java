package org.parley.page.teach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The instructor's key: made at the first start, kept in the data folder, shown in a link. */
public final class InstructorKey {
  private final String key;

  private InstructorKey(String key) {
    this.key = key;
  }

  /**
   * The key of a data folder.
   *
   * @throws IOException if it cannot be read or written
   */
  public static InstructorKey of(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("instructor.key");
    if (!Files.exists(file)) {
      Files.writeString(file, ClassSecrets.token());
    }
    return new InstructorKey(Files.readString(file).strip());
  }

  /** Whether a text is the key, in the same time for any text. */
  public boolean opens(String text) {
    return MessageDigest.isEqual(
        key.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
  }

  /** The key, for the link that is shown once. */
  public String text() {
    return key;
  }
}
