package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no interrupt signal to send")
class InterruptionWatchTest {
  @TempDir private Path temp;

  @Test
  void whatWasFinishedIsInAProperFolder() throws IOException, InterruptedException {
    Process process = ChildProcess.start(temp, Map.of(), EndlessRuns.class, List.of());
    while (process.isAlive() && !Files.readString(temp.resolve(".out")).contains("begun")) {
      Thread.sleep(20);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    ChildProcess child = ChildProcess.end(process, temp);

    assertThat(child.err()).isEmpty();
    assertThat(child.exit()).isEqualTo(ExitCodes.INTERRUPTED);
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).containsExactly(temp.resolve("r"));
    }
    JsonObject manifest =
        JsonParser.parseString(Files.readString(temp.resolve("r/manifest.json"))).getAsJsonObject();
    assertThat(manifest.get("status").getAsString()).isEqualTo("interrupted");
    long done = manifest.getAsJsonObject("counts").get("done").getAsLong();
    assertThat(done).isGreaterThan(10_000);
    try (Stream<String> lines = Files.lines(temp.resolve("r/runs.csv"))) {
      assertThat(lines.count()).isEqualTo(done + 1);
    }
    assertThat(
            JsonParser.parseString(Files.readString(temp.resolve("r/summary.json")))
                .getAsJsonObject()
                .get("runs")
                .getAsLong())
        .isEqualTo(done);
  }
}
