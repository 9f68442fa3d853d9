package org.parley.classroom.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.classroom.page.HtmlPage;
import org.parley.classroom.page.PaperSize;
import org.parley.classroom.page.PdfPages;
import org.parley.classroom.page.PrintedPage;
import org.parley.compiled.CompiledTalks;

/** Everything on paper that an exercise needs. */
public final class ExercisePack {
  private ExercisePack() {}

  /** The pages: the general briefing, a sheet for each delegation, the instructor's pack. */
  public static List<PrintedPage> pages(CompiledTalks talks) {
    List<PrintedPage> pages = new ArrayList<>();
    pages.add(GeneralBriefing.of(talks.scenario()));
    for (int d = 0; d < talks.parties(); d++) {
      pages.add(RoleSheet.of(DelegationStandpoint.atMeans(talks, d)));
    }
    pages.add(InstructorPack.of(talks));
    return pages;
  }

  /**
   * Writes every page as HTML and as PDF.
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
      Files.writeString(html, HtmlPage.of(page, paper), StandardCharsets.UTF_8);
      Path pdf = folder.resolve(page.name() + ".pdf");
      try (OutputStream out = Files.newOutputStream(pdf)) {
        PdfPages.write(List.of(page), paper, out);
      }
      files.add(html);
      files.add(pdf);
    }
    return files;
  }
}
