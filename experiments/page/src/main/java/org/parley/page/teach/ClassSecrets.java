package org.parley.page.teach;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
