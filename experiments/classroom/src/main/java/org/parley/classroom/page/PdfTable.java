package org.parley.classroom.page;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;
import org.parley.viz.document.PageBlock;

/**
 * A table of a PDF, to be set sheet by sheet under the same header. A row whose first cell is empty
 * belongs to the row above it and stays with it.
 */
final class PdfTable {
  private static final float SIZE = PdfBlocks.SIZE - 1;
  private static final float SPACE_BEFORE = 3;
  private static final float SPACE_AFTER = 8;
  private static final Color RULE = new Color(0xC5CCD4);
  private static final Color FAINT = new Color(0xE3E7EC);

  private final PageBlock.Table table;
  private final PdfFonts lettering;
  private final float width;
  private final float[] widths;

  /** Heights of the header and of every row, measured when they are first asked for, in points. */
  private float[] heights;

  /** A table of so many points in width. */
  PdfTable(PageBlock.Table table, PdfFonts lettering, float width) {
    this.table = table;
    this.lettering = lettering;
    this.width = width;
    widths = widths();
  }

  /**
   * Up to which row the table fits, whole groups only.
   *
   * @param from its first row
   * @param room height that there is, in points
   * @return the row after the last that fits; {@code from} if none does
   */
  int fitting(int from, float room) {
    measure();
    float height = SPACE_BEFORE + heights[0];
    int fits = from;
    for (int r = from; r < table.rows().size(); r++) {
      height += heights[1 + r];
      if (height > room) {
        return fits;
      }
      fits = goesOn(r) ? fits : r + 1;
    }
    return fits;
  }

  /** Sets the table once to see how high its rows are, however many sheets it goes over. */
  private void measure() {
    if (heights == null) {
      PdfPTable set = rows(0, table.rows().size());
      heights = new float[1 + table.rows().size()];
      for (int r = 0; r < heights.length; r++) {
        heights[r] = set.getRowHeight(r);
      }
    }
  }

  /** Height of the header and the first group, in points. */
  float beginning() {
    int to = 0;
    while (goesOn(to)) {
      to++;
    }
    return SPACE_BEFORE + rows(0, Math.min(to + 1, table.rows().size())).getTotalHeight();
  }

  /** The rows from one up to before another, under the header. */
  PdfPTable rows(int from, int to) {
    PdfPTable set = new PdfPTable(widths.clone());
    set.setTotalWidth(width);
    set.setLockedWidth(true);
    set.setSpacingBefore(SPACE_BEFORE);
    set.setSpacingAfter(SPACE_AFTER);
    set.setHeaderRows(1);
    for (int c = 0; c < table.columns().size(); c++) {
      set.addCell(
          cell(table.columns().get(c).title(), lettering.strong(SIZE), c, RULE, 1.2f, false));
    }
    for (int r = from; r < to; r++) {
      List<String> row = table.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        Font font = c == 0 ? lettering.strong(SIZE) : lettering.plain(SIZE);
        float rule = c == 0 && goesOn(r) ? 0 : .6f;
        set.addCell(cell(row.get(c), font, c, FAINT, rule, !row.get(0).isEmpty()));
      }
    }
    return set;
  }

  /** Whether the row below a row belongs to it. */
  private boolean goesOn(int row) {
    return row + 1 < table.rows().size() && table.rows().get(row + 1).get(0).isEmpty();
  }

  private PdfPCell cell(String text, Font font, int column, Color rule, float line, boolean top) {
    PdfPCell cell = new PdfPCell(new Phrase(text.isEmpty() ? " " : lettering.shown(text), font));
    cell.setLeading(12, 0);
    cell.setBorder(line > 0 ? Rectangle.BOTTOM : Rectangle.NO_BORDER);
    cell.setBorderColor(rule);
    cell.setBorderWidth(line);
    cell.setPadding(3);
    cell.setPaddingTop(top ? 4 : 2);
    cell.setPaddingLeft(column == 0 ? 0 : 5);
    cell.setPaddingBottom(5);
    boolean isNumber = table.columns().get(column).isNumbers();
    cell.setHorizontalAlignment(isNumber ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    return cell;
  }

  /** Columns of words share the room by how much they hold; numbers take what they need. */
  private float[] widths() {
    float[] widths = new float[table.columns().size()];
    for (int c = 0; c < widths.length; c++) {
      float longest = table.columns().get(c).title().length() * 1.3f + 2;
      for (List<String> row : table.rows()) {
        longest = Math.max(longest, Math.min(46, row.get(c).length()));
      }
      widths[c] = Math.max(9, longest);
    }
    return widths;
  }
}
