package org.parley.cli.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The commit that is checked out where a file lies, read from git's own files. */
public final class GitCommit {
  private static final String POINTER = "ref: ";

  private GitCommit() {}

  /** The commit of the repository that holds a folder; empty if there is none to be read. */
  public static Optional<String> of(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.exists(git)) {
        return head(at, git);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> head(Path root, Path git) {
    try {
      Path own = Files.isDirectory(git) ? git : root.resolve(after("gitdir: ", git));
      String head = Files.readString(own.resolve("HEAD")).strip();
      if (!head.startsWith(POINTER)) {
        return Optional.of(head);
      }
      Path common = own.resolve("commondir");
      Path shared = Files.exists(common) ? own.resolve(Files.readString(common).strip()) : own;
      return reference(shared, head.substring(POINTER.length()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String after(String prefix, Path file) throws IOException {
    String text = Files.readString(file).strip();
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static Optional<String> reference(Path git, String name) throws IOException {
    Path loose = git.resolve(name);
    if (Files.exists(loose)) {
      return Optional.of(Files.readString(loose).strip());
    }
    Path packed = git.resolve("packed-refs");
    if (!Files.exists(packed)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(packed)) {
      return lines
          .filter(line -> line.endsWith(" " + name))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .findFirst();
    }
  }
}
