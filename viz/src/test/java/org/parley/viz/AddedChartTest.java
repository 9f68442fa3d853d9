package org.parley.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ExperimentPage;

/** A chart is its heading and its drawing: files, pages and words for the blind follow. */
class AddedChartTest {
  @TempDir Path folder;

  /** A chart that the project does not have. */
  private static Chart squares(int count) {
    ChartHeading heading =
        new ChartHeading(
            "squares", "As many squares as talks", "One square each.", "Count the squares.");
    PlotPanel panel =
        new PlotPanel(
            "",
            (g, area) -> {
              g.setColor(ColourPalette.BLUE);
              for (int i = 0; i < count; i++) {
                g.fillRect((int) area.getX() + 30 * i, (int) area.getY(), 20, 20);
              }
            });
    return Chart.of(heading, List.of(), panel, 60);
  }

  @Test
  void itsFilesAreWritten() throws IOException {
    List<ChartFolder.Drawn> drawn = ChartFolder.draw(List.of(squares(3)));
    assertThat(ChartFolder.write(drawn, folder).keySet())
        .containsExactlyInAnyOrder("squares.png", "squares.svg");
    assertThat(drawn.get(0).svg()).isNotEqualTo(ChartFolder.draw(squares(4)).svg());
  }

  @Test
  void aPageShowsItByItsName() {
    ExperimentPage page =
        new ExperimentPage(
            "Talks",
            "",
            "",
            List.of(),
            List.of(),
            List.of(new ExperimentPage.Section("All", List.of(new PageBlock.Chart("squares")))),
            "");
    assertThat(page.html(ChartFolder.draw(List.of(squares(3)))))
        .contains("alt=\"As many squares as talks. One square each.\"", "Count the squares.")
        .contains("src=\"data:image/");
  }
}
