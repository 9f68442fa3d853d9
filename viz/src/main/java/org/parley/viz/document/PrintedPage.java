package org.parley.viz.document;

import java.util.List;

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
}
