package org.parley.classroom.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.classroom.page.PdfPages;
import org.parley.compiled.CompiledTalks;
import org.parley.storage.DurableFile;
import org.parley.viz.document.HtmlPage;
import org.parley.viz.document.PaperSize;
import org.parley.viz.document.PrintedPage;

/** Everything on paper that an exercise needs. */
public final class ExercisePack {
  private ExercisePack() {}

  /** The pages with every number at its mean, a line for each option. */
  public static List<PrintedPage> pages(CompiledTalks talks) {
    return pages(talks, new SheetNumbers.AtMeans(), SheetForm.PLAIN);
  }

  /**
   * The pages: the general briefing; for each delegation its sheet, and questions to prepare by; a
   * sheet for each mediator; the instructor's pack.
   */
  public static List<PrintedPage> pages(CompiledTalks talks, SheetNumbers numbers, SheetForm form) {
    List<PrintedPage> pages = new ArrayList<>();
    pages.add(GeneralBriefing.of(talks.scenario()));
    for (int d = 0; d < talks.parties(); d++) {
      pages.add(RoleSheet.of(numbers.standpoint(talks, d), form));
      pages.add(PreparationSheet.of(talks.scenario(), d));
    }
    for (int m = 0; m < talks.scenario().mediators().size(); m++) {
      pages.add(MediatorSheet.of(talks.scenario(), m, form));
    }
    pages.add(InstructorPack.of(talks, numbers, form));
    return pages;
  }

  /**
   * Writes every page as HTML and as PDF; each file is there whole or not at all.
   *
   * @param folder made if it is missing
   * @return the files, in the order of the pages
   * @throws IOException if they cannot be written
   */
  public static List<Path> write(List<PrintedPage> pages, PaperSize paper, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (PrintedPage page : pages) {
      Path html = folder.resolve(page.name() + ".html");
      DurableFile.write(html, HtmlPage.of(page, paper));
      Path pdf = folder.resolve(page.name() + ".pdf");
      DurableFile.writeBytes(pdf, out -> PdfPages.write(List.of(page), paper, out));
      files.add(html);
      files.add(pdf);
    }
    return files;
  }
}
