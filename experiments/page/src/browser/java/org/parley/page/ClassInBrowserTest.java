package org.parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** A class of two: from the instructor's link over a code, an offer and a yes to the debrief. */
@EnabledIfEnvironmentVariable(named = "PARLEY_BROWSER", matches = ".+")
class ClassInBrowserTest {
  @TempDir private static Path data;

  @Test
  void two_people_come_to_an_agreement_and_look_back() throws IOException {
    Path talks = PageInBrowser.root().resolve("scenarios").resolve("orchard.yaml");
    try (PageInBrowser served = new PageInBrowser(List.of(talks), data)) {
      Page teacher = person(served, 1440, ColorScheme.LIGHT);
      teacher.navigate(served.instructorLink());
      teacher.locator("#groups").fill("1");
      teacher.locator("#seconds").fill("0");
      teacher.locator("#new button").click();
      String code = teacher.locator(".big-code").textContent();
      Page first = joined(served, code, "Ada", 360, ColorScheme.LIGHT);
      Page second = joined(served, code, "Bo <b>", 1440, ColorScheme.DARK);
      teacher.locator("[data-key^='start']").click();
      first.locator("#offer").waitFor();
      assertThat(teacher.locator("#class-groups")).containsText("Group A: round 1");
      assertThat(teacher.locator("#class-groups")).containsText("Ada");
      ReadablePage.checkAtAllWidths(first);
      ReadablePage.checkAtAllWidths(teacher);
      for (Locator issue : first.locator(".offer select").all()) {
        issue.selectOption("1");
      }
      assertThat(first.locator("#remarks")).containsText("points to you");
      first.locator("#offer").click();
      second.locator("#agree").waitFor();
      ReadablePage.checkAtAllWidths(second);
      second.reload();
      for (String view : List.of("sheet", "news", "messages")) {
        second.locator("[data-view='" + view + "']").click();
        second.waitForTimeout(500);
        ReadablePage.check(second);
        if (view.equals("sheet")) {
          assertThat(second.locator("#view h3").first()).isVisible();
        }
      }
      second.locator("#text").fill("a word that is kept");
      first.locator("[data-view='messages']").click();
      first.locator("#text").fill("from Ada");
      first.locator("#text").press("Enter");
      assertThat(second.locator("#view")).containsText("from Ada");
      assertThat(second.locator("#text")).hasValue("a word that is kept");
      second.locator("#agree").click();
      assertThat(teacher.locator("#phase")).containsText("ended");
      teacher.locator("[data-key^='debrief']").click();
      lookBack(first);
      assertThat(served.faults()).isEmpty();
    }
  }

  private static void lookBack(Page seat) {
    Matcher figures =
        Pattern.compile(
                "You reached (\\S+) points; without a deal you would have had (\\S+): (\\S+)\\.")
            .matcher(seat.locator("#turn").textContent());
    assertThat(figures.find()).isTrue();
    seat.locator("a[href^='/debrief/']").click();
    assertThat(seat.locator("h1")).containsText("looking back");
    assertThat(seat.locator("body"))
        .containsText(
            "%s (without %s): %s".formatted(figures.group(1), figures.group(2), figures.group(3)));
    ReadablePage.checkAtAllWidths(seat);
    picturesFitTheTheme(seat);
  }

  /** Pictures are drawn on white: dark where the page is dark, as drawn on screen and on paper. */
  private static void picturesFitTheTheme(Page page) {
    String filter = "() => getComputedStyle(document.querySelector('.picture')).filter";
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat((String) page.evaluate(filter)).startsWith("invert");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setMedia(Media.PRINT));
    assertThat(page.evaluate(filter)).isEqualTo("none");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.SCREEN));
    assertThat(page.evaluate(filter)).isEqualTo("none");
  }

  private static Page person(PageInBrowser served, int width, ColorScheme scheme) {
    Page page =
        served
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 800)
                    .setColorScheme(scheme)
                    .setBypassCSP(true))
            .newPage();
    page.onDialog(Dialog::accept);
    return page;
  }

  private static Page joined(
      PageInBrowser served, String code, String name, int width, ColorScheme scheme) {
    Page page = person(served, width, scheme);
    page.navigate(served.address() + "join");
    page.locator("#code").fill(code);
    page.locator("#name").fill(name);
    page.locator("#join button").click();
    page.waitForURL("**/seat");
    return page;
  }
}
