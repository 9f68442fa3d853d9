package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Whether an open page can be read by everybody. */
final class ReadablePage {
  private ReadablePage() {}

  /** Nothing goes sideways, and axe-core finds nothing. */
  static void check(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
        .as("scrolls sideways: " + page.url())
        .isEqualTo(false);
    List<String> found =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .toList();
    assertThat(found).as("findings of axe-core: " + page.url()).isEmpty();
  }

  /** The same at three widths. */
  static void checkAtAllWidths(Page page) {
    for (int width : new int[] {360, 768, 1440}) {
      page.setViewportSize(width, 800);
      page.waitForTimeout(200);
      check(page);
    }
  }
}
