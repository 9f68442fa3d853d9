package org.parley.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page at three widths, light and dark: nothing sideways, and no finding of axe-core. */
@EnabledIfEnvironmentVariable(named = "PARLEY_BROWSER", matches = ".+")
class AccessibilityInBrowserTest {
  @TempDir private static Path data;
  private static PageInBrowser served;

  @BeforeAll
  static void open() throws IOException {
    served =
        new PageInBrowser(
            List.of(PageInBrowser.root().resolve("scenarios").resolve("lagoon.yaml")), data);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  static Stream<Arguments> pages() {
    return Stream.of("", "talks/lagoon", "talks/lagoon/read", "write", "join")
        .flatMap(
            path ->
                Stream.of(360, 768, 1440)
                    .flatMap(
                        width ->
                            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .map(scheme -> Arguments.of(path, width, scheme))));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageCanBeReadByEverybody(String path, int width, ColorScheme scheme) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setColorScheme(scheme)
            .setBypassCSP(true);
    try (BrowserContext context = served.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(served.address() + path);
      page.waitForTimeout(700);
      ReadablePage.check(page);
    }
  }
}
