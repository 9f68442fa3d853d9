package org.parley.viz.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.viz.ChartFolder;
import org.parley.viz.ChartHeading;
import org.parley.viz.document.PageBlock.Steps.Step;

/** One block of every kind, in every form that a document takes. */
class PageBlockTest {
  private static final ChartFolder.Drawn DRAWN =
      new ChartFolder.Drawn(
          new ChartHeading("squares", "Squares", "One each.", "Count them."),
          60,
          new byte[] {1},
          "<svg/>");
  private static final List<PageBlock> ALL =
      List.of(
          new PageBlock.Heading("Heading & more", "head"),
          new PageBlock.Subheading("Subheading"),
          new PageBlock.Paragraph("Paragraph"),
          new PageBlock.Remark("Remark"),
          new PageBlock.Notice("Take care.", "Notice"),
          new PageBlock.Answer(List.of("Answer")),
          new PageBlock.Points(List.of("Point")),
          new PageBlock.Steps(List.of(new Step("Round 1", List.of("Step")))),
          new PageBlock.References(
              List.of(
                  new PageReference("s0", "Minutes", "https://example.org/m", ", 1953"),
                  new PageReference("s1", "Script", "javascript:alert(1)", ""))),
          new PageBlock.Code(List.of("parley run")),
          PageBlock.Table.ofNumbers("Table", List.of("a", "b"), List.of(List.of("x", "1"))),
          new PageBlock.Lines(1),
          new PageBlock.Picture(DRAWN),
          new PageBlock.Folded(
              "fold", "Folded", List.of(new PageBlock.Chart("squares"), new PageBlock.Chart("no"))),
          new PageBlock.Chart("squares"));
  private static final PrintedPage PAGE = new PrintedPage("all", "All", "", "Foot", ALL);

  @Test
  void hereIsOneOfEveryKind() {
    assertThat(ALL.stream().map(b -> (Object) b.getClass()).collect(Collectors.toSet()))
        .isEqualTo(Set.of((Object[]) PageBlock.class.getPermittedSubclasses()));
  }

  @Test
  void aPageShowsThemAllOnceItsChartsAreDrawn() {
    assertThat(HtmlPage.of(PAGE.with(List.of(DRAWN))))
        .contains("<section aria-labelledby=\"head\">", "<h2 id=\"head\">Heading &amp; more</h2>")
        .contains("<h3>Subheading</h3>", "<p>Paragraph</p>", "<p class=\"quiet\">Remark</p>")
        .contains("<strong>Take care.</strong> Notice", "<p>Answer</p>", "<li>Point</li>")
        .contains("<span class=\"step\">Round 1</span>", "<p>Step</p>", "<pre>parley run")
        .contains("<a href=\"https://example.org/m\" rel=\"noreferrer\">Minutes</a>, 1953")
        .contains("s1: Script", "<th scope=\"row\">x</th><td class=\"n\">1</td>")
        .contains("<div class=\"line\">", "<details id=\"fold\">", "<summary>Folded</summary>")
        .containsPattern("(?s)(<figure>.*){3}")
        .doesNotContain("javascript");
  }

  @Test
  void aTerminalMarksHeadingsByALineOrByMovingWhatFollows() {
    assertThat(PlainText.of(PAGE, 60))
        .startsWith("All", "===", "", "Heading & more", "--------------", "", "Subheading")
        .contains("Paragraph", "! Take care. Notice", "  - s0: Minutes, 1953", "[Squares]");
    assertThat(PlainText.indented("All", ALL, 60))
        .startsWith("All", "", "Heading & more", "", "Subheading", "  Paragraph", "", "Remark")
        .contains("  Round 1", "    Step", "  a  b", "  x  1", "  parley run");
  }
}
