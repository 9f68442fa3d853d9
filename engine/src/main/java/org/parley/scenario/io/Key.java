package org.parley.scenario.io;

import org.parley.scenario.Defaults;

/**
 * A key of the language.
 *
 * @param name the word
 * @param type what stands at it
 * @param required whether a block must have it
 * @param fallback what holds if it is left out, in words or as the number; may be empty
 * @param doc what it means and does, in a sentence or two
 */
record Key(String name, Type type, boolean required, String fallback, String doc) {

  static Key of(String name, Type type, String doc) {
    return new Key(name, type, false, "", doc);
  }

  Key needed() {
    return new Key(name, type, true, "", doc);
  }

  Key or(String words) {
    return new Key(name, type, false, words, doc);
  }

  Key or(Defaults number) {
    return or(Numbers.plain(number.value()));
  }
}
