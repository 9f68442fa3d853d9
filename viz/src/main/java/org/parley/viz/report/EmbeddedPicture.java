package org.parley.viz.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.viz.ChartFolder;

/**
 * A picture in a page: its words, and its bytes as an address that needs no network.
 *
 * @param height in CSS pixels
 */
public record EmbeddedPicture(String title, String alt, String reading, int height, String data) {

  /** By name; as SVG, which stays sharp at any size, unless the PNG is much smaller. */
  static Map<String, EmbeddedPicture> of(List<ChartFolder.Drawn> charts) {
    Map<String, EmbeddedPicture> pictures = new LinkedHashMap<>();
    for (ChartFolder.Drawn chart : charts) {
      byte[] svg = chart.svg().getBytes(StandardCharsets.UTF_8);
      boolean isSmall = svg.length < 3 * chart.png().length;
      String data =
          (isSmall ? "data:image/svg+xml;base64," : "data:image/png;base64,")
              + Base64.getEncoder().encodeToString(isSmall ? svg : chart.png());
      String alt = chart.heading().title() + ". " + chart.heading().subtitle();
      pictures.put(
          chart.heading().name(),
          new EmbeddedPicture(
              chart.heading().title(), alt, chart.heading().reading(), chart.height(), data));
    }
    return pictures;
  }
}
