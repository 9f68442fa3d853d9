package org.parley.classroom.page;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.ListItem;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.viz.document.BlockCases;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PrintedPage;

/** The parts of a page as elements of a PDF. */
final class PdfBlocks implements BlockCases<List<Element>> {
  static final float SIZE = 10;

  /** The largest space before an element, in points; at the top of a sheet there is none. */
  static final float LARGEST_SPACE = 14;

  private static final Color RULE = new Color(0x5F6B7A);
  private static final Color NOTICE = new Color(0xFFF7E6);
  private static final Color NOTICE_EDGE = new Color(0xCCBB44);
  private static final float WIDEST_PICTURE = 490;
  private static final float HIGHEST_PICTURE = 330;

  private final PdfFonts lettering;

  PdfBlocks(PdfFonts lettering) {
    this.lettering = lettering;
  }

  /** What a page begins with. */
  List<Element> title(PrintedPage page) {
    List<Element> title = new ArrayList<>();
    title.add(paragraph(page.title(), lettering.strong(19), 24, 0, 2));
    if (!page.subtitle().isBlank()) {
      title.add(paragraph(page.subtitle(), lettering.soft(12), 16, 0, 6));
    }
    return title;
  }

  List<Element> elements(PageBlock block) {
    return block.match(this);
  }

  @Override
  public List<Element> heading(PageBlock.Heading heading) {
    return List.of(heading(heading.text(), 13, LARGEST_SPACE));
  }

  @Override
  public List<Element> subheading(PageBlock.Subheading heading) {
    return List.of(heading(heading.text(), 10.5f, 8));
  }

  @Override
  public List<Element> paragraph(PageBlock.Paragraph paragraph) {
    return List.of(plain(paragraph.text()));
  }

  @Override
  public List<Element> notice(PageBlock.Notice notice) {
    return List.of(notice(notice.whole()));
  }

  @Override
  public List<Element> points(PageBlock.Points points) {
    return List.of(points(points.items()));
  }

  @Override
  public List<Element> table(PageBlock.Table table) {
    List<Element> elements = new ArrayList<>(caption(table));
    elements.add(new PdfTable(table, lettering, WIDEST_PICTURE).rows(0, table.rows().size()));
    return elements;
  }

  @Override
  public List<Element> lines(PageBlock.Lines lines) {
    return List.of(lines(lines.count()));
  }

  @Override
  public List<Element> chart(PageBlock.Chart chart) {
    throw new IllegalArgumentException("the chart '" + chart.name() + "' was not drawn");
  }

  @Override
  public List<Element> folded(PageBlock.Folded folded) {
    List<Element> elements = new ArrayList<>(heading(new PageBlock.Heading(folded.title())));
    folded.parts().forEach(part -> elements.addAll(elements(part)));
    return elements;
  }

  /** The caption of a table, if it has one. */
  List<Element> caption(PageBlock.Table table) {
    return table.caption().isBlank() ? List.of() : List.of(heading(table.caption(), 10, 6));
  }

  private Element heading(String text, float size, float before) {
    return paragraph(text, lettering.strong(size), size * 1.3f, before, 3);
  }

  private Element plain(String text) {
    return paragraph(text, lettering.plain(SIZE), 14, 0, 5);
  }

  private Element paragraph(String text, Font font, float leading, float before, float after) {
    Paragraph paragraph = new Paragraph(new Chunk(lettering.shown(text), font));
    paragraph.setLeading(leading);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }

  private Element notice(String text) {
    PdfPTable box = new PdfPTable(1);
    box.setWidthPercentage(100);
    box.setSpacingBefore(5);
    box.setSpacingAfter(7);
    PdfPCell cell = new PdfPCell(new Phrase(14, lettering.shown(text), lettering.plain(SIZE)));
    cell.setBackgroundColor(NOTICE);
    cell.setBorder(Rectangle.LEFT);
    cell.setBorderWidthLeft(3);
    cell.setBorderColor(NOTICE_EDGE);
    cell.setPadding(7);
    cell.setPaddingBottom(9);
    box.addCell(cell);
    return box;
  }

  private Element points(List<String> items) {
    com.lowagie.text.List list = new com.lowagie.text.List(false, 12);
    list.setListSymbol(new Chunk("\u2022", lettering.plain(SIZE)));
    for (String item : items) {
      ListItem entry = new ListItem(14, lettering.shown(item), lettering.plain(SIZE));
      entry.setSpacingAfter(2);
      entry.setKeepTogether(true);
      list.add(entry);
    }
    return list;
  }

  private Element lines(int count) {
    PdfPTable ruled = new PdfPTable(1);
    ruled.setWidthPercentage(100);
    for (int i = 0; i < count; i++) {
      PdfPCell cell = new PdfPCell(new Phrase(" ", lettering.plain(SIZE)));
      cell.setFixedHeight(23);
      cell.setBorder(Rectangle.BOTTOM);
      cell.setBorderColor(RULE);
      cell.setBorderWidth(.5f);
      ruled.addCell(cell);
    }
    return ruled;
  }

  @Override
  public List<Element> picture(PageBlock.Picture picture) {
    try {
      Image image = Image.getInstance(picture.drawn().png());
      image.scaleToFit(WIDEST_PICTURE, HIGHEST_PICTURE);
      return List.of(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
