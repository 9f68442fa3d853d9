package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader says of files that hold no scenario, and of those that extend others. */
class BrokenFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/broken");

  @TempDir private Path folder;

  @Test
  void readingLeavesNoFileBehind() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "parley: 1\n");
    assertThat(ScenarioReader.read(file, List.of())).isInstanceOf(ReadingResult.Invalid.class);
    Files.copy(FOLDER.resolve("base.yaml"), folder.resolve("good.yaml"));
    assertThat(ScenarioReader.read(folder.resolve("good.yaml"), List.of()))
        .isInstanceOf(ReadingResult.Valid.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("x.yaml", "good.yaml");
    }
  }

  @Test
  void aMissingFile() {
    assertThat(messages(folder.resolve("none.yaml")))
        .isEqualTo(folder.resolve("none.yaml") + ":1:1: there is no such file");
  }

  @Test
  void aFolder() {
    assertThat(messages(folder)).isEqualTo(folder + ":1:1: this is a folder, not a file");
  }

  @Test
  void anEmptyFile() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "");
    assertThat(messages(file))
        .isEqualTo(
            file + ":1:1: the file is empty\n    expected a scenario, beginning with 'parley: 1'");
    Files.writeString(file, "# only a remark\n");
    assertThat(messages(file)).startsWith(file + ":1:1: the file is empty");
  }

  @Test
  void aListInsteadOfAScenario() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "- a\n- b\n");
    assertThat(messages(file))
        .isEqualTo(
            file
                + ":1:1: a list is no scenario\n"
                + "    expected a scenario, beginning with 'parley: 1'");
  }

  @Test
  void aFileInAnotherEncoding() throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.write(file, "parley: 1\ntitle: Gespr\u00e4che\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(messages(file))
        .isEqualTo(
            file
                + ":2:13: the file is not in UTF-8: there is a byte that makes no letter\n"
                + "    Maybe save it again as UTF-8 in your editor.");
  }

  @Test
  void aByteOrderMarkIsNoProblem() throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.writeString(file, "\uFEFF" + Files.readString(FOLDER.resolve("base.yaml")));
    assertThat(messages(file)).isEmpty();
  }

  @Test
  void aliasesThatMultiplyEachOther() throws IOException {
    StringBuilder bomb = new StringBuilder("parley: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i <= 9; i++) {
      String ten = String.join(", ", java.util.Collections.nCopies(10, "*a" + (i - 1)));
      bomb.append("a" + i + ": &a" + i + " [" + ten + "]\n");
    }
    Path file = Files.writeString(folder.resolve("x.yaml"), bomb);
    assertThat(messages(file))
        .matches(
            "(?s)\\Q"
                + file
                + "\\E:\\d+:\\d+: the file unfolds to too much: its aliases multiply each other");
  }

  @Test
  void nestingWithoutEnd() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "a: " + "[".repeat(5_000));
    assertThat(messages(file))
        .isEqualTo(
            file + ":1:1: blocks and lists are nested too deeply\n    expected at most 40 levels");
  }

  @Test
  void aCircleOfExtends() throws IOException {
    Path a = Files.writeString(folder.resolve("a.yaml"), "parley: 1\nextends: b.yaml\n");
    Path b = Files.writeString(folder.resolve("b.yaml"), "parley: 1\nextends: a.yaml\n");
    assertThat(messages(a))
        .isEqualTo(
            b + ":2:10: extends: this goes in a circle: " + a + " extends " + b + " extends " + a);
  }

  @Test
  void extendingWhatThereIsNot() throws IOException {
    Path a = Files.writeString(folder.resolve("a.yaml"), "parley: 1\nextends: b.yaml\n");
    assertThat(messages(a))
        .isEqualTo(a + ":2:10: extends: 'b.yaml' cannot be read: there is no such file");
  }

  private static String messages(Path file) {
    return ScenarioReader.read(file, List.of()) instanceof ReadingResult.Invalid invalid
        ? String.join("\n", invalid.problems().stream().map(InputProblem::toString).toList())
        : "";
  }

  @Test
  void somethingThatIsNoFile() {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device));
    assertThat(messages(device)).isEqualTo("/dev/zero:1:1: the file is larger than 3 MB");
  }

  @Test
  void aLinkToItself() throws IOException {
    Path link = folder.resolve("x.yaml");
    Files.createSymbolicLink(link, link);
    assertThat(messages(link)).isEqualTo(link + ":1:1: there is no such file");
  }

  @Test
  void aVeryLargeFile() throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.write(file, new byte[4_000_000]);
    assertThat(messages(file)).isEqualTo(file + ":1:1: the file is larger than 3 MB");
  }

  @Test
  void aFileInUtf16() throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.write(file, "parley: 1\n".getBytes(StandardCharsets.UTF_16));
    assertThat(messages(file))
        .isEqualTo(
            file
                + ":1:1: the file is not in UTF-8: there is a byte that makes no letter\n"
                + "    Maybe save it again as UTF-8 in your editor.");
    Files.write(file, "parley: 1\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(messages(file))
        .isEqualTo(
            file
                + ":1:2: a character that no text may hold (U+0000)\n"
                + "    Maybe save the file again as UTF-8 in your editor.");
  }

  @Test
  void linesMayEndAsOnWindows() throws IOException {
    String base = Files.readString(FOLDER.resolve("base.yaml"));
    Path file = Files.writeString(folder.resolve("x.yaml"), base.replace("\n", "\r\n"));
    assertThat(messages(file)).isEmpty();
  }

  @Test
  void aMistakeInWhatIsExtendedIsToldWithItsFile() throws IOException {
    Path a = Files.writeString(folder.resolve("a.yaml"), "parley: 1\nextends: b.yaml\n");
    Path b =
        Files.writeString(
            folder.resolve("b.yaml"), "parley: 1\nextends: c.yaml\ntalks: {rounds: x}\n");
    String base =
        Files.readString(FOLDER.resolve("base.yaml")).replace("want: local", "want: locl");
    Path c = Files.writeString(folder.resolve("c.yaml"), base);
    assertThat(messages(a))
        .isEqualTo(
            b
                + ":3:17: talks.rounds: 'x' is not a number\n"
                + "    expected a whole number from 1 to 10000\n"
                + c
                + ":23:25: delegations.north.demands.ceasefire.want:"
                + " 'locl' is not an option of issue 'ceasefire'\n"
                + "    expected one of: none, local, full\n"
                + "    Maybe you meant 'local'.");
  }

  @Test
  void aVariantThatTakesAwayWhatIsReferredTo() throws IOException {
    Path base = Files.copy(FOLDER.resolve("base.yaml"), folder.resolve("base.yaml"));
    Path a =
        Files.writeString(
            folder.resolve("a.yaml"), "parley: 1\nextends: base.yaml\nissues: {price: ~}\n");
    String said =
        "'price' is not an issue\n"
            + "    expected one of: ceasefire\n"
            + "    Maybe "
            + a
            + ", which is laid over this file, has taken it away.";
    assertThat(messages(a))
        .isEqualTo(
            base
                + ":24:7: delegations.north.demands.price: "
                + said
                + "\n"
                + base
                + ":32:7: delegations.south.demands.price: "
                + said);
  }

  @Test
  void aVariantThatTakesAwayWhatThereIsNot() throws IOException {
    Files.copy(FOLDER.resolve("base.yaml"), folder.resolve("base.yaml"));
    Path a =
        Files.writeString(
            folder.resolve("a.yaml"),
            "parley: 1\nextends: base.yaml\ndelegations: {north: {red_lines: {lin: ~}}}\n");
    assertThat(messages(a))
        .isEqualTo(
            a
                + ":3:35: delegations.north.red_lines.lin:"
                + " there is no 'lin' here that '~' could remove\n"
                + "    expected one of: line\n"
                + "    Maybe you meant 'line'.");
  }

  @Test
  void aVariantThatMisspellsADelegation() throws IOException {
    Files.copy(FOLDER.resolve("base.yaml"), folder.resolve("base.yaml"));
    Path a =
        Files.writeString(
            folder.resolve("a.yaml"),
            "parley: 1\nextends: base.yaml\ndelegations: {nroth: {mandate: officials}}\n");
    assertThat(messages(a))
        .isEqualTo(
            a
                + ":3:15: delegations.nroth.demands: it demands nothing\n"
                + "    expected a demand on at least one issue\n"
                + "    Maybe you meant 'north'.");
  }
}
