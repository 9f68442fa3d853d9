package org.parley.page.write;

import java.io.IOException;
import java.nio.file.Path;
import org.parley.page.library.ScenarioShelf;
import org.parley.scenario.io.SourceText;
import org.parley.scenario.io.TextFinder;

/** What a draft may extend: the talks on the shelf, by the name of their file, and nothing else. */
final class ShelfTexts implements TextFinder {
  private final ScenarioShelf shelf;

  ShelfTexts(ScenarioShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public SourceText find(String from, String reference) throws IOException {
    for (String id : shelf.ids()) {
      Path file = shelf.file(id);
      if (file.toString().equals(from)) {
        // A file of the shelf may extend its neighbours, as from the command line.
        return TextFinder.inFiles().find(from, reference);
      }
    }
    for (String id : shelf.ids()) {
      Path file = shelf.file(id);
      if (file.getFileName().toString().equals(reference)) {
        return new SourceText(file.toString(), TextFinder.bytes(file));
      }
    }
    throw new IOException("a draft can extend the talks on this page, and no other file");
  }
}
