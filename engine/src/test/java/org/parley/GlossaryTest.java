package org.parley;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names in every module keep to the glossary of the engine's README. */
class GlossaryTest {
  private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
  private static final double MOST_ONE_WORD = .15;
  private static final Pattern ONE_WORD = Pattern.compile("[A-Z][a-z0-9]*");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final String SOURCES = "src/main/java";
  private static final String TESTS = "src/test/java";

  static Stream<Path> modules() throws IOException {
    return Stream.of("engine", "viz", "experiments")
        .map(ROOT::resolve)
        .flatMap(GlossaryTest::tree)
        .filter(path -> path.endsWith(SOURCES) && Files.isDirectory(path))
        .map(path -> ROOT.relativize(path.getParent().getParent().getParent()))
        .sorted();
  }

  @Test
  void looksAtEveryModule() throws IOException {
    assertThat(modules())
        .contains(Path.of("engine"), Path.of("viz"), Path.of("experiments/cluster"));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noSimpleNameIsUsedTwiceInAModule(Path module) {
    Map<String, List<String>> uses = names(module).stream().collect(groupingBy(name -> name));
    assertThat(uses.values()).allSatisfy(same -> assertThat(same).hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void fewNamesAreOneWord(Path module) {
    List<String> all = names(module);
    List<String> single = all.stream().filter(name -> ONE_WORD.matcher(name).matches()).toList();
    assertThat((double) single.size() / all.size())
        .as("share of one-word names in %s: %s", module, single)
        .isLessThan(MOST_ONE_WORD);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noNameHoldsABannedWord(Path module) throws IOException {
    Set<String> banned = quoted(between("<!-- banned -->")).collect(toSet());
    assertThat(banned).contains("Manager", "Helper", "Util");
    assertThat(names(module))
        .allSatisfy(name -> assertThat(words(name)).doesNotContainAnyElementsOf(banned));
  }

  @Test
  void everyClassOfTheGlossaryExists() throws IOException {
    assertThat(column(4)).isNotEmpty().isSubsetOf(names(Path.of("engine")));
  }

  @Test
  void everyKeyOfTheGlossaryExists() throws IOException {
    String schema = Files.readString(ROOT.resolve("scenarios/scenario.schema.json"));
    assertThat(column(3)).isNotEmpty().allSatisfy(key -> assertThat(schema).contains("\"" + key));
  }

  @Test
  void everyWordOfTheGlossaryStandsThereOnce() throws IOException {
    assertThat(rows().map(row -> row[1].strip())).hasSizeGreaterThan(40).doesNotHaveDuplicates();
  }

  /** Simple names of the top-level classes of a module, tests included. */
  private static List<String> names(Path module) {
    return Stream.of(SOURCES, TESTS)
        .map(ROOT.resolve(module)::resolve)
        .filter(Files::isDirectory)
        .flatMap(GlossaryTest::tree)
        .map(path -> path.getFileName().toString())
        .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
        .map(file -> file.substring(0, file.length() - ".java".length()))
        .toList();
  }

  private static Stream<Path> tree(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> !path.toString().contains("target")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String name) {
    return Arrays.asList(name.split("(?<=[a-z0-9])(?=[A-Z])"));
  }

  private static Set<String> column(int index) throws IOException {
    return rows().flatMap(row -> quoted(row[index])).collect(toSet());
  }

  /** Cells of the glossary's rows; the first is what stands before the first bar. */
  private static Stream<String[]> rows() throws IOException {
    return between("<!-- glossary -->").lines().skip(3).map(row -> row.split("\\|", -1));
  }

  private static String between(String opening) throws IOException {
    String text = Files.readString(ROOT.resolve("engine/README.md"));
    int from = text.indexOf(opening) + opening.length();
    return text.substring(from, text.indexOf("<!-- end -->", from));
  }

  private static Stream<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(found -> found.group(1));
  }
}
