package org.parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes talks by form and by hand; and what every page asks for and complains of. */
@EnabledIfEnvironmentVariable(named = "PARLEY_BROWSER", matches = ".+")
class WriteInBrowserTest {
  @TempDir private static Path data;
  private static PageInBrowser served;

  @BeforeAll
  static void open() throws IOException {
    Path scenarios = PageInBrowser.root().resolve("scenarios");
    served = new PageInBrowser(List.of(scenarios.resolve("lagoon.yaml")), data);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void aScenarioWrittenByFormRunsAndAMistakeIsShownAtItsLine() {
    try (BrowserContext context = served.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(served.address() + "write");
      page.locator("#template").selectOption("mediator");
      filled(page, "Title", "The well");
      filled(page, "What it is", "Hours of water");
      filled(page, "Options, with commas", "all day, mornings, none");
      filled(page, "Name", "The upper village");
      assertThat(page.locator("#problems")).containsText("The draft is valid.");
      assertThat(page.locator("#result")).containsText("Of 400 simulated talks");
      String text = page.locator("#yaml").inputValue();
      assertThat(text).contains("The well", "Hours of water", "mornings", "The upper village");
      Matcher want = Pattern.compile("want: [a-z_-]+").matcher(text);
      assertThat(want.find()).isTrue();
      String wrong = text.substring(0, want.end()) + "e" + text.substring(want.end());
      String line = String.valueOf(wrong.substring(0, want.end()).split("\n").length);
      page.locator("#yaml").fill(wrong);
      assertThat(page.locator("#problems .problem")).containsText("is not an option of issue");
      assertThat(page.locator("#problems .problem button").first()).hasText("Line " + line);
      assertThat(page.locator("#lines b")).hasText(line);
      page.locator("#problems .problem button").last().click();
      assertThat(page.locator("#problems")).containsText("The draft is valid.");
    }
  }

  /** The first field of a label, as somebody fills it who then goes on to the next. */
  private static void filled(Page page, String label, String text) {
    Locator field = page.locator("#form").getByLabel(label).first();
    field.fill(text);
    field.blur();
    assertThat(page.locator("#yaml"))
        .hasValue(Pattern.compile(".*" + text.split(",")[0] + ".*", Pattern.DOTALL));
  }

  @Test
  void nothingIsAskedOfAnotherHostAndNothingFails() {
    try (BrowserContext context = served.browser().newContext()) {
      Page page = context.newPage();
      List<String> asked = new java.util.concurrent.CopyOnWriteArrayList<>();
      List<String> errors = new java.util.concurrent.CopyOnWriteArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              errors.add(message.text());
            }
          });
      for (String path : List.of("", "talks/lagoon", "talks/lagoon/read", "write")) {
        page.navigate(served.address() + path);
        page.waitForTimeout(500);
      }
      assertThat(asked)
          .allMatch(url -> url.startsWith(served.address()) || url.startsWith("blob:"));
      assertThat(errors).isEmpty();
      assertThat(served.faults()).isEmpty();
    }
  }
}
