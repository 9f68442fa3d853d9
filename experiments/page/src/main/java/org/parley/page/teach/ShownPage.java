package org.parley.page.teach;

import java.util.List;
import org.parley.viz.document.PrintedPage;

/** A sheet as a seat's browser shows it: its blocks with their kinds. */
public record ShownPage(String title, List<DebriefBlock> blocks) {
  static ShownPage of(PrintedPage page) {
    return new ShownPage(page.title(), page.blocks().stream().map(DebriefBlock::of).toList());
  }
}
