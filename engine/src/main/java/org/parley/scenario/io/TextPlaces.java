package org.parley.scenario.io;

import java.util.Optional;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Sequence;

/** Where in its texts a scenario says what an address names. */
public final class TextPlaces {
  private final Mapping root;

  TextPlaces(Mapping root) {
    this.root = root;
  }

  /** The place of a path, or of the last part of it that stands in the text. */
  public TextPosition of(String path) {
    YamlNode at = root;
    TextPosition best = root.place();
    String left = path;
    while (!left.isEmpty()) {
      Optional<Entry> next = next(at, left);
      if (next.isEmpty()) {
        return best;
      }
      best = next.get().place();
      at = next.get().value();
      String key = next.get().key();
      left = left.length() > key.length() ? left.substring(key.length() + 1) : "";
    }
    return at instanceof Mapping || at instanceof Sequence ? best : at.place();
  }

  private static Optional<Entry> next(YamlNode node, String left) {
    if (!(node instanceof Mapping m)) {
      return Optional.empty();
    }
    return m.entries().stream()
        .filter(e -> left.equals(e.key()) || left.startsWith(e.key() + "."))
        .reduce((a, b) -> a.key().length() >= b.key().length() ? a : b);
  }
}
