package org.parley.viz.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A page as plain text, for a terminal. */
public final class PlainText implements BlockCases<Void> {
  /** A space at which no line is broken; it becomes a plain one. */
  public static final char GLUE = '\u00a0';

  private static final int GAP = 2;

  /** What marks headings. */
  private enum Layout {
    /** A line below them. */
    UNDERLINED,
    /** What follows is moved to the right. */
    INDENTED
  }

  private final int width;
  private final Layout layout;
  private final List<String> out = new ArrayList<>();
  private int head;

  private PlainText(int width, Layout layout) {
    this.width = width;
    this.layout = layout;
  }

  /** The lines of a page, none longer than the width unless a single word is. */
  public static List<String> of(PrintedPage page, int width) {
    PlainText text = new PlainText(width, Layout.UNDERLINED);
    text.underlined(page.title(), '=');
    if (!page.subtitle().isBlank()) {
      text.out.addAll(wrap(page.subtitle(), width, 0));
    }
    page.blocks().forEach(block -> block.match(text));
    return text.out;
  }

  /** The same, what stands under a heading moved to the right. */
  public static List<String> indented(String title, List<PageBlock> blocks, int width) {
    PlainText text = new PlainText(width, Layout.INDENTED);
    text.out.addAll(lines(title, width, 2));
    text.head = text.out.size();
    blocks.forEach(block -> block.match(text));
    return text.out;
  }

  /** Lines of at most so many columns; all but the first are indented; white space is folded. */
  public static List<String> wrap(String text, int width, int indent) {
    return lines(text.replaceAll("(?<=\\S)\\s+(?=\\S)", " "), width, indent);
  }

  /** The same, spaces left as they are; glued ones hold. */
  public static List<String> lines(String text, int width, int indent) {
    return WordWrap.lines(text, width, indent).stream().map(l -> l.replace(GLUE, ' ')).toList();
  }

  private void say(int depth, String text) {
    if (layout == Layout.INDENTED) {
      out.addAll(lines(" ".repeat(2 * depth) + text, width, 2 * depth + 2));
    } else {
      out.addAll(wrap(text, width, 0));
    }
  }

  private void underlined(String text, char line) {
    out.addAll(wrap(text, width, 0));
    out.add(String.valueOf(line).repeat(Math.min(width, text.length())));
  }

  @Override
  public Void heading(PageBlock.Heading heading) {
    out.add("");
    if (layout == Layout.INDENTED) {
      say(0, heading.text());
    } else {
      underlined(heading.text(), '-');
    }
    return null;
  }

  @Override
  public Void subheading(PageBlock.Subheading heading) {
    out.add("");
    say(0, heading.text());
    return null;
  }

  @Override
  public Void paragraph(PageBlock.Paragraph paragraph) {
    say(1, paragraph.text());
    return null;
  }

  @Override
  public Void remark(PageBlock.Remark remark) {
    if (layout == Layout.INDENTED && out.size() > head) {
      out.add("");
    }
    say(0, remark.text());
    return null;
  }

  @Override
  public Void notice(PageBlock.Notice notice) {
    out.addAll(wrap("! " + notice.whole(), width, 2));
    return null;
  }

  @Override
  public Void answer(PageBlock.Answer answer) {
    answer.sentences().forEach(sentence -> say(1, sentence));
    return null;
  }

  @Override
  public Void points(PageBlock.Points points) {
    points.items().forEach(item -> out.addAll(wrap("  - " + item, width, 4)));
    return null;
  }

  @Override
  public Void steps(PageBlock.Steps steps) {
    for (PageBlock.Steps.Step step : steps.steps()) {
      say(1, step.label());
      step.said().forEach(said -> say(2, said));
    }
    return null;
  }

  @Override
  public Void code(PageBlock.Code code) {
    code.lines().forEach(line -> out.add("  " + line));
    return null;
  }

  @Override
  public Void lines(PageBlock.Lines lines) {
    return null;
  }

  @Override
  public Void picture(PageBlock.Picture picture) {
    out.addAll(wrap("[" + picture.drawn().heading().title() + "]", width, 1));
    return null;
  }

  @Override
  public Void chart(PageBlock.Chart chart) {
    return null;
  }

  @Override
  public Void folded(PageBlock.Folded folded) {
    heading(new PageBlock.Heading(folded.title()));
    folded.parts().forEach(block -> block.match(this));
    return null;
  }

  @Override
  public Void table(PageBlock.Table table) {
    if (!table.caption().isBlank()) {
      out.addAll(wrap(table.caption(), width, 0));
    }
    int[] widths = widths(table);
    List<String> header = table.columns().stream().map(TableColumn::title).toList();
    if (!header.stream().allMatch(String::isEmpty)) {
      row(header, widths, table);
    }
    table.rows().forEach(row -> row(row, widths, table));
    return null;
  }

  /** As wide as the cells need; the widest columns of words give way until all fits. */
  private int[] widths(PageBlock.Table table) {
    int columns = table.columns().size();
    int[] widths = new int[columns];
    for (int c = 0; c < columns; c++) {
      widths[c] = table.columns().get(c).title().length();
      for (List<String> row : table.rows()) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    int room = width - 2 - GAP * (columns - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int c = 1; c < columns; c++) {
        widest = widths[c] > widths[widest] ? c : widest;
      }
      if (widths[widest] <= 6) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private void row(List<String> cells, int[] widths, PageBlock.Table table) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int c = 0; c < widths.length; c++) {
      wrapped.add(wrap(cells.get(c), widths[c], 0));
      height = Math.max(height, wrapped.get(c).size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder("  ");
      for (int c = 0; c < widths.length; c++) {
        String cell = line < wrapped.get(c).size() ? wrapped.get(c).get(line) : "";
        String space = " ".repeat(Math.max(0, widths[c] - cell.length()));
        text.append(table.columns().get(c).isNumbers() ? space + cell : cell + space);
        text.append(c < widths.length - 1 ? " ".repeat(GAP) : "");
      }
      out.add(text.toString().stripTrailing());
    }
  }
}
