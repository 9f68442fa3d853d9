package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  private static StandardOutput printed(String refusal) {
    StandardOutput output =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int one) throws IOException {
                throw new IOException(refusal);
              }
            });
    new PrintStream(output, true).println("results");
    return output;
  }

  @Test
  void whatCannotBePrintedIsKnown() {
    assertThat(printed("No space left on device").lost()).contains("No space left on device");
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFault() {
    assertThat(printed("Broken pipe").lost()).isEmpty();
  }

  @Test
  void whatIsPrintedIsNotLost() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StandardOutput output = new StandardOutput(bytes);
    new PrintStream(output, true).print("results");
    assertThat(bytes).hasToString("results");
    assertThat(output.lost()).isEmpty();
  }
}
