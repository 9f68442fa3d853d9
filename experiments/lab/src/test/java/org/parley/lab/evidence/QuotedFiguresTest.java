package org.parley.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.lab.backtest.TalkTableReader;

/**
 * Figures that pages quote are those of experiments/EVIDENCE.md, each named in a comment behind it.
 * With {@code -Dparley.quotes=write} the pages are changed to agree.
 */
class QuotedFiguresTest {
  private static final Path ROOT = Path.of(System.getProperty("parley.root", "../.."));
  private static final Path PAGE = ROOT.resolve("experiments/EVIDENCE.md");
  private static final List<String> QUOTING =
      List.of(
          "README.md",
          "engine/README.md",
          "engine/MODEL.md",
          "experiments/README.md",
          "experiments/lab/README.md");
  private static final Pattern QUOTE = Pattern.compile("([+-]?[0-9]*\\.?[0-9]+)<!-- (\\S+) -->");
  private static final Pattern DECIMAL =
      Pattern.compile("(?<![\\w.])[0-9]*\\.[0-9]+(?![\\w.]|<!--)");

  private static Map<String, Double> figures() throws IOException {
    return EvidencePage.figures(Files.readString(PAGE));
  }

  @Test
  void everyQuotedFigureIsThatOfThePage() throws IOException {
    Map<String, Double> figures = figures();
    List<String> wrong = new ArrayList<>();
    int quotes = 0;
    for (String name : QUOTING) {
      Path file = ROOT.resolve(name);
      String text = Files.exists(file) ? Files.readString(file) : "";
      StringBuilder renewed = new StringBuilder();
      Matcher quote = QUOTE.matcher(text);
      while (quote.find()) {
        quotes++;
        assertThat(figures).as(name).containsKey(quote.group(2));
        String now = written(quote.group(1), figures.get(quote.group(2)));
        if (!now.equals(quote.group(1))) {
          wrong.add(name + ": " + quote.group() + " is " + now);
        }
        quote.appendReplacement(renewed, now + "<!-- " + quote.group(2) + " -->");
      }
      quote.appendTail(renewed);
      if ("write".equals(System.getProperty("parley.quotes")) && !text.isEmpty()) {
        Files.writeString(file, renewed);
      }
    }
    assertThat(quotes).isGreaterThan(20);
    if (!"write".equals(System.getProperty("parley.quotes"))) {
      assertThat(wrong).as("-Dparley.quotes=write renews them").isEmpty();
    }
  }

  /** A value in the form of the number that stands for it. */
  private static String written(String form, double value) {
    int point = form.indexOf('.');
    int places = point < 0 ? 0 : form.length() - point - 1;
    String sign = form.startsWith("+") ? "+" : "";
    String text = String.format(Locale.ROOT, "%" + sign + "." + places + "f", value);
    return form.matches("[+-]?\\..*") ? text.replaceFirst("0\\.", ".") : text;
  }

  @Test
  void whatWasFoundOfPeopleIsQuotedAndNotTyped() throws IOException {
    String text = Files.readString(ROOT.resolve("experiments/lab/README.md"));
    // what one lever does is the table that StrongestLeversCheck prints; it says nothing of people
    String people = text.replaceAll("(?s)## Levers found against levers tried.*?(?=\n## |$)", "");
    assertThat(people).hasSizeLessThan(text.length());
    // what was tried and left out is no part of the project, so that nothing can measure it again
    people = people.replaceAll("(?s)\\*\\*What was tried\\.\\*\\*.*?(?=\n\\*\\*)", "");
    String prose = people.replaceAll("(?s)```.*?```|`[^`]*`|Attribution 4\\.0", "");
    assertThat(DECIMAL.matcher(prose).results().map(r -> r.group()).toList()).isEmpty();
  }

  @Test
  void thePageShowsFirstWhatDoesNotFitAndPlaysAsTheEngineDoes() throws IOException {
    String page = Files.readString(PAGE);
    List<String> headings = page.lines().filter(line -> line.startsWith("## ")).toList();
    assertThat(headings.get(0)).isEqualTo("## What does not fit");
    assertThat(headings).contains("## Theory", "## What each mechanism does");
    assertThat(page).contains(TheorySection.table(TheoryGames.play()));
  }

  @Test
  void thePageSaysOfPeopleWhatIsMeasuredNow() throws IOException {
    Path corpus = ROOT.resolve("../shared/evidence/casino.csv");
    assumeTrue(Files.exists(corpus));
    Map<String, Double> figures = figures();
    PeopleSection.of(TalkTableReader.read(corpus).value().orElseThrow())
        .figures()
        .forEach(
            (key, value) ->
                assertThat(written("0.000", figures.get(key)))
                    .as(key)
                    .isEqualTo(written("0.000", value)));
  }
}
