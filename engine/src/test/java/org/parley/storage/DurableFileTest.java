package org.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
  @TempDir private Path temp;

  @Test
  void theOldFileStandsUntilTheNewOneIsWhole() throws IOException {
    Path file = temp.resolve("a.txt");
    DurableFile.write(file, "one");
    assertThatThrownBy(
            () ->
                DurableFile.writeText(
                    file,
                    out -> {
                      out.write("tw");
                      assertThat(file).hasContent("one");
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("No space left on device");
    assertThat(file).hasContent("one");
    assertThat(temp).isDirectoryNotContaining("glob:**.new");
    DurableFile.writeBytes(
        file,
        out -> {
          out.write(new byte[] {'t', 'w', 'o'});
          out.close();
        });
    assertThat(file).hasContent("two");
    DurableFile.write(file, "Вода");
    assertThat(Files.readString(file)).isEqualTo("Вода");
  }

  @Test
  void sumsAreThoseOfTheStandard() {
    // FIPS 180-2 (2002), appendix B.1.
    assertThat(Checksum.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
