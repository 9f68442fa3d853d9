package org.parley.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ChartGalleryTest {
  @Test
  void everyKindOfChartIsDrawnAndTheSameBytesEveryTime() throws Exception {
    List<ChartFolder.Drawn> first = ChartFolder.draw(ChartGallery.all());
    List<ChartFolder.Drawn> second = ChartFolder.draw(ChartGallery.all());
    // For whoever wants to look at them.
    ChartFolder.write(first, Path.of("target", "gallery"));
    for (int i = 0; i < first.size(); i++) {
      ChartFolder.Drawn drawn = first.get(i);
      assertThat(drawn.png()).as(drawn.heading().name()).isEqualTo(second.get(i).png());
      assertThat(drawn.svg()).as(drawn.heading().name()).isEqualTo(second.get(i).svg());
      var image = ImageIO.read(new ByteArrayInputStream(drawn.png()));
      assertThat(image.getWidth()).isEqualTo(2 * Chart.WIDTH);
      assertThat(image.getHeight()).isEqualTo(2 * drawn.height());
      var svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(drawn.svg().getBytes(StandardCharsets.UTF_8)));
      assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
      assertThat(drawn.svg().replaceAll("\\s+", "")).contains("<title>");
      assertThat(drawn.svg()).doesNotContain("<text", "href=\"http");
    }
  }
}
