package org.parley.page;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The page, served and opened in a Chromium; closed together. */
final class PageInBrowser implements AutoCloseable {
  private final ParleyPage page;
  private final ChromiumBrowser chromium;
  private final List<String> faults = new CopyOnWriteArrayList<>();

  PageInBrowser(List<Path> talks, Path data) throws IOException {
    page =
        ParleyPage.open(new ParleyPage.Settings(talks, "127.0.0.1", 0, data, "test"), faults::add);
    chromium = new ChromiumBrowser();
  }

  static Path root() {
    return Path.of(System.getProperty("parley.root"));
  }

  String address() {
    return page.address();
  }

  Browser browser() {
    return chromium.browser();
  }

  /** Faults of the program so far. */
  List<String> faults() {
    return faults;
  }

  @Override
  public void close() {
    chromium.close();
    page.close();
  }
}
