package org.parley.viz.document;

import java.util.ArrayList;
import java.util.List;

/** A page as plain text, for a terminal. */
public final class PlainText {
  private static final int GAP = 2;

  private final int width;
  private final List<String> out = new ArrayList<>();

  private PlainText(int width) {
    this.width = width;
  }

  /** The lines of a page, none longer than the width unless a single word is. */
  public static List<String> of(PrintedPage page, int width) {
    PlainText text = new PlainText(width);
    text.out.addAll(wrap(page.title(), width, 0));
    text.out.add("=".repeat(Math.min(width, page.title().length())));
    if (!page.subtitle().isBlank()) {
      text.out.addAll(wrap(page.subtitle(), width, 0));
    }
    page.blocks().forEach(text::add);
    return text.out;
  }

  /** Lines of at most so many columns; all but the first are indented; white space is folded. */
  public static List<String> wrap(String text, int width, int indent) {
    return WordWrap.lines(text.replaceAll("(?<=\\S)\\s+(?=\\S)", " "), width, indent);
  }

  private void add(PageBlock block) {
    if (block instanceof PageBlock.Heading heading) {
      out.add("");
      out.addAll(wrap(heading.text(), width, 0));
      out.add("-".repeat(Math.min(width, heading.text().length())));
    } else if (block instanceof PageBlock.Subheading heading) {
      out.add("");
      out.addAll(wrap(heading.text(), width, 0));
    } else if (block instanceof PageBlock.Paragraph paragraph) {
      out.addAll(wrap(paragraph.text(), width, 0));
    } else if (block instanceof PageBlock.Notice notice) {
      out.addAll(wrap("! " + notice.text(), width, 2));
    } else if (block instanceof PageBlock.Points points) {
      points.items().forEach(item -> out.addAll(wrap("  - " + item, width, 4)));
    } else if (block instanceof PageBlock.Table table) {
      table(table);
    } else if (block instanceof PageBlock.Code code) {
      code.lines().forEach(line -> out.add("  " + line));
    } else if (block instanceof PageBlock.Picture picture) {
      out.addAll(wrap("[" + picture.drawn().heading().title() + "]", width, 1));
    }
  }

  private void table(PageBlock.Table table) {
    if (!table.caption().isBlank()) {
      out.addAll(wrap(table.caption(), width, 0));
    }
    int[] widths = widths(table);
    row(table.header(), widths, table);
    table.rows().forEach(row -> row(row, widths, table));
  }

  /** As wide as the cells need; the widest columns of words give way until all fits. */
  private int[] widths(PageBlock.Table table) {
    int columns = table.header().size();
    int[] widths = new int[columns];
    for (int c = 0; c < columns; c++) {
      widths[c] = table.header().get(c).length();
      for (List<String> row : table.rows()) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    int room = width - 2 - GAP * (columns - 1);
    for (int sum = sum(widths); sum > room; sum = sum(widths)) {
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

  private static int sum(int[] widths) {
    int sum = 0;
    for (int w : widths) {
      sum += w;
    }
    return sum;
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
        boolean isNumber = c >= widths.length - table.numbers();
        text.append(isNumber ? space + cell : cell + space);
        text.append(c < widths.length - 1 ? " ".repeat(GAP) : "");
      }
      out.add(text.toString().stripTrailing());
    }
  }
}
