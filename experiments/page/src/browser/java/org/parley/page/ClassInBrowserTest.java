package org.parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class in ten browsers: three groups of two, one seat of which an agent plays, and one group of
 * four; a browser is loaded anew, one closed for good, and the server killed in the middle.
 */
@EnabledIfEnvironmentVariable(named = "PARLEY_BROWSER", matches = ".+")
@Timeout(900)
class ClassInBrowserTest {
  private static final long SEED = 7;
  private static final int[] WIDTHS = {360, 768, 1440};

  @TempDir private static Path data;

  @Test
  void aClassComesToItsEndThroughAKilledServer() throws Exception {
    Path scenarios = PageInBrowser.root().resolve("scenarios");
    List<Path> talks = List.of(scenarios.resolve("orchard.yaml"), scenarios.resolve("lagoon.yaml"));
    try (ServedProcess served = new ServedProcess(talks, data);
        ChromiumBrowser chromium = new ChromiumBrowser()) {
      Page teacher = chromium.person(1440, ColorScheme.LIGHT);
      teacher.navigate(served.instructorLink());
      List<SeatInBrowser> pairs =
          seats(
              chromium,
              served,
              prepared(teacher, "orchard", 3, 0),
              List.of("Ada", "Bo <b>", "Cy", "Di", "Ed"));
      String lagoonCode = prepared(teacher, "lagoon", 1, 4);
      List<SeatInBrowser> four =
          seats(chromium, served, lagoonCode, List.of("Fay", "Gil", "Hal", "Ida"));
      for (String exercise : List.of("orchard", "lagoon")) {
        opened(teacher, exercise);
        teacher.locator("[data-key^='start']").click();
        assertThat(teacher.locator("#phase")).containsText("running");
      }
      readableWhilePlaying(teacher, pairs);
      List<SeatInBrowser> all = new ArrayList<>(pairs);
      all.addAll(four);
      played(all, 6, 90_000);
      pairs.get(1).page().reload();
      four.get(3).close();
      all.remove(four.get(3));
      List<List<String>> before = all.stream().map(SeatInBrowser::news).toList();
      List<String> logged = logs();
      served.killAndStart();
      for (int k = 0; k < logged.size(); k++) {
        assertThat(logs().get(k)).startsWith(logged.get(k));
      }
      for (int k = 0; k < all.size(); k++) {
        assertThat(all.get(k).news()).containsAll(before.get(k));
      }
      played(all, Integer.MAX_VALUE, 300_000);
      for (String exercise : List.of("orchard", "lagoon")) {
        opened(teacher, exercise);
        assertThat(teacher.locator("#phase")).containsText("ended");
        teacher.locator("[data-key^='debrief']").click();
      }
      lookBack(pairs, 3);
      lookBack(four.subList(0, 3), 1);
      ReadablePage.checkAtAllWidths(pairs.get(0).page());
      picturesFitTheTheme(pairs.get(0).page());
      assertThat(served.faults()).isEmpty();
    }
  }

  private static String prepared(Page teacher, String talks, int groups, int grace) {
    teacher.locator("#prepare").evaluate("one => { one.open = true; }");
    teacher.locator("#talks").selectOption(talks);
    teacher.locator("#title").fill(talks);
    teacher.locator("#groups").fill(String.valueOf(groups));
    teacher.locator("#seconds").fill("0");
    teacher.locator("#grace").fill(String.valueOf(grace));
    teacher.locator("#seed").fill(String.valueOf(SEED));
    teacher.locator("#new button").click();
    assertThat(teacher.locator("#phase")).containsText(talks);
    return teacher.locator(".big-code").textContent();
  }

  private static void opened(Page teacher, String exercise) {
    teacher
        .locator("#exercises button")
        .filter(new Locator.FilterOptions().setHasText(exercise))
        .click();
    assertThat(teacher.locator("#phase")).containsText(exercise);
  }

