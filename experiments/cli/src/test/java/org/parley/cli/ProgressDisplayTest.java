package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private CommandConsole console(boolean terminal) {
    return new CommandConsole(new PrintWriter(out), new PrintWriter(err), terminal, Map.of());
  }

  private void show(ProgressDisplay progress) throws Exception {
    try (progress) {
      progress.at(10, 0);
      progress.at(100, 3);
    }
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void quietIsQuiet() throws Exception {
    show(ProgressDisplay.on(console(true), true, 100));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shortWorkPrintsNoLine() throws Exception {
    show(ProgressDisplay.on(console(false), false, 100));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aTerminalGetsABarThatEndsFull() throws Exception {
    show(ProgressDisplay.on(console(true), false, 100));
    assertThat(err.toString()).contains("100%", "100/100", "3 failed").doesNotContain("\u001b");
  }
}
