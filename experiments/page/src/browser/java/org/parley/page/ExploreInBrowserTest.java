package org.parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.io.WhatIfReader;

/** A student opens talks, drags two controls, goes back, and sends the link to somebody. */
@EnabledIfEnvironmentVariable(named = "PARLEY_BROWSER", matches = ".+")
class ExploreInBrowserTest {
  private static final Pattern FIGURE = Pattern.compile("\\d+ in 100");

  @TempDir private static Path data;
  private static PageInBrowser served;

  @BeforeAll
  static void open() throws IOException {
    Path scenarios = PageInBrowser.root().resolve("scenarios");
    served =
        new PageInBrowser(
            List.of(scenarios.resolve("orchard.yaml"), scenarios.resolve("lagoon.yaml")), data);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  private static Page talks(BrowserContext context, String id) {
    Page page = context.newPage();
    page.navigate(served.address() + "talks/" + id);
    assertThat(page.locator("#figure .large")).containsText(FIGURE);
    return page;
  }

  private static void drag(Page page, String control, double to) {
    Locator slider = page.locator("[data-control='" + control + "'] input[type=range]").first();
    slider.evaluate(
        "(slider, to) => { slider.value = to; slider.dispatchEvent(new Event('input'));"
            + " slider.dispatchEvent(new Event('change')); }",
        to);
  }

  /** Until as many runs are in as there will be. */
  private static String settled(Page page) {
    assertThat(page.locator("#sentence")).containsText("of 10,000 simulated talks");
    assertThat(page.locator("#bar")).isHidden();
    return page.locator("#sentence").textContent();
  }

  @Test
  void draggingTwoControlsMovesTheFigureAndUndoBringsItBack() {
    try (BrowserContext context = served.browser().newContext()) {
      Page page = talks(context, "orchard");
      String before = settled(page);
      page.locator("#find").fill("e");
      drag(page, "delegations.growers.tactic.e", 0.05);
      assertThat(page.locator("#figure .was")).containsText("was");
      drag(page, "talks.rounds", 2);
      assertThat(page.locator("#changed li")).hasCount(2);
      assertThat(page.locator("#command pre")).containsText("--set 'talks.rounds=2'");
      String both = settled(page);
      String table =
          context.request().get(page.locator("#data").evaluate("a => a.href").toString()).text();
      assertThat(number("goal,[a-z]+,([01])", table)).isIn(0, 1);
      page.locator("#undo").click();
      assertThat(page.locator("#changed li")).hasCount(1);
      page.locator("#undo").click();
      assertThat(page.locator("#changed li")).hasCount(0);
      assertThat(page.locator("#sentence")).hasText(before);
      drag(page, "talks.rounds", 2);
      drag(page, "delegations.growers.tactic.e", 0.05);
      assertThat(page.locator("#sentence")).hasText(both);
      page.setViewportSize(360, 800);
      page.locator("#tab-controls").click();
      assertThat(page.locator("#answer")).isHidden();
      assertThat(page.locator("#figure .large")).isVisible();
      ReadablePage.check(page);
      page.locator("#reset").click();
      assertThat(page.locator("#changed li")).hasCount(0);
      assertThat(page.locator("#sentence")).hasText(before);
    }
  }

  /** The large figure and the bars below it, read as they stand there. */
  @Test
  void whyNotStandsBesideTheFigureAndAddsUpWithItBeforeAndNow() {
    try (BrowserContext context = served.browser().newContext()) {
      Page page = talks(context, "lagoon");
      page.locator("#find").fill("rounds");
      drag(page, "talks.rounds", 3);
      assertThat(page.locator("#figure .was")).containsText("was");
      page.waitForFunction(
          "() => document.querySelector('#why:not(.stale) h2')"
              + " && !document.querySelector('#figure.stale')",
          null,
          new Page.WaitForFunctionOptions().setTimeout(90_000));
      // Read in one moment: more runs may come at any time.
      List<?> read =
          (List<?>)
              page.evaluate(
                  "() => ['#figure .large', '#figure .was', '#why h2', '#why .said', '#why"
                      + " .figures'].map(part => [...document.querySelectorAll(part)].map(one =>"
                      + " one.textContent).join('|'))");
      int reached = number("^(\\d+)", (String) read.get(0));
      int before = number("was (\\d+)", (String) read.get(1));
      assertThat(read.get(2)).isEqualTo("Why not (" + (100 - reached) + " in 100)");
      assertThat((String) read.get(3)).contains("of 100 talks");
      int now = 0;
      int was = 0;
      for (String figures : ((String) read.get(4)).split("\\|")) {
        int here = figures.startsWith("<") ? 0 : number("^(\\d+)", figures);
        now += here;
        was +=
            figures.contains("was <")
                ? 0
                : figures.contains("was") ? number("was (\\d+)", figures) : here;
      }
      assertThat(now).isEqualTo(100 - reached);
      assertThat(was).isEqualTo(100 - before);
      ReadablePage.check(page);
      String story = (String) page.evaluate("() => document.querySelector('#why a').href");
      page.navigate(story);
      assertThat(page.locator("h1")).containsText(": run ");
      assertThat(page.locator(".story")).containsText("Round 1");
      ReadablePage.check(page);
    }
  }

  private static int number(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Integer.parseInt(found.group(1));
  }

  /** Nobody asks for them: they come once the answer has settled; one click makes the change. */
  @Test
  void leversAreTriedWhileTheHandRestsAndMadeByAClick() {
    String state = "{\"set\":{},\"goal\":\"spraying=stopped\",\"seed\":1}";
    String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(state.getBytes(UTF_8));
    try (BrowserContext context = served.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(served.address() + "talks/orchard#" + hash);
      assertThat(page.locator("#lever-told")).containsText("changes cannot");
      assertThat(page.locator("#find-levers")).isEnabled();
      page.locator("#lever-list button").first().click();
      assertThat(page.locator("#changed li").first()).isVisible();
      assertThat(page.locator("#figure .was")).containsText("was");
      assertThat(page.locator("#lever-told")).containsText("changes cannot");
    }
  }

  @Test
  void whatWasTriedIsNamedPutSideBySideAndTakenAway() throws IOException {
    try (BrowserContext context = served.browser().newContext()) {
      Page page = talks(context, "orchard");
      Deque<String> names = new ArrayDeque<>(List.of("As it is", "Short"));
      page.onDialog(asked -> asked.accept(names.removeFirst()));
      settled(page);
      page.locator("#keep").click();
      page.locator("#find").fill("rounds");
      drag(page, "talks.rounds", 2);
      assertThat(page.locator("#figure .was")).containsText("was");
      settled(page);
      page.locator("#keep").click();
      page.locator("[data-view='beside']").click();
      assertThat(page.locator("#view thead")).containsText("As it isas written");
      assertThat(page.locator("#view thead")).containsText("Shorttalks.rounds=2");
      Download saved = page.waitForDownload(() -> page.locator("#what-if").click());
      Path file = data.resolve("what-if.yaml");
      saved.saveAs(file);
      Files.copy(
          PageInBrowser.root().resolve("scenarios/orchard.yaml"), data.resolve("orchard.yaml"));
      assertThat(WhatIfReader.read(file).value().orElseThrow().variants())
          .singleElement()
          .satisfies(v -> assertThat(v.settings().toString()).contains("talks.rounds"));
      Download report = page.waitForDownload(() -> page.locator("#report").click());
      Path html = data.resolve("report.html");
      report.saveAs(html);
      assertThat(Files.readString(html)).contains("The orchard and the bees", "talks.rounds=2");
      assertThat(page.locator("#told")).containsText("The report is saved.");
    }
  }

  /** What one issue gains its neighbour loses: by arrow keys, and by a drag of the mouse. */
  @Test
  void aBorderBetweenTwoWeightsMovesBothAndTheyAddUp() {
    try (BrowserContext context = served.browser().newContext()) {
      Page page = talks(context, "orchard");
      page.locator("#find").fill("weight");
      Locator border = page.locator(".weight-border").first();
      assertThat(border).hasAttribute("aria-valuenow", "60");
      border.focus();
      page.keyboard().press("ArrowRight");
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("#changed li")).hasCount(2);
      assertThat(page.locator("#command pre"))
          .containsText("--set 'delegations.growers.demands.hives.weight=62'");
      assertThat(page.locator("#command pre"))
          .containsText("--set 'delegations.growers.demands.spraying.weight=38'");
      assertThat(page.locator(".weight-border").first()).isFocused();
      var box = page.locator(".weight-border").first().boundingBox();
      page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
      page.mouse().down();
      page.mouse().move(box.x - 60, box.y + box.height / 2);
      page.mouse().up();
      Locator moved = page.locator(".weight-border").first();
      org.assertj.core.api.Assertions.assertThat(
              Integer.parseInt(moved.getAttribute("aria-valuenow")))
          .isLessThan(60);
      assertThat(moved).hasAttribute("aria-valuemax", "100");
      ReadablePage.check(page);
    }
  }

  @Test
  void aLinkOpenedElsewhereGivesTheSameFigures() {
    String link;
    String sentence;
    try (BrowserContext context = served.browser().newContext()) {
      Page page = talks(context, "orchard");
      page.locator("#find").fill("e");
      drag(page, "talks.rounds", 6);
      assertThat(page.locator("#sentence")).containsText("without the change");
      assertThat(page.locator("#bar")).isHidden();
      link = page.url();
      sentence = page.locator("#sentence").textContent();
    }
    try (BrowserContext elsewhere = served.browser().newContext()) {
      Page page = elsewhere.newPage();
      page.navigate(link);
      assertThat(page.locator("#bar")).isHidden();
      assertThat(page.locator("#sentence")).hasText(sentence);
    }
  }
}
