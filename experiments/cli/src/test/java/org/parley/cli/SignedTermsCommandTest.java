package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what was signed, as somebody who runs such talks reads it. */
class SignedTermsCommandTest {
  private static final String TRUCE =
      """
      parley: 1
      assumed: "invented"
      talks: {sittings: 1, rounds: 4, comprehensive: [truce]}
      issues:
        truce:
          title: Truce
          options: {none: {level: leaders}, signed: {level: leaders}}
          status_quo: none
      delegations:
        north:
          mandate: leaders
          demands: {truce: signed}
          ratification: {senate: {later: {chance: 0.25, after: 3 months}}}
        south: {mandate: leaders, demands: {truce: signed}}
      """;

  @TempDir private Path temp;

  /** One in four senates agrees: of 400 talks 75 do not in 100, give or take 9. */
  @Test
  void signedAndNotInForceIsTold() throws IOException, InterruptedException {
    Files.writeString(temp.resolve("truce.yaml"), TRUCE);
    ChildProcess child =
        ChildProcess.parley(temp, "run", "truce.yaml", "--runs", "400", "--out", "out");
    assertThat(child.exit()).as(child.err()).isEqualTo(ExitCodes.DONE);
    JsonObject after =
        JsonParser.parseString(Files.readString(temp.resolve("out/summary.json")))
            .getAsJsonObject()
            .getAsJsonObject("after");
    double inForce = after.getAsJsonObject("in_force").get("share").getAsDouble();
    assertThat(inForce).isBetween(0.16, 0.34);
    String text = child.out().replaceAll("\\s+", " ");
    String share = Math.round(100 * inForce) + " in 100 (";
    assertThat(text)
        .contains(
            "All that was signed is still in force at the end of the time looked ahead in " + share)
        .contains("Truce: not ratified in ");
    assertThat(temp.resolve("out/report.html")).content().contains("not ratified in ");
  }
}
