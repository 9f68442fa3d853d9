package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Default;

/**
 * A key of the language.
 *
 * @param name the word
 * @param type what stands at it
 * @param required whether a block must have it
 * @param fallback what holds if it is left out, in words or as the number; may be empty
 * @param defaults the numbers that hold if it is left out, with their reasons
 * @param doc what it means and does, in a sentence or two
 */
record GrammarKey(
    String name,
    GrammarType type,
    boolean required,
    String fallback,
    List<Default> defaults,
    String doc) {

  /** The same key, which may be left out. */
  GrammarKey optional() {
    return new GrammarKey(name, type, false, fallback, defaults, doc);
  }

  /** The same key where what holds if it is left out depends on a word beside it. */
  GrammarKey together(GrammarKey other, String word) {
    if (defaults.containsAll(other.defaults)) {
      return this;
    }
    String glue = fallback.contains(";") ? ", " : "; ";
    List<Default> both = new ArrayList<>(defaults);
    both.addAll(other.defaults);
    String words = fallback + glue + word + " " + other.fallback;
    return new GrammarKey(name, type, required, words, List.copyOf(both), doc);
  }
}
