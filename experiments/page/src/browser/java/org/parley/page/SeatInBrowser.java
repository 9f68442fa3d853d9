package org.parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a seat and a browser of their own. */
final class SeatInBrowser {
  /** What the buttons say that can be pressed and were not yet: a turn redraws them. */
  private static final String OPEN =
      "() => ['agree', 'offer'].filter(id => { const b = document.getElementById(id);"
          + " return b && !b.dataset.pressed; }).join()";

  /** By what each option is worth to this seat, the best or the second best of every issue. */
  private static final String CHOOSE =
      "place => document.querySelectorAll('.offer select').forEach(field => {"
          + " const worth = one => Number(one.textContent.match(/\\(([\\d.]+)\\)$/)[1]);"
          + " const best = [...field.options].sort((a, b) => worth(b) - worth(a));"
          + " field.value = best[Math.min(place, best.length - 1)].value;"
          + " field.dispatchEvent(new Event('change')); })";

  private static final Pattern RESULT =
      Pattern.compile(
          "You reached (\\S+) points; without a deal you would have had (\\S+): (\\S+)\\.");

  private final Page page;
  private final boolean yields;
  private int decisions;

  private SeatInBrowser(Page page, boolean yields) {
    this.page = page;
    this.yields = yields;
  }

  /**
   * Types the code and a name.
   *
   * @param yields whether this person agrees in the end
   */
  static SeatInBrowser join(Page page, String address, String code, String name, boolean yields) {
    page.navigate(address + "join");
    page.locator("#code").fill(code);
    page.locator("#name").fill(name);
    page.locator("#join button").click();
    page.waitForURL("**/seat");
    assertThat(page.locator("#who")).containsText("Group");
    return new SeatInBrowser(page, yields);
  }

  Page page() {
    return page;
  }

  boolean isAsked() {
    return !((String) page.evaluate(OPEN)).isEmpty();
  }

  /** Decides once if it is asked: first what is best, then what is second best, or yes. */
  boolean play() {
    String open = (String) page.evaluate(OPEN);
    if (open.isEmpty()) {
      return false;
    }
    boolean agrees =
        open.startsWith("agree") && (!open.contains("offer") || yields && decisions > 0);
    if (!agrees) {
      page.evaluate(CHOOSE, Math.min(decisions, 1));
    }
    decisions++;
    // Pressed as by hand, and marked first: what is pressed twice would count once.
    Locator button = page.locator(agrees ? "#agree" : "#offer");
    button.evaluate("button => { button.dataset.pressed = 'yes'; button.click(); }");
    return true;
  }

  boolean isOver() {
    return (boolean)
        page.evaluate(
            "() => document.getElementById('asked').textContent.startsWith('The talks ended')");
  }

  /** What this seat was told so far. */
  List<String> news() {
    page.locator("[data-view='news']").click();
    assertThat(page.locator("#view ol")).hasCount(1);
    return page.locator("#view li").allTextContents();
  }

  /** How it ended, as a debrief words it. */
  String score() {
    assertThat(page.locator("#turn")).containsText("You reached");
    Matcher figures = RESULT.matcher(page.locator("#turn").textContent());
    assertThat(figures.find()).isTrue();
    return "%s (without %s): %s".formatted(figures.group(1), figures.group(2), figures.group(3));
  }

  /** The name of the delegation. */
  String delegation() {
    return page.locator("#who").textContent().replaceAll("You speak for (.*) \u00b7 .*", "$1");
  }

  void close() {
    page.context().close();
  }

  static ColorScheme scheme(int k) {
    return k % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK;
  }
}
