package org.parley.classroom.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bargaining.FixedPoint;
import org.parley.classroom.ClassroomFixtures;
import org.parley.classroom.page.PdfPages;
import org.parley.classroom.words.EntryWording;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Simulation;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Scenario;
import org.parley.viz.document.HtmlPage;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PaperSize;
import org.parley.viz.document.PlainText;
import org.parley.viz.document.PrintedPage;

class SheetsTest {
  @TempDir private Path temp;

  static List<Scenario> scenarios() {
    return ClassroomFixtures.all();
  }

  /**
   * Whatever only the others know may be anything: weights, values, alternatives, firmness, private
   * lines, trust, those at home. Not a letter of the sheet depends on it.
   */
  @ParameterizedTest
  @MethodSource("scenarios")
  void aSheetTellsNothingThatOnlyOthersKnow(Scenario scenario) {
    for (int d = 0; d < scenario.delegations().size(); d++) {
      Scenario other = SecretVariants.changed(scenario, d);
      assertThat(sheet(other, d)).isEqualTo(sheet(scenario, d));
      assertThat(GeneralBriefing.of(other)).isEqualTo(GeneralBriefing.of(scenario));
      for (int e = 0; e < scenario.delegations().size(); e++) {
        if (e != d) {
          // The change is one: who knows the secrets sees it.
          assertThat(text(sheet(other, e)))
              .contains("unheard")
              .isNotEqualTo(text(sheet(scenario, e)));
        }
      }
      assertThat(text(sheet(other, d))).doesNotContain("unheard");
    }
    assertThat(GeneralBriefing.of(SecretVariants.changed(scenario, -1)))
        .isEqualTo(GeneralBriefing.of(scenario));
  }

