package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void scenario() throws IOException {
    try (InputStream in = ValidateCommandTest.class.getResourceAsStream("/oru.yaml")) {
      Files.copy(in, temp.resolve("oru.yaml"));
    }
  }

  private int parley(String... arguments) {
    return Parley.execute(
        arguments, new CommandConsole(new PrintWriter(out), new PrintWriter(err), false, Map.of()));
  }

  @Test
  void aValidFile() {
    String file = temp.resolve("oru.yaml").toString();
    assertThat(parley("validate", file)).isEqualTo(ExitCodes.DONE);
    assertThat(out.toString())
        .isEqualTo(
            file + ": valid; positions: 0 of 5 sourced; numbers: 0 of 5 sourced, 5 assumed\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void everyFileIsRead() {
    String none = temp.resolve("none.yaml").toString();
    String file = temp.resolve("oru.yaml").toString();
    assertThat(parley("validate", none, file)).isEqualTo(ExitCodes.INVALID_INPUT);
    assertThat(out.toString()).startsWith(file + ": valid;");
    assertThat(err.toString()).isEqualTo(none + ":1:1: there is no such file\n");
  }

  @Test
  void asJson() {
    String none = temp.resolve("none.yaml").toString();
    String file = temp.resolve("oru.yaml").toString();
    assertThat(parley("validate", "--json", file, none)).isEqualTo(ExitCodes.INVALID_INPUT);
    JsonObject all = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(all.getAsJsonArray("files").get(0))
        .hasToString(
            "{\"file\":\""
                + file
                + "\",\"valid\":true,\"sourced\":0,\"named\":0,\"assumed\":5,"
                + "\"positions\":{\"sourced\":0,\"assumed\":5},"
                + "\"problems\":[],\"warnings\":[]}");
    assertThat(all.getAsJsonArray("files").get(1))
        .hasToString(
            "{\"file\":\""
                + none
                + "\",\"valid\":false,\"sourced\":0,\"named\":0,\"assumed\":0,"
                + "\"positions\":{\"sourced\":0,\"assumed\":0},\"problems\":[{\"file\":\""
                + none
                + "\",\"line\":1,\"column\":1,\"path\":\"\","
                + "\"message\":\"there is no such file\",\"expected\":\"\",\"maybe\":\"\"}],"
                + "\"warnings\":[]}");
    assertThat(err.toString()).isEmpty();
  }
}
