package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryCommandTest {
  @TempDir private Path temp;

  private String pass;

  @BeforeEach
  void scenario() throws IOException {
    pass = InProcess.copied("pass.yaml", temp);
  }

  @Test
  void roundByRound() throws IOException {
    assertThat(InProcess.parley("story", pass, "--run", "2"))
        .isEqualTo(new InProcess(ExitCodes.DONE, InProcess.text("pass-story-2.txt"), ""));
  }

  @Test
  void aFolderWithPageAndOffers() throws IOException {
    Path out = temp.resolve("story");
    InProcess told = InProcess.parley("story", pass, "--run", "2", "--out", out.toString());
    assertThat(told.err()).isEmpty();
    assertThat(told.out()).endsWith("\nStory: " + out.resolve("story.html") + "\n");
    assertThat(out.resolve("story.txt")).hasContent(InProcess.text("pass-story-2.txt"));
    assertThat(out.resolve("charts")).isNotEmptyDirectory();
    assertThat(Files.readString(out.resolve("story.html")))
        .contains("The pass", "Round 3", "How it ended", "data:image/")
        .doesNotContain("src=\"http", "href=\"http");
  }

  /** A trace of many runs holds the same offers. */
  @Test
  void theOffersOfATrace() throws IOException {
    Path story = temp.resolve("story");
    Path runs = temp.resolve("runs");
    InProcess.parley("story", pass, "--run", "2", "--out", story.toString());
    InProcess.parley("run", pass, "--runs", "4", "--trace", "--quiet", "--out", runs.toString());
    List<String> traced =
        Files.readAllLines(runs.resolve("offers.csv")).stream()
            .filter(l -> l.startsWith("run,") || l.startsWith("2,"))
            .toList();
    assertThat(Files.readAllLines(story.resolve("offers.csv"))).isEqualTo(traced);
  }

  @Test
  void aFolderThatIsThereStaysAsItIs() throws IOException {
    Path out = Files.createDirectory(temp.resolve("mine"));
    Files.writeString(out.resolve("notes.txt"), "mine");
    InProcess told = InProcess.parley("story", pass, "--run", "0", "--out", out.toString());
    assertThat(told.exit()).isEqualTo(ExitCodes.USAGE);
    assertThat(told.err())
        .isEqualTo(
            "parley story: '--out': "
                + out
                + " exists already, and results are never written over\n"
                + "    See 'parley story --help'.\n");
    assertThat(out).isDirectoryNotContaining(f -> f.endsWith("story.html"));
  }

  @Test
  void runsCountFromNothing() {
    assertThat(InProcess.parley("story", pass, "--run", "-1").err())
        .isEqualTo(
            """
            parley story: invalid value for option '--run': '-1' is not a whole number from 0
                See 'parley story --help'.
            """);
  }
}
