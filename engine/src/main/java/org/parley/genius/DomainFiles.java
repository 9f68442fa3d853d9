package org.parley.genius;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Opens domain and profile files and finds out by their first character what they are. */
final class DomainFiles {
  /** More than any domain needs, and little enough to hold. */
  private static final long LARGEST = 50_000_000;

  /** Ten times as many as the largest public domain has, and few enough to write down. */
  private static final int MOST_VALUES = 10_000;

  private DomainFiles() {}

  /** The domain in a file. */
  static NegotiationDomain domain(Path path) throws UnreadableDomain {
    String file = path.getFileName().toString();
    byte[] bytes = bytes(path);
    NegotiationDomain domain =
        isXml(bytes) ? GeniusDomain.read(file, SecureXml.read(file, bytes)) : ofJson(path, bytes);
    long values = domain.issues().stream().mapToLong(issue -> issue.values().size()).sum();
    if (values > MOST_VALUES) {
      throw new UnreadableDomain(
          file,
          String.format(
              Locale.ROOT,
              "the issues have %,d values%n    expected at most %,d, all issues together",
              values,
              MOST_VALUES));
    }
    return domain;
  }

  private static NegotiationDomain ofJson(Path path, byte[] bytes) throws UnreadableDomain {
    String file = path.getFileName().toString();
    if (isScenario(bytes)) {
      throw new UnreadableDomain(
          path.toString(),
          1,
          "this is a scenario, not a domain\n"
              + "    expected the XML of Genius, or the JSON of GeniusWeb or NegoLog\n"
              + "    Maybe you meant 'parley run', which takes it.");
    }
    JsonValue json = JsonValue.read(file, bytes);
    return NegoLogFile.isOne(json) ? NegoLogFile.domain(json) : GeniusWebDomain.read(json);
  }

  /** Whether the first line that is no comment is that of a scenario. */
  private static boolean isScenario(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
        .findFirst()
        .filter(line -> line.startsWith("parley:"))
        .isPresent();
  }

  /** The profile in a file, on the issues of a domain. */
  static PreferenceProfile profile(NegotiationDomain domain, Path path) throws UnreadableDomain {
    String file = path.getFileName().toString();
    byte[] bytes = bytes(path);
    if (isXml(bytes)) {
      return GeniusProfile.read(domain, file, SecureXml.read(file, bytes));
    }
    JsonValue json = JsonValue.read(file, bytes);
    return NegoLogFile.isOne(json)
        ? NegoLogFile.profile(domain, json)
        : GeniusWebProfile.read(domain, json);
  }

  private static byte[] bytes(Path path) throws UnreadableDomain {
    String file = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      throw new UnreadableDomain(path.toString(), "this is a folder\n    expected a file");
    }
    if (!Files.exists(path)) {
      throw new UnreadableDomain(path.toString(), "there is no such file");
    }
    try {
      long size = Files.size(path);
      if (size > LARGEST) {
        throw new UnreadableDomain(file, "the file is larger than 50 MB, which no domain is");
      }
      byte[] bytes = Files.readAllBytes(path);
      if (isBlank(bytes)) {
        throw new UnreadableDomain(file, "the file is empty");
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableDomain(path.toString(), "it cannot be read: " + e.getMessage());
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (!Character.isWhitespace(b)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first character that is no blank opens a tag; UTF-16 has its mark. */
  private static boolean isXml(byte[] bytes) {
    for (byte b : bytes) {
      boolean mark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
      if (!Character.isWhitespace(b) && !mark) {
        return b == '<' || b == (byte) 0xFE || b == (byte) 0xFF;
      }
    }
    return true;
  }
}
