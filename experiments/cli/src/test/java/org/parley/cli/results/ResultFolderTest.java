package org.parley.cli.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
  @TempDir private Path temp;

  @Test
  void aSymbolicLinkStaysAndTheResultsAreWhereItLeads() throws IOException {
    Path disk = Files.createDirectories(temp.resolve("disk/empty"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("disk/empty"));
    Path chain = Files.createSymbolicLink(temp.resolve("chain"), link);
    assertThat(written(chain)).isEqualTo(chain);
    assertThat(link).isSymbolicLink();
    assertThat(chain).isSymbolicLink();
    assertThat(disk.resolve("a.txt")).hasContent("a");
    assertThat(temp.resolve("disk")).isDirectoryNotContaining("glob:**partial");
    assertThatThrownBy(() -> ResultFolder.begin(chain))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage(chain.toString());
    Path dangling = Files.createSymbolicLink(temp.resolve("dangling"), Path.of("disk/new"));
    written(dangling);
    assertThat(dangling).isSymbolicLink();
    assertThat(temp.resolve("disk/new/a.txt")).hasContent("a");
  }

  private static Path written(Path place) throws IOException {
    try (ResultFolder folder = ResultFolder.begin(place)) {
      Files.writeString(folder.path().resolve("a.txt"), "a");
      assertThat(folder.files()).containsExactly("a.txt");
      return folder.finish();
    }
  }

  @Test
  void whoBeginsAPlaceHasIt() throws IOException {
    Path place = temp.resolve("r");
    try (ResultFolder first = ResultFolder.begin(place)) {
      assertThatThrownBy(() -> ResultFolder.begin(place))
          .isInstanceOf(FileAlreadyExistsException.class)
          .hasMessage(place.toString());
      first.finish();
    }
    assertThat(place).isEmptyDirectory();
    assertThat(temp).isDirectoryNotContaining("glob:**partial");
  }

  @Test
  void aPlaceThatIsNotAskedForIsAnother() throws IOException {
    Path asked = temp.resolve("r");
    assertThat(PartialFolder.isBegun(asked)).isFalse();
    try (ResultFolder folder = ResultFolder.begin(asked)) {
      assertThat(PartialFolder.isBegun(asked)).isTrue();
      folder.finish();
    }
    assertThat(PartialFolder.isBegun(asked)).isFalse();
  }

  @Test
  void whatKilledProcessesLeftIsClearedAway() throws IOException {
    Path left = Files.createDirectories(temp.resolve(".old.partial/charts"));
    Files.writeString(left.resolve("a.svg"), "a");
    Files.writeString(left.resolveSibling(".lock"), "");
    Path own = Files.createDirectories(temp.resolve(".r.partial"));
    Files.writeString(own.resolve("half.csv"), "h");
    Path foreign = Files.createDirectories(temp.resolve(".not-ours.partial"));
    try (ResultFolder other = ResultFolder.begin(temp.resolve("other"));
        ResultFolder folder = ResultFolder.begin(temp.resolve("r"))) {
      assertThat(left.getParent()).doesNotExist();
      assertThat(foreign).isDirectory();
      assertThat(other.path()).isDirectory();
      assertThat(folder.files()).isEmpty();
    }
    assertThat(temp).isDirectoryNotContaining("glob:**r.partial");
  }
}
