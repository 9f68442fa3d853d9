package org.parley.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The report as a browser shows it. Runs where {@code PARLEY_BROWSER} names a Chromium; a script
 * that the page itself does not have is added to a copy and says what it sees.
 */
@EnabledIfEnvironmentVariable(named = "PARLEY_BROWSER", matches = ".+")
class ReportInBrowserTest {
  private static final long LONGEST_SECONDS = 120;
  private static final Pattern SEEN = Pattern.compile("<pre id=\"seen\">(.*?)</pre>");

  /** Contrast as WCAG 2.2, success criterion 1.4.3, defines it: at least 4.5 for small text. */
  private static final String PROBE =
      """
      <script>
      let faults = 0;
      addEventListener('error', () => faults++, true);
      const channels = color => color.match(/[\\d.]+/g).map(Number);
      const light = color => {
        const [r, g, b] = channels(color).slice(0, 3).map(c => c / 255)
            .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = element => {
        const color = getComputedStyle(element).backgroundColor;
        return channels(color)[3] === 0 ? ground(element.parentElement) : color;
      };
      const contrast = element => {
        const both = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
        return (both[0] + 0.05) / (both[1] + 0.05);
      };
      addEventListener('load', () => {
        const texts = [...document.querySelectorAll('h1,h2,h3,p,li,th,td,caption,figcaption,pre,footer,a')];
        const seen = document.createElement('pre');
        seen.id = 'seen';
        seen.textContent = [
          'faults ' + faults,
          'fetched ' + performance.getEntriesByType('resource')
              .filter(e => !e.name.startsWith('data:')).length,
          'pictures not shown ' + [...document.images].filter(i => !i.naturalWidth).length,
          'pictures without words ' + [...document.images].filter(i => i.alt.length < 20).length,
          'texts hidden ' + texts.filter(t => t.textContent.trim() && !t.offsetHeight).length,
          'texts too pale ' + texts.filter(t => contrast(t) < 4.5).length,
          'wider than the window ' + (document.documentElement.scrollWidth > innerWidth),
        ].join('; ');
        document.body.append(seen);
      });
      </script>
      """;

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(ints = {500, 1200})
  void everythingIsShownAndNothingFetched(int width) throws Exception {
    RunReport.write(RunReportTest.input(SampleRuns.of(SampleTalks.crowd(6))), temp);
    String html = Files.readString(temp.resolve("report.html"));
    Path copy = temp.resolve("copy.html");
    Files.writeString(copy, html.replace("</head>", PROBE + "</head>"));
    Matcher seen = SEEN.matcher(dom(copy, width));
    assertThat(seen.find()).as("the page was loaded").isTrue();
    assertThat(seen.group(1))
        .isEqualTo(
            "faults 0; fetched 0; pictures not shown 0; pictures without words 0; texts hidden 0;"
                + " texts too pale 0; wider than the window false");
  }

  private String dom(Path page, int width) throws IOException, InterruptedException {
    Path out = temp.resolve("dom.html");
    Process browser =
        new ProcessBuilder(
                List.of(
                    System.getenv("PARLEY_BROWSER"),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--host-resolver-rules=MAP * ~NOTFOUND",
                    "--user-data-dir=" + temp.resolve("profile"),
                    "--window-size=" + width + ",900",
                    "--dump-dom",
                    page.toUri().toString()))
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = browser.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    browser.destroyForcibly();
    assertThat(ended).as("the browser ended").isTrue();
    return Files.readString(out);
  }
}
