package org.parley.classroom.page;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.ListItem;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.parley.viz.Fonts;

/** Pages as PDF. */
public final class Pdf {
  private static final Color TEXT = new Color(0x1F2933);
  private static final Color SOFT = new Color(0x5F6B7A);
  private static final Color RULE = new Color(0xC5CCD4);
  private static final Color FAINT = new Color(0xE3E7EC);
  private static final Color NOTICE = new Color(0xFFF7E6);
  private static final float MARGIN = 51;
  private static final float SIZE = 10;

  private final Document document;
  private PdfWriter current;
  private final BaseFont regular = font("OpenSans-Regular.ttf");
  private final BaseFont bold = font("OpenSans-Semibold.ttf");

  private Pdf(Document document) {
    this.document = document;
  }

  /** Writes pages one after the other, each beginning on a sheet of its own. */
  public static void write(List<Page> pages, Paper paper, OutputStream out) {
    Rectangle size = paper == Paper.A4 ? PageSize.A4 : PageSize.LETTER;
    Document document = new Document(size, MARGIN, MARGIN, MARGIN, MARGIN + 10);
    Pdf pdf = new Pdf(document);
    try {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      Foot foot = pdf.new Foot();
      writer.setPageEvent(foot);
      document.addTitle(pages.get(0).title());
      document.addCreator("Parley");
      foot.text = pages.get(0).running();
      document.open();
      for (int i = 0; i < pages.size(); i++) {
        if (i > 0) {
          document.newPage();
          foot.text = pages.get(i).running();
        }
        pdf.add(pages.get(i));
      }
      document.close();
    } catch (DocumentException e) {
      throw new IllegalStateException("a page cannot be set: " + e.getMessage(), e);
    }
  }

