package org.parley.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium of this machine, for people who know nothing of each other. */
final class ChromiumBrowser implements AutoCloseable {
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

  private final Playwright playwright;
  private final Browser browser;

  ChromiumBrowser() {
    PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_MILLIS);
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

  Browser browser() {
    return browser;
  }

  /** A browser of its own, with nobody's cookies, that says yes to every question. */
  Page person(int width, ColorScheme scheme) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 800)
                    .setColorScheme(scheme)
                    .setBypassCSP(true))
            .newPage();
    page.setDefaultTimeout(LONGEST_MILLIS);
    page.onDialog(Dialog::accept);
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
