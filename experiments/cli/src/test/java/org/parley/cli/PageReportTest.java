package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.page.ParleyPage;

/** The report that is downloaded from the page is the one that the command writes. */
class PageReportTest {
  @TempDir private Path temp;

  @Test
  void aWhatIfsReportIsTheCommandsByteForByte() throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("parley.root"));
    Path file = temp.resolve("orchard.yaml");
    Files.copy(root.resolve("scenarios/orchard.yaml"), file);
    ChildProcess child =
        ChildProcess.parley(
            temp,
            "run",
            file.toString(),
            "--set",
            "talks.rounds=6",
            "--runs",
            "300",
            "--seed",
            "7",
            "--goal",
            "hives=ten",
            "--out",
            "out");
    assertThat(child.exit()).as(child.err()).isEqualTo(ExitCodes.DONE);
    assertThat(fromThePage(file)).isEqualTo(Files.readString(temp.resolve("out/report.html")));
  }

  private String fromThePage(Path file) throws IOException, InterruptedException {
    ParleyPage.Settings settings =
        new ParleyPage.Settings(
            List.of(file), "127.0.0.1", 0, temp.resolve("data"), ProgramVersion.parley());
    try (ParleyPage page = ParleyPage.open(settings, fault -> {})) {
      String body =
          """
          {"client":"c","scenario":"orchard","set":["talks.rounds=6"],"goals":["hives=ten"],\
          "seed":7,"runs":300}\
          """;
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(page.address() + "api/report"))
              .header("X-Parley", "1")
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JsonParser.parseString(answer.body()).getAsJsonObject().get("html").getAsString();
    }
  }
}
