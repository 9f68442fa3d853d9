package org.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumTest {
  @TempDir Path folder;

  /** Examples of FIPS 180-4. */
  @Test
  void sumsAreThoseOfTheStandard() {
    assertThat(Checksum.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Checksum.of(new byte[0]))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void aFileHasTheSumOfItsBytesHoweverLongItIs() throws IOException {
    for (int size : new int[] {0, 3, 65_536, 200_000}) {
      byte[] bytes = new byte[size];
      for (int i = 0; i < size; i++) {
        bytes[i] = (byte) (31 * i);
      }
      Path file = Files.write(folder.resolve("f" + size), bytes);
      assertThat(Checksum.of(file)).isEqualTo(Checksum.of(bytes));
    }
  }
}
