package org.parley.genius;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Public domains that may lie beside the project; tests on them are skipped where they do not. */
final class PublicDomains {
  private static final Path FOLDER = folder();

  private PublicDomains() {}

  /** The nearest folder {@code shared/domains} beside or above the project. */
  private static Path folder() {
    Path root = Path.of(System.getProperty("parley.root", "..")).toAbsolutePath().normalize();
    for (Path at = root.getParent(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared").resolve("domains");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return root.resolve("shared");
  }

  static Path path(String name) {
    Path path = FOLDER.resolve(name);
    Assumptions.assumeTrue(Files.exists(path), () -> path + " is not there");
    return path;
  }

  static ImportedScenario read(ImportSettings settings, String domain, List<String> profiles)
      throws UnreadableDomain {
    return DomainImport.read(
        "public", path(domain), profiles.stream().map(PublicDomains::path).toList(), settings);
  }

  static ImportedScenario read(String domain, String... profiles) throws UnreadableDomain {
    return read(ImportSettings.standard(), domain, Arrays.asList(profiles));
  }
}