  private static BaseFont font(String name) {
    try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + name)) {
      byte[] bytes = in.readAllBytes();
      return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
    } catch (IOException e) {
      throw new UncheckedIOException("a shipped font cannot be read", e);
    } catch (DocumentException e) {
      throw new IllegalStateException("a shipped font cannot be used", e);
    }
  }

  private Font plain(float size) {
    return new Font(regular, size, Font.NORMAL, TEXT);
  }

  private Font strong(float size) {
    return new Font(bold, size, Font.NORMAL, TEXT);
  }

  private void add(Page page) {
    paragraph(page.title(), strong(19), 24, 0, 2);
    if (!page.subtitle().isBlank()) {
      paragraph(page.subtitle(), new Font(regular, 12, Font.NORMAL, SOFT), 16, 0, 6);
    }
    for (int i = 0; i < page.blocks().size(); i++) {
      add(page.blocks().get(i));
    }
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      heading(heading.text(), 13, 14);
    } else if (block instanceof Block.Subheading heading) {
      heading(heading.text(), 10.5f, 8);
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.text(), plain(SIZE), 14, 0, 5);
    } else if (block instanceof Block.Notice notice) {
      notice(notice.text());
    } else if (block instanceof Block.Points points) {
      points(points);
    } else if (block instanceof Block.Table table) {
      if (!table.caption().isBlank()) {
        heading(table.caption(), 10, 6);
      }
      document.add(table(table));
    } else if (block instanceof Block.Lines lines) {
      lines(lines.count());
    } else if (block instanceof Block.Picture picture) {
      picture(picture);
    }
  }

  /** A heading stays with what follows: a sheet that has room for little more is left. */
  private void heading(String text, float size, float before) {
    Paragraph heading = new Paragraph(new Chunk(text, strong(size)));
    heading.setLeading(size * 1.3f);
    heading.setSpacingBefore(before);
    heading.setSpacingAfter(3);
    if (!fits(90)) {
      document.newPage();
    }
    document.add(heading);
  }

  private boolean fits(float height) {
    return current.getVerticalPosition(false) - height > document.bottom();
  }

  private void paragraph(String text, Font font, float leading, float before, float after) {
    Paragraph paragraph = new Paragraph(new Chunk(text, font));
    paragraph.setLeading(leading);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    document.add(paragraph);
  }

  private void notice(String text) {
    PdfPTable box = new PdfPTable(1);
    box.setWidthPercentage(100);
    box.setSpacingBefore(5);
    box.setSpacingAfter(7);
    PdfPCell cell = new PdfPCell(new Phrase(14, text, plain(SIZE)));
    cell.setBackgroundColor(NOTICE);
    cell.setBorder(Rectangle.LEFT);
    cell.setBorderWidthLeft(3);
    cell.setBorderColor(new Color(0xCCBB44));
    cell.setPadding(7);
    cell.setPaddingBottom(9);
    box.addCell(cell);
    document.add(box);
  }

  private void points(Block.Points points) {
    com.lowagie.text.List list = new com.lowagie.text.List(false, 12);
    list.setListSymbol(new Chunk("\u2022", plain(SIZE)));
    for (String item : points.items()) {
      ListItem entry = new ListItem(14, item, plain(SIZE));
      entry.setSpacingAfter(2);
      list.add(entry);
    }
    document.add(list);
  }

  private void lines(int count) {
    PdfPTable ruled = new PdfPTable(1);
    ruled.setWidthPercentage(100);
    for (int i = 0; i < count; i++) {
      PdfPCell cell = new PdfPCell(new Phrase(" ", plain(SIZE)));
      cell.setFixedHeight(23);
      cell.setBorder(Rectangle.BOTTOM);
      cell.setBorderColor(SOFT);
      cell.setBorderWidth(.5f);
      ruled.addCell(cell);
    }
    document.add(ruled);
  }

  private void picture(Block.Picture picture) {
    try {
      Image image = Image.getInstance(picture.drawn().png());
      image.scaleToFit(document.right() - document.left(), 330);
      document.add(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfPTable table(Block.Table table) {
    PdfPTable set = new PdfPTable(widths(table));
    set.setWidthPercentage(100);
    set.setSpacingBefore(3);
    set.setSpacingAfter(8);
    set.setHeaderRows(1);
    set.setSplitLate(true);
    for (int c = 0; c < table.header().size(); c++) {
      set.addCell(cell(table.header().get(c), strong(SIZE - 1), table, c, RULE, 1.2f, false));
    }
    for (int r = 0; r < table.rows().size(); r++) {
      List<String> row = table.rows().get(r);
      boolean begins = !row.get(0).isEmpty();
      boolean goesOn = r + 1 < table.rows().size() && table.rows().get(r + 1).get(0).isEmpty();
      for (int c = 0; c < row.size(); c++) {
        Font font = c == 0 ? strong(SIZE - 1) : plain(SIZE - 1);
        float rule = c == 0 && goesOn ? 0 : .6f;
        set.addCell(cell(row.get(c), font, table, c, FAINT, rule, begins));
      }
    }
    return set;
  }

  private static PdfPCell cell(
      String text, Font font, Block.Table table, int column, Color rule, float width, boolean top) {
    PdfPCell cell = new PdfPCell(new Phrase(12, text, font));
    cell.setBorder(width > 0 ? Rectangle.BOTTOM : Rectangle.NO_BORDER);
    cell.setBorderColor(rule);
    cell.setBorderWidth(width);
    cell.setPadding(3);
    cell.setPaddingTop(top ? 5 : 3);
    cell.setPaddingLeft(column == 0 ? 0 : 5);
    cell.setPaddingBottom(4);
    boolean isNumber = column >= table.header().size() - table.numbers();
    cell.setHorizontalAlignment(isNumber ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    return cell;
  }

  /** Columns of words share the room by how much they hold; numbers take what they need. */
  private static float[] widths(Block.Table table) {
    int columns = table.header().size();
    float[] widths = new float[columns];
    for (int c = 0; c < columns; c++) {
      float longest = table.header().get(c).length() * 1.3f + 2;
      for (List<String> row : table.rows()) {
        longest = Math.max(longest, Math.min(46, row.get(c).length()));
      }
      widths[c] = Math.max(9, longest);
    }
    return widths;
  }

  /** What every sheet bears at its foot. */
  private final class Foot extends PdfPageEventHelper {
    private String text = "";

    @Override
    public void onOpenDocument(PdfWriter writer, Document opened) {
      current = writer;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document ended) {
      Font font = new Font(regular, 8, Font.NORMAL, SOFT);
      float y = ended.bottom() - 20;
      ColumnText.showTextAligned(
          writer.getDirectContent(),
          Element.ALIGN_LEFT,
          new Phrase(text, font),
          ended.left(),
          y,
          0);
      ColumnText.showTextAligned(
          writer.getDirectContent(),
          Element.ALIGN_RIGHT,
          new Phrase(String.valueOf(writer.getPageNumber()), font),
          ended.right(),
          y,
          0);
    }
  }
}
