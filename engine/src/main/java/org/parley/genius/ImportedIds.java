package org.parley.genius;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes names of other platforms into ids of the scenario language, each once. A name is kept as it
 * is wherever the language allows; else what it does not allow becomes a hyphen, and a number makes
 * it unique.
 */
final class ImportedIds {
  private static final String ALLOWED = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*";
  private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

  /** Words that have a meaning of their own in the language. */
  private final Set<String> taken = new HashSet<>(Set.of("open", "source", "assumed"));

  /** The name as a title; half a character, which no text file can hold, becomes a ?. */
  static String title(String name) {
    return name.replaceAll("\\p{Cs}", "?");
  }

  /** The id for the name of an issue or a party. */
  String of(String name) {
    return unique(name.matches(ALLOWED) ? name : slug(name));
  }

  /** The id for the name of an option, which may be a number. */
  String ofOption(String name) {
    if (name.matches(NUMBER)) {
      return unique(GeniusDomain.text(new BigDecimal(name)));
    }
    return isReadAsNumber(name) ? unique("value-" + slug(name)) : of(name);
  }

  private String unique(String id) {
    String unique = id;
    for (int n = 2; !taken.add(unique); n++) {
      unique = id + "-" + n;
    }
    return unique;
  }

  private static String slug(String name) {
    String slug = name.replaceAll("[^\\p{L}\\p{N}_-]+", "-").replaceAll("^[-_]+|-+$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }

  /** Whether the name might be taken for another way to write a number, as 1e3. */
  private static boolean isReadAsNumber(String name) {
    try {
      Double.parseDouble(name);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
