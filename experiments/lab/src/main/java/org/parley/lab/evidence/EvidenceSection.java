package org.parley.lab.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.viz.Chart;

/**
 * One kind of evidence, measured.
 *
 * @param title its heading
 * @param misfits what does not fit, a sentence each
 * @param text all of it, in Markdown
 * @param figures what other pages may quote, by key
 * @param pictures of it
 */
public record EvidenceSection(
    String title,
    List<String> misfits,
    String text,
    Map<String, Double> figures,
    List<Chart> pictures) {
  public EvidenceSection {
    pictures = List.copyOf(pictures);
    misfits = List.copyOf(misfits);
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** A kind of evidence without pictures. */
  EvidenceSection(String title, List<String> misfits, String text, Map<String, Double> figures) {
    this(title, misfits, text, figures, List.of());
  }

  /** A kind of evidence that could not be measured here, and why. */
  static EvidenceSection unmeasured(String title, String why) {
    return new EvidenceSection(title, List.of(), why + "\n", Map.of());
  }
}
