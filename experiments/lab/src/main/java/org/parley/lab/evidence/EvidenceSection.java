package org.parley.lab.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One kind of evidence, measured.
 *
 * @param title its heading
 * @param misfits what does not fit, a sentence each
 * @param text all of it, in Markdown
 * @param figures what other pages may quote, by key
 */
public record EvidenceSection(
    String title, List<String> misfits, String text, Map<String, Double> figures) {
  public EvidenceSection {
    misfits = List.copyOf(misfits);
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** A kind of evidence that could not be measured here, and why. */
  static EvidenceSection unmeasured(String title, String why) {
    return new EvidenceSection(title, List.of(), why + "\n", Map.of());
  }
}
