package org.parley.classroom.page;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PaperSize;
import org.parley.viz.document.PlainText;
import org.parley.viz.document.PrintedPage;

/**
 * Pages as PDF. A heading stays with what follows it, the rows of a group stay together, and a
 * small table is not torn apart.
 */
public final class PdfPages {
  private static final float MARGIN = 51;

  /** What of a list must follow a heading on the same sheet, in points. */
  private static final float BEGINNING = 60;

  /** The largest part of a sheet that is left empty rather than tear a table apart. */
  private static final float LARGEST_GAP = 0.5f;

  private final PdfFonts lettering = new PdfFonts();
  private final PdfBlocks blocks = new PdfBlocks(lettering);
  private final Document document;
  private PdfWriter writer;

  private PdfPages(Document document) {
    this.document = document;
  }

  /** Writes pages one after the other, each beginning on a sheet of its own. */
  public static void write(List<PrintedPage> pages, PaperSize paper, OutputStream out) {
    Rectangle size = paper == PaperSize.A4 ? PageSize.A4 : PageSize.LETTER;
    PdfPages pdf = new PdfPages(new Document(size, MARGIN, MARGIN, MARGIN, MARGIN + 10));
    try {
      pdf.write(pages, out);
    } catch (DocumentException e) {
      throw new IllegalStateException("a page cannot be set: " + e.getMessage(), e);
    }
  }

  /**
   * The letters of a page that the font of the PDF does not have; a question mark stands for each.
   */
  public static String missing(PrintedPage page) {
    return PdfFonts.missing(PlainText.of(page, Integer.MAX_VALUE));
  }

  private void write(List<PrintedPage> pages, OutputStream out) {
    writer = PdfWriter.getInstance(document, out);
    Foot foot = new Foot();
    writer.setPageEvent(foot);
    document.addTitle(pages.get(0).title());
    document.addCreator("Parley");
    document.open();
    for (PrintedPage page : pages) {
      document.newPage();
      foot.text = page.running();
      blocks.title(page).forEach(document::add);
      add(page.blocks());
    }
    document.close();
  }

  /** Headings and paragraphs go to one sheet with the beginning of what they lead to. */
  private void add(List<PageBlock> all) {
    int from = 0;
    while (from < all.size()) {
      int to = from;
      List<Element> leading = new ArrayList<>();
      while (to < all.size() - 1 && leads(all.get(to), all.get(to + 1))) {
        leading.addAll(blocks.elements(all.get(to)));
        to++;
      }
      room(PdfBlocks.LARGEST_SPACE + height(leading) + beginning(all.get(to)));
      for (PageBlock block : all.subList(from, to + 1)) {
        add(block);
      }
      from = to + 1;
    }
  }

  private static boolean leads(PageBlock block, PageBlock next) {
    return block instanceof PageBlock.Heading
        || block instanceof PageBlock.Subheading
        || block instanceof PageBlock.Paragraph && next instanceof PageBlock.Table;
  }

  /** What of a block must follow a heading on the same sheet: all of it, if it is not large. */
  private float beginning(PageBlock block) {
    float whole = height(blocks.elements(block));
    if (block instanceof PageBlock.Points) {
      return Math.min(whole, BEGINNING);
    }
    boolean isLarge = whole > LARGEST_GAP * (document.top() - document.bottom());
    return block instanceof PageBlock.Table table && isLarge
        ? height(blocks.caption(table)) + new PdfTable(table, lettering, width()).beginning()
        : whole;
  }

  private void add(PageBlock block) {
    if (block instanceof PageBlock.Table table) {
      blocks.caption(table).forEach(document::add);
      PdfTable set = new PdfTable(table, lettering, width());
      int row = 0;
      while (row < table.rows().size()) {
        int to = set.fitting(row, left());
        if (to == row) {
          document.newPage();
          to = Math.max(row + 1, set.fitting(row, left()));
        }
        document.add(set.rows(row, to));
        row = to;
      }
    } else {
      blocks.elements(block).forEach(document::add);
    }
  }

  private float width() {
    return document.right() - document.left();
  }

  /** What is left of the sheet, in points. */
  private float left() {
    return writer.getVerticalPosition(false) - document.bottom();
  }

  private void room(float height) {
    if (height > left()) {
      document.newPage();
    }
  }

  /** How high elements are when they are set. */
  private float height(List<Element> elements) {
    float tall = 20_000;
    ColumnText column = new ColumnText(writer.getDirectContent());
    column.setSimpleColumn(0, 0, width(), tall);
    elements.forEach(column::addElement);
    column.go(true);
    return tall - column.getYLine();
  }

  /** What every sheet bears at its foot. */
  private final class Foot extends PdfPageEventHelper {
    private String text = "";

    @Override
    public void onEndPage(PdfWriter ending, Document ended) {
      float y = ended.bottom() - 20;
      put(text, Element.ALIGN_LEFT, ended.left(), y);
      put(String.valueOf(ending.getPageNumber()), Element.ALIGN_RIGHT, ended.right(), y);
    }

    private void put(String what, int align, float x, float y) {
      Phrase phrase = new Phrase(lettering.shown(what), lettering.soft(8));
      ColumnText.showTextAligned(writer.getDirectContent(), align, phrase, x, y, 0);
    }
  }
}
