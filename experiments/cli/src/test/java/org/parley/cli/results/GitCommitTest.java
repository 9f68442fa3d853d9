package org.parley.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommitTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir private Path temp;

  private Path write(String file, String text) throws IOException {
    Path path = temp.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  @Test
  void aBranch() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/refs/heads/main", COMMIT + "\n");
    Path folder = Files.createDirectories(temp.resolve("a/b"));
    assertThat(GitCommit.of(folder)).contains(COMMIT);
  }

  @Test
  void aPackedBranch() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/packed-refs", "# pack-refs with: peeled\n" + COMMIT + " refs/heads/main\n");
    assertThat(GitCommit.of(temp)).contains(COMMIT);
  }

  @Test
  void noBranch() throws IOException {
    write(".git/HEAD", COMMIT + "\n");
    assertThat(GitCommit.of(temp)).contains(COMMIT);
  }

  @Test
  void aWorktree() throws IOException {
    write("main/.git/worktrees/w/HEAD", "ref: refs/heads/w\n");
    write("main/.git/worktrees/w/commondir", "../..\n");
    write("main/.git/refs/heads/w", COMMIT + "\n");
    write("w/.git", "gitdir: ../main/.git/worktrees/w\n");
    assertThat(GitCommit.of(temp.resolve("w"))).contains(COMMIT);
  }

  @Test
  void nothingCommittedYet() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    assertThat(GitCommit.of(temp)).isEmpty();
  }
}