  /** Nor does what is told at the table, round by round. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void whatIsToldAtTheTableIsNoSecretOfOthers(Scenario scenario) {
    Scenario marked = SecretVariants.changed(scenario, 0);
    List<TranscriptEntry> transcript = new ArrayList<>();
    Simulation.of(CompiledTalks.of(marked), 1).run(0, transcript::add);
    EntryWording wording = EntryWording.forDelegation(marked, 0);
    assertThat(transcript)
        // Those at home speak in public.
        .filteredOn(e -> !(e instanceof TranscriptEntry.HomeAnswered))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(wording.tell(e).orElse("")).doesNotContain("unheard"));
  }

  private static PrintedPage sheet(Scenario scenario, int delegation) {
    return RoleSheet.of(DelegationStandpoint.atMeans(CompiledTalks.of(scenario), delegation));
  }

  private static String text(PrintedPage page) {
    return String.join("\n", PlainText.of(page, 80));
  }

  @Test
  void whatIsAddedByHandIsWhatTheProgramSays() {
    // Adria's parts as the scenario states them, at their means: weights 43.3, 30, 10 and 10 of
    // 93.3.
    String text = text(sheet(ClassroomFixtures.of("oru-river"), 0));
    assertThat(text)
        .contains("  Water released in the dry season  none            46.4")
        .contains("  Release of detained engineers     exchange        10.7")
        .contains("  Together                                          94.6");
  }

  @Test
  void everyPageIsThereAsHtmlAndAsPdfOnBothPapers() throws IOException {
    CompiledTalks talks = CompiledTalks.of(ClassroomFixtures.of("oru-river"));
    for (PaperSize paper : PaperSize.values()) {
      List<Path> files =
          ExercisePack.write(ExercisePack.pages(talks), paper, temp.resolve(paper.name()));
      assertThat(files.stream().map(f -> f.getFileName().toString()))
          .containsExactly(
              "general.html",
              "general.pdf",
              "role-adria.html",
              "role-adria.pdf",
              "prepare-adria.html",
              "prepare-adria.pdf",
              "role-borland.html",
              "role-borland.pdf",
              "prepare-borland.html",
              "prepare-borland.pdf",
              "mediator-river-commission.html",
              "mediator-river-commission.pdf",
              "instructor.html",
              "instructor.pdf");
      String html = Files.readString(files.get(2));
      assertThat(html).contains(paper == PaperSize.A4 ? "size:A4" : "size:letter", "Mira Tal");
      PdfReader reader = new PdfReader(Files.readAllBytes(files.get(3)));
      assertThat(reader.getPageSize(1).getWidth()).isEqualTo(paper == PaperSize.A4 ? 595 : 612);
      assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("adria", "Confidential");
      reader.close();
    }
  }

  @Test
  void lettersThatThePdfCannotShowAreNamed() {
    String text = "Łódź – Üsküdar, Ржев, Θήβα, 中文";
    PrintedPage page =
        new PrintedPage("x", text, "", "", List.of(new PageBlock.Points(List.of("中 and 水"))));
    assertThat(PdfPages.missing(page)).isEqualTo("中文水");
  }

  /** Where a sheet ends, no heading is left without what it leads to, and no group is torn. */
  @Test
  void headingsAndGroupsOfRowsStayTogether() throws IOException {
    for (int before = 0; before < 40; before += 3) {
      List<PageBlock> blocks = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        blocks.add(new PageBlock.Points(List.of("point")));
      }
      blocks.add(new PageBlock.Heading("HEADING"));
      blocks.add(new PageBlock.Subheading("SUBHEADING"));
      blocks.add(new PageBlock.Paragraph("PARAGRAPH"));
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        rows.add(List.of(i % 4 == 0 ? "GROUP" + i / 4 + "." : "", "ROW" + i / 4 + "."));
      }
      blocks.add(new PageBlock.Table("", List.of("Group", "Row"), rows, 0));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PdfPages.write(List.of(new PrintedPage("x", "Title", "", "", blocks)), PaperSize.A4, out);
      List<String> sheets = sheets(out.toByteArray());
      for (String sheet : sheets) {
        assertThat(sheet.contains("HEADING")).as(sheet).isEqualTo(sheet.contains("GROUP0."));
        for (int group = 0; group < 10; group++) {
          String name = group + ".";
          assertThat(sheet.contains("GROUP" + name)).isEqualTo(sheet.contains("ROW" + name));
          assertThat(sheet.split("ROW" + name.replace(".", "\\."), -1).length - 1).isIn(0, 4);
        }
      }
    }
  }

  private static List<String> sheets(byte[] pdf) throws IOException {
    List<String> sheets = new ArrayList<>();
    PdfReader reader = new PdfReader(pdf);
    for (int p = 1; p <= reader.getNumberOfPages(); p++) {
      sheets.add(new PdfTextExtractor(reader).getTextFromPage(p));
    }
    reader.close();
    return sheets;
  }

  @Test
  void whatAScenarioSaysIsTextAndNoMarkup() {
    PrintedPage page =
        new PrintedPage(
            "x",
            "<b>Title</b> & more",
            "",
            "",
            List.of(
                new PageBlock.Paragraph("<script>alert(1)</script>"),
                new PageBlock.Lines(2),
                new PageBlock.Table("t", List.of("a"), List.of(List.of("<td>")), 0)));
    assertThat(HtmlPage.of(page, PaperSize.A4))
        .contains("&lt;b&gt;Title&lt;/b&gt; &amp; more", "&lt;script&gt;", "&lt;td&gt;")
        .doesNotContain("<script>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfPages.write(List.of(page, page), PaperSize.LETTER, out);
    assertThat(out.size()).isPositive();
  }

  /**
   * Adria keeps what there is, .785, rather than take its alternative, .625; Borland would take its
   * own. No text gives both as much.
   */
  @Test
  void theInstructorSeesTheAnswers() {
    assertThat(instructorPack())
        .contains("In 50 minutes", "In 90 minutes", "Questions for the debrief", "Answer key")
        .contains("the zone of possible agreement): 0.")
        .contains("The deal that lacks least", "Points for adria                  78.0 (-0.5 over")
        .contains("What would open the way", "borland's line \"water first\"")
        .contains("turbines");
  }

  /** With a lower price as things stand Adria has .679 without a deal, and there is room. */
  @Test
  void theInstructorSeesTheDealsThatTheoryNames() {
    assertThat(instructorPack("issues.tariff.status_quo=40"))
        .contains("the zone of possible agreement): 12.")
        .contains("Largest product of gains (Nash)", "Largest smallest gain")
        .doesNotContain("The deal that lacks least");
  }

  private static String instructorPack(String... settings) {
    Scenario scenario = ClassroomFixtures.of("oru-river", settings);
    PrintedPage pack =
        InstructorPack.of(CompiledTalks.of(scenario), new SheetNumbers.AtMeans(), SheetForm.PLAIN);
    return String.join("\n", PlainText.of(pack, 120));
  }

  /** A sitting that nobody planned is told too: a mediator may call one more. */
  @Test
  void aSittingThatIsCalledLaterIsTold() {
    EntryWording wording = EntryWording.forDelegation(ClassroomFixtures.of("oru-river"), 0);
    assertThat(wording.tell(new TranscriptEntry.SittingOpens(9, 2)))
        .contains("Sitting 2 of 2 opens (2031-04-01).");
    assertThat(wording.tell(new TranscriptEntry.SittingOpens(17, 3)))
        .contains("Another sitting opens: a mediator called it.");
  }

  /** A case and not a table: what only the role knows, in words, and why it wants what it wants. */
  @Test
  void aRoleReadsItsCaseAndNobodyElseDoes() {
    Scenario scenario =
        ClassroomFixtures.of(
            "oru-river",
            "delegations.adria.private.motives=The dam was the promise.",
            "delegations.adria.private.guard=That a third would do.",
            "delegations.adria.private.without_deal=You sell power to the north.");
    String own = text(sheet(scenario, 0));
    assertThat(own)
        .contains("The dam was the promise.", "That a third would do.")
        .contains("You sell power to the north.", "Your way out is worth 62.5 points")
        .contains("the dam earns most in")
        .contains("80 per MWh");
    assertThat(text(sheet(scenario, 1))).doesNotContain("promise", "third would", "to the north");
    assertThat(text(GeneralBriefing.of(scenario))).doesNotContain("promise", "third would");
    assertThat(text(PreparationSheet.of(scenario, 0))).doesNotContain("promise", "third would");
    assertThat(text(MediatorSheet.of(scenario, 0, SheetForm.PLAIN)))
        .contains("every 3 rounds", "With adria: 60 in 100")
        .doesNotContain("promise", "third would", "points to move");
  }

  /** What a mediator reads holds nothing that a delegation keeps to itself. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void aMediatorsSheetTellsNothingOfTheDelegations(Scenario scenario) {
    Scenario other = SecretVariants.ofDelegations(scenario);
    for (int m = 0; m < scenario.mediators().size(); m++) {
      assertThat(MediatorSheet.of(other, m, SheetForm.PLAIN))
          .isEqualTo(MediatorSheet.of(scenario, m, SheetForm.PLAIN));
    }
  }

  /** What stands on paper is what the same run is scored with at a screen. */
  @Test
  void sheetsOfARunHaveTheNumbersOfThatRun() {
    CompiledTalks talks = CompiledTalks.of(ClassroomFixtures.of("oru-river"));
    SheetNumbers run = new SheetNumbers.OfRun(7, 3);
    List<PrintedPage> pages = ExercisePack.pages(talks, run, SheetForm.PLAIN);
    assertThat(pages.get(1)).isEqualTo(RoleSheet.of(DelegationStandpoint.ofRun(talks, 7, 3, 0)));
    assertThat(pages.get(1)).isNotEqualTo(ExercisePack.pages(talks).get(1));
    assertThat(text(pages.get(pages.size() - 1))).contains("run 3 of seed 7");
  }

  /** What runs draw: one's own of the run that is played, of others only what it may be. */
  @Test
  void drawnWordsStandOnTheSheetOfTheirOwnerAsTheRunDrawsThem() {
    Scenario scenario =
        ClassroomFixtures.of(
            "oru-river",
            "delegations.adria.papers=ahead",
            "delegations.adria.demands.release.want={choice: [none, third]}");
    CompiledTalks talks = CompiledTalks.of(scenario);
    Set<String> drawn = new TreeSet<>();
    for (int run = 0; run < 12; run++) {
      DelegationStandpoint own = DelegationStandpoint.ofRun(talks, 7, run, 0);
      String want = own.talks().scenario().delegations().get(0).demands().get(0).want();
      drawn.add(want);
      assertThat(text(RoleSheet.of(own)))
          .contains("Water released in the dry season  " + want)
          .doesNotContain("differs from one play");
    }
    assertThat(drawn).containsExactly("none", "third");
    assertThat(text(sheet(scenario, 0))).contains("differs from one play", "\"none\" in 50 of 100");
    assertThat(text(sheet(scenario, 1))).doesNotContain("differs from one play");
    assertThat(text(GeneralBriefing.of(scenario)))
        .contains("It asks for: Water released in the dry season, none or third.");
  }

  /**
   * What options come to with trust and the fighting adds up to the deal's value, but a constant.
   */
  @Test
  void whatOptionsComeToAddsUp() {
    Scenario scenario = ClassroomFixtures.of("oru-river", "delegations.adria.papers=ahead");
    for (int d = 0; d < 2; d++) {
      DelegationStandpoint own = DelegationStandpoint.atMeans(CompiledTalks.of(scenario), d);
      CountedPoints counted = new CountedPoints(own, SheetForm.PLAIN);
      int[] today = own.today();
      double constant = FixedPoint.toDouble(own.value(today));
      for (int i = 0; i < today.length; i++) {
        constant -= counted.of(i, today[i]);
        assertThat(counted.of(i, today[i])).isEqualTo(own.worth(i, today[i]));
      }
      int[] deal = today.clone();
      deal[0] = deal[0] == 0 ? 1 : 0;
      double sum = constant;
      for (int i = 0; i < deal.length; i++) {
        sum += counted.of(i, deal[i]);
      }
      assertThat(sum).isCloseTo(FixedPoint.toDouble(own.value(deal)), within(1e-6));
    }
  }

  /** Whole points, a line for each issue; and the example still adds up. */
  @Test
  void theShortFormHasALineForEachIssueAndWholePoints() {
    DelegationStandpoint adria =
        DelegationStandpoint.atMeans(CompiledTalks.of(ClassroomFixtures.of("oru-river")), 0);
    PrintedPage page = RoleSheet.of(adria, new SheetForm(true, true));
    List<PageBlock.Table> tables =
        page.blocks().stream()
            .filter(PageBlock.Table.class::isInstance)
            .map(PageBlock.Table.class::cast)
            .toList();
    assertThat(tables.get(1).rows()).hasSize(4);
    assertThat(tables.get(1).rows().get(0).get(1))
        .startsWith("none (today) 46; third 31; half 15; full 0");
    List<List<String>> example = tables.get(tables.size() - 1).rows();
    int sum =
        example.stream()
            .limit(example.size() - 1L)
            .mapToInt(row -> Integer.parseInt(row.get(2).replace("+", "")))
            .sum();
    assertThat(Integer.parseInt(example.get(example.size() - 1).get(2))).isEqualTo(sum);
  }

  /** Talks without a mediator, mandates and events are not told of any. */
  @Test
  void nothingIsToldThatTheTalksDoNotHave() {
    Scenario orchard =
        ClassroomFixtures.all().stream()
            .filter(s -> s.id().equals("orchard"))
            .findFirst()
            .orElseThrow();
    String briefing = text(GeneralBriefing.of(orchard));
    assertThat(briefing).doesNotContain("leaders", "at home", "refused once");
    PrintedPage pack =
        InstructorPack.of(CompiledTalks.of(orchard), new SheetNumbers.AtMeans(), SheetForm.PLAIN);
    assertThat(text(pack)).doesNotContain("red lines did you", "at home", "the news change");
    assertThat(text(sheet(orchard, 0))).contains("whatever is on the table");
  }
}
