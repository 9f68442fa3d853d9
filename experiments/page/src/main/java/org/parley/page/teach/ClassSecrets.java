package org.parley.page.teach;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.parley.storage.Checksum;

/** Codes and tokens. */
final class ClassSecrets {
  /** Letters and digits that nobody mistakes for each other. */
  private static final String PLAIN = "ACDEFGHJKLMNPQRTUVWXY34679";

  private static final SecureRandom RANDOM = new SecureRandom();

  private ClassSecrets() {}

  /** A code to be read aloud. */
  static String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      code.append(PLAIN.charAt(RANDOM.nextInt(PLAIN.length())));
    }
    return code.toString();
  }

  /** 128 bits that nobody guesses. */
  static String token() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What is kept of a token: who reads the log cannot act with it. */
  static String hash(String token) {
    return Checksum.of(token);
  }
}
