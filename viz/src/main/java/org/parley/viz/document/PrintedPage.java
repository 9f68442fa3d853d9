package org.parley.viz.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.viz.ChartFolder;

/**
 * A page, which may run over several sheets of paper.
 *
 * @param name name of its file, without ending
 * @param title what stands at its head
 * @param subtitle below it; may be empty
 * @param running what every sheet of paper bears at its foot
 * @param blocks its parts
 */
public record PrintedPage(
    String name, String title, String subtitle, String running, List<PageBlock> blocks) {
  public PrintedPage {
    blocks = List.copyOf(blocks);
    if (!name.matches("[a-z0-9_]+(-[a-z0-9_]+)*")) {
      throw new IllegalArgumentException("'" + name + "' cannot name a page");
    }
  }

  /** The same with charts at their places; a place whose chart is not there is left out. */
  public PrintedPage with(List<ChartFolder.Drawn> charts) {
    Map<String, ChartFolder.Drawn> byName =
        charts.stream().collect(Collectors.toMap(c -> c.heading().name(), c -> c));
    return new PrintedPage(name, title, subtitle, running, with(byName, blocks));
  }

  private static List<PageBlock> with(Map<String, ChartFolder.Drawn> charts, List<PageBlock> all) {
    List<PageBlock> shown = new ArrayList<>();
    for (PageBlock block : all) {
      if (block instanceof PageBlock.Folded folded) {
        shown.add(
            new PageBlock.Folded(folded.anchor(), folded.title(), with(charts, folded.parts())));
      } else if (!(block instanceof PageBlock.Chart chart)) {
        shown.add(block);
      } else if (charts.containsKey(chart.name())) {
        shown.add(new PageBlock.Picture(charts.get(chart.name())));
      }
    }
    return shown;
  }
}
