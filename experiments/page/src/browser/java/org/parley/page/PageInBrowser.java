package org.parley.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The page, served and opened in a Chromium; closed together. */
final class PageInBrowser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** No test depends on speed: this is only where a test gives up. */
  private static final double LONGEST_MILLIS = 90_000;

  private final ParleyPage page;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> faults = new CopyOnWriteArrayList<>();

  PageInBrowser(List<Path> talks, Path data) throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_MILLIS);
    page = ParleyPage.open(new ParleyPage.Settings(talks, "127.0.0.1", 0, data, "test"), faults::add);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv("PARLEY_BROWSER")))
                    .setArgs(FLAGS));
  }

  static Path root() {
    return Path.of(System.getProperty("parley.root"));
  }

  String address() {
    return page.address();
  }

  String instructorLink() {
    return page.instructorLink();
  }

  Browser browser() {
    return browser;
  }

  /** Faults of the program so far. */
  List<String> faults() {
    return faults;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    page.close();
  }
}
