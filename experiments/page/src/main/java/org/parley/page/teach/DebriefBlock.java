package org.parley.page.teach;

import java.util.List;
import org.parley.viz.document.PageBlock;

/**
 * A block of a page with its kind, as templates and scripts show it.
 *
 * @param kind {@code heading}, {@code text}, {@code points}, {@code table} or {@code picture}
 */
public record DebriefBlock(
    String kind,
    String text,
    List<String> items,
    List<String> header,
    List<List<String>> rows,
    String picture) {
  private static DebriefBlock text(String kind, String text) {
    return new DebriefBlock(kind, text, List.of(), List.of(), List.of(), "");
  }

  /** The block as a template or a script sees it. */
  public static DebriefBlock of(PageBlock block) {
    if (block instanceof PageBlock.Heading heading) {
      return text("heading", heading.text());
    } else if (block instanceof PageBlock.Subheading heading) {
      return text("heading", heading.text());
    } else if (block instanceof PageBlock.Paragraph paragraph) {
      return text("text", paragraph.text());
    } else if (block instanceof PageBlock.Notice notice) {
      return text("text", notice.text());
    } else if (block instanceof PageBlock.Points points) {
      return new DebriefBlock("points", "", points.items(), List.of(), List.of(), "");
    } else if (block instanceof PageBlock.Table table) {
      return new DebriefBlock(
          "table", table.caption(), List.of(), table.header(), table.rows(), "");
    } else if (block instanceof PageBlock.Picture picture) {
      // A PNG: a thousand simulated talks are a thousand dots, and a class has many groups.
      return new DebriefBlock(
          "picture",
          picture.drawn().heading().title(),
          List.of(),
          List.of(),
          List.of(),
          picture.data());
    }
    return text("text", "");
  }
}
