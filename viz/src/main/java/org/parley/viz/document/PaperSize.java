package org.parley.viz.document;

/** Sizes of paper. */
public enum PaperSize {
  /** ISO 216, 210 by 297 mm. */
  A4,
  /** ANSI/ASME Y14.1, 8.5 by 11 inches. */
  LETTER
}
