package org.parley.page.teach;

import java.util.List;
import org.parley.viz.document.BlockCases;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.TableColumn;

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
    return block.match(new Shown());
  }

  private static final class Shown implements BlockCases<DebriefBlock> {
    @Override
    public DebriefBlock heading(PageBlock.Heading b) {
      return text("heading", b.text());
    }

    @Override
    public DebriefBlock paragraph(PageBlock.Paragraph b) {
      return text("text", b.text());
    }

    @Override
    public DebriefBlock notice(PageBlock.Notice b) {
      return text("text", b.whole());
    }

    @Override
    public DebriefBlock points(PageBlock.Points b) {
      return new DebriefBlock("points", "", b.items(), List.of(), List.of(), "");
    }

    @Override
    public DebriefBlock table(PageBlock.Table b) {
      List<String> header = b.columns().stream().map(TableColumn::title).toList();
      return new DebriefBlock("table", b.caption(), List.of(), header, b.rows(), "");
    }

    @Override
    public DebriefBlock lines(PageBlock.Lines b) {
      return text("text", "");
    }

    @Override
    public DebriefBlock picture(PageBlock.Picture b) {
      // A PNG: a thousand simulated talks are a thousand dots, and a class has many groups.
      String title = b.drawn().heading().title();
      return new DebriefBlock("picture", title, List.of(), List.of(), List.of(), b.data());
    }

    @Override
    public DebriefBlock chart(PageBlock.Chart b) {
      return text("text", "");
    }

    @Override
    public DebriefBlock folded(PageBlock.Folded b) {
      return text("heading", b.title());
    }
  }
}
