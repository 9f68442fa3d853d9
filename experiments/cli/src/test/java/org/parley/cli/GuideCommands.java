package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The commands that a text in Markdown shows: lines that begin with {@code parley} in blocks fenced
 * as {@code sh}. A line that ends in a backslash goes on in the next one; what stands after {@code
 * #} is a remark.
 */
final class GuideCommands {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\R(.*?)^```");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  private static final Pattern FILE =
      Pattern.compile("(?ms)^<!-- file: (\\S+) -->\\R```(?:yaml|csv)\\R(.*?)^```");

  private GuideCommands() {}

  /** Writes the files that a text shows, named in a remark before their block, into a folder. */
  static void writeFiles(Path guide, Path folder) throws IOException {
    Matcher shown = FILE.matcher(Files.readString(guide));
    while (shown.find()) {
      Files.writeString(folder.resolve(shown.group(1)), shown.group(2));
    }
  }

  /** The commands of a file, as arguments of {@code parley}; none if there is no such file. */
  static List<String[]> commands(Path file) throws IOException {
    return Files.exists(file) ? commands(Files.readString(file)) : List.of();
  }

  static List<String[]> commands(String markdown) {
    return BLOCK
        .matcher(markdown)
        .results()
        .flatMap(block -> lines(block.group(1)))
        .filter(line -> line.equals("parley") || line.startsWith("parley "))
        .map(line -> words(line.substring("parley".length())))
        .toList();
  }

  private static Stream<String> lines(String block) {
    return block
        .replaceAll("\\\\\\R\\s*", " ")
        .lines()
        .map(line -> line.replaceAll("\\s#.*", "").strip());
  }

  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          words.add(matcher.group(group));
        }
      }
    }
    return words.toArray(String[]::new);
  }
}