  private static List<SeatInBrowser> seats(
      ChromiumBrowser chromium, ServedProcess served, String code, List<String> names) {
    List<SeatInBrowser> seats = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      Page page = chromium.person(WIDTHS[k % WIDTHS.length], SeatInBrowser.scheme(k));
      seats.add(SeatInBrowser.join(page, served.address(), code, names.get(k), k != 2));
    }
    return seats;
  }

  /** Everybody decides in turn, until so many decisions are made or nobody is asked any more. */
  private static void played(List<SeatInBrowser> people, int decisions, long longest) {
    long end = System.nanoTime() + longest * 1_000_000;
    int made = 0;
    while (made < decisions && System.nanoTime() < end) {
      int over = 0;
      for (SeatInBrowser person : people) {
        made += person.play() ? 1 : 0;
        over += person.isOver() ? 1 : 0;
      }
      if (over == people.size()) {
        return;
      }
    }
    assertThat(made).as("decisions").isGreaterThanOrEqualTo(decisions);
  }

  private static List<String> logs() throws IOException {
    List<String> texts = new ArrayList<>();
    try (var files = Files.list(data.resolve("classes"))) {
      for (Path log : files.filter(f -> f.toString().endsWith(".log")).sorted().toList()) {
        texts.add(Files.readString(log));
      }
    }
    return texts;
  }

  private static void readableWhilePlaying(Page teacher, List<SeatInBrowser> pairs) {
    opened(teacher, "orchard");
    assertThat(teacher.locator("#class-groups")).containsText("Group A: round 1");
    assertThat(teacher.locator("#class-groups")).containsText("Bo <b>");
    ReadablePage.checkAtAllWidths(teacher);
    SeatInBrowser asked = pairs.stream().filter(SeatInBrowser::isAsked).findFirst().orElseThrow();
    assertThat(asked.page().locator("#remarks")).containsText("points to you");
    ReadablePage.checkAtAllWidths(asked.page());
    Page page = pairs.get(1).page();
    for (String view : List.of("sheet", "news", "messages")) {
      page.locator("[data-view='" + view + "']").click();
      if (view.equals("sheet")) {
        assertThat(page.locator("#view h3").first()).isVisible();
      }
      ReadablePage.check(page);
    }
    messagesArriveAndLeaveWhatIsWritten(page, pairs);
  }

  private static void messagesArriveAndLeaveWhatIsWritten(Page page, List<SeatInBrowser> pairs) {
    String group = page.locator("#who").textContent().replaceAll(".*(Group .)", "$1");
    Page other =
        pairs.stream()
            .map(SeatInBrowser::page)
            .filter(p -> p != page && p.locator("#who").textContent().endsWith(group))
            .findFirst()
            .orElseThrow();
    page.locator("#text").fill("a word that is kept");
    other.locator("[data-view='messages']").click();
    other.locator("#text").fill("<i>from</i> the other side");
    other.locator("#text").press("Enter");
    assertThat(page.locator("#view")).containsText("<i>from</i> the other side");
    assertThat(page.locator("#text")).hasValue("a word that is kept");
  }

  /** The figures on the debrief's page, at every seat, and of the engine are the same. */
  private void lookBack(List<SeatInBrowser> people, int groups) throws IOException {
    for (SeatInBrowser seat : people) {
      String delegation = seat.delegation();
      String score = seat.score();
      seat.page().locator("a[href^='/debrief/']").click();
      assertThat(seat.page().locator("h1")).containsText("looking back");
      Locator row =
          seat.page()
              .locator("tr")
              .filter(new Locator.FilterOptions().setHasText("(without"))
              .filter(new Locator.FilterOptions().setHasText(delegation));
      assertThat(row).containsText(score);
    }
    String address = people.get(0).page().url();
    String exercise = address.substring(address.lastIndexOf('/') + 1);
    ReplayedClass replayed =
        new ReplayedClass(data.resolve("classes").resolve(exercise + ".log"), SEED);
    assertThat(replayed.requests()).doesNotHaveDuplicates();
    assertThat(replayed.decided("agent")).as("decisions of an agent").isPositive();
    String debrief = people.get(0).page().locator("main").textContent();
    for (int g = 0; g < groups; g++) {
      assertThat(debrief).contains(replayed.scores(g));
    }
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
}
