package org.parley.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.viz.ChartFolder;

class RunReportTest {
  static ReportInput input(SampleRuns runs) {
    return new ReportInput(
        runs.scenario(),
        runs.summary(),
        runs.detail(),
        Optional.of(runs.landscape()),
        NumberRow.allOf(runs.scenario()),
        "scenarios/" + runs.scenario().id() + ".yaml",
        "parley run scenarios/" + runs.scenario().id() + ".yaml --runs 1000 --seed 1",
        "0.1.0",
        "0123456789abcdef",
        Optional.empty());
  }

  private static String html(SampleRuns runs, String name) throws Exception {
    Path folder = Path.of("target", "gallery", name);
    RunReport.write(input(runs), folder);
    return Files.readString(folder.resolve("report.html"));
  }

  /** HTML is not XML; this page is both but for its empty tags. */
  private static void assertWellFormed(String html) throws Exception {
    String xml =
        html.strip()
            .replaceFirst("<!DOCTYPE html>", "")
            .replaceAll("<(meta|img)([^>]*[^/])>", "<$1$2/>");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("html");
    assertThat(document.getElementsByTagName("h1").getLength()).isEqualTo(1);
  }

  private static List<String> addresses(String html) {
    Matcher matcher = Pattern.compile("(?:src|href)=\"([^\"]{0,60})").matcher(html);
    return matcher.results().map(r -> r.group(1)).toList();
  }

  @Test
  void isOneWellFormedPageThatNeedsNoNetwork() throws Exception {
    String html = html(SampleRuns.of(SampleTalks.armistice()), "report-two");
    assertWellFormed(html);
    assertThat(addresses(html))
        .hasSize(9)
        .allMatch(a -> a.startsWith("data:image/") || a.equals("https://example.org/minutes"));
    assertThat(html).doesNotContain("<script", "@import", "url(");
  }

  @Test
  void escapesWhatScenariosSay() throws Exception {
    String html = html(SampleRuns.of(SampleTalks.crowd(4)), "report-four");
    assertWellFormed(html);
    assertThat(html)
        .contains("<h1>Round table &lt;script&gt;alert(1)&lt;/script&gt; &amp; others</h1>")
        .contains("Speech to &lt;the&gt; nation")
        .doesNotContain("<script>", "href=\"javascript");
  }

  @Test
  void saysSoIfNoRunEnded() throws Exception {
    String html = html(SampleRuns.empty(SampleTalks.armistice()), "report-none");
    assertWellFormed(html);
    assertThat(html)
        .contains("Not one of the simulated talks came to an end, so there is no answer.")
        .contains("3 runs of 3 failed and are left out of every number here.")
        .doesNotContain("none (none");
    assertThat(html.replaceAll("base64,[^\"]*", "")).doesNotContain("NaN");
  }

  @Test
  void isTheSameEveryTime() {
    ReportInput input = input(SampleRuns.of(SampleTalks.armistice()));
    List<ChartFolder.Drawn> charts = List.of();
    assertThat(RunReport.html(input, charts)).isEqualTo(RunReport.html(input, charts));
  }

  @Test
  void writesEveryChartInBothForms(@TempDir Path folder) throws Exception {
    var files = RunReport.write(input(SampleRuns.of(SampleTalks.armistice())), folder);
    assertThat(files)
        .hasSize(17)
        .containsKeys("report.html", "charts/issues.png", "charts/joint.svg");
    assertThat(files.values()).allMatch(Files::isRegularFile);
  }
}
