package org.parley.viz.document;

import java.util.Map;

/** A page as one HTML file that holds everything it shows, made for the screen and for printing. */
public final class HtmlPage {
  private HtmlPage() {}

  /** The page, to be read on a screen first, or printed on whatever paper there is. */
  public static String of(PrintedPage page) {
    return fill(page, "");
  }

  /** The page, to be printed on such paper and handed out. */
  public static String of(PrintedPage page, PaperSize paper) {
    return fill(page, paper == PaperSize.A4 ? "A4" : "letter");
  }

  private static String fill(PrintedPage page, String paper) {
    return new PageTemplate(HtmlPage.class, "")
        .fill("page.ftlh", Map.of("page", page, "paper", paper));
  }
}
