package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.ensemble.EnsembleSummary;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PageReference;
import org.parley.viz.document.PrintedPage;

/** The report on runs of talks: what was asked, what came of it, why, and how sure that is. */
final class ReportPage {
  private static final String SHARES =
      "Shares are of simulated talks, not of the world: they say what follows from the numbers in"
          + " this scenario. Numbers in brackets are 95% intervals. Gains are in utility over"
          + " having no deal, on each delegation's own scale from 0 to 1.";
  private static final String CAUSES =
      "For every talk it is asked which texts could have reached the goal on the ground on which"
          + " the talk ended, and what they ran into first: that somebody prefers no deal, a red"
          + " line, leaders, people at home; if none of these, the text was missed.";
  private static final String NOT_TRIED =
      "What somebody could do about it was not tried here: 'parley levers' (below) tries every"
          + " change that the scenario offers on this question and ranks them, and"
          + " 'parley run --levers' puts the answer on this page.";
  private static final String HANGS_ON =
      "Every run draws the uncertain numbers anew, and each red line is real in some runs and a"
          + " bluff in others. Comparing these runs shows what the question hangs on, whether or"
          + " not anybody can change it.";
  private static final String NOTHING_STANDS_OUT =
      "Nothing stands out: no uncertain number and no red line makes a difference that is clearly"
          + " more than luck.";
  private static final String INTERVALS =
      "The intervals in brackets say how far chance alone could have moved a share: repeat the"
          + " whole simulation with another seed, and 95 of 100 such intervals hold the share that"
          + " endless runs would give. They do not say whether the scenario is right. A wrong"
          + " number in it moves the answer and leaves the intervals as narrow as they are.";
  private static final String LABELS =
      "The table at the end, opened on the screen, lists every number with its origin. Labels such"
          + " as s0 in texts point to this list.";
  private static final String NO_FORECAST =
      "It is not a forecast. It shows what delegations with these wishes, lines and tactics would"
          + " come to, as far as a model of offers, refusals and deadlines can say. It leaves out"
          + " what was not written down: persons, misunderstandings, luck outside the talks, and"
          + " whatever the sides keep secret. Utilities are each delegation's own scale and cannot"
          + " be added up or compared between delegations.";
  private static final String COMMANDS =
      "The first command gives this very report again. The others tell the story of one run, show"
          + " what is possible without simulating, make a red line a bluff, and halve the intervals"
          + " by four times as many runs. Any number in the tables at the end can be changed with"
          + " '--set path=value'.";

  private final ReportInput input;
  private final Scenario scenario;
  private final EnsembleSummary summary;
  private final ScenarioLabels names;
  private final ReportTables tables;
  private final List<PageBlock> blocks = new ArrayList<>();

  private ReportPage(ReportInput input) {
    this.input = input;
    scenario = input.scenario();
    summary = input.summary();
    names = new ScenarioLabels(scenario);
    tables = new ReportTables(input, names);
  }

  /** The report, its charts still to be put at their places. */
  static PrintedPage of(ReportInput input) {
    ReportPage page = new ReportPage(input);
    ResultNarrative narrative = new ResultNarrative(page.scenario, page.summary);
    FailureReasons reasons = new FailureReasons(page.summary);
    OutcomeBenchmarks yardsticks = new OutcomeBenchmarks(page.scenario, page.summary, page.names);
    page.head();
    page.answer(narrative);
    page.fails(reasons);
    page.changes(reasons);
    page.sure();
    page.origins();
    page.again();
    page.agreed(narrative.agreed());
    page.possible();
    page.blocks.addAll(yardsticks.facts());
    page.blocks.addAll(page.tables.sides());
    page.blocks.add(yardsticks.folded(input.landscape()));
    page.blocks.add(page.tables.options(narrative.agreed()));
    page.blocks.add(page.tables.numbers());
    return new PrintedPage(
        "report", page.names.title(), page.scenario.question(), page.technical(), page.blocks);
  }

  private void say(String text) {
    if (!text.isBlank()) {
      blocks.add(new PageBlock.Paragraph(text));
    }
  }

  private void remark(String text) {
    if (!text.isBlank()) {
      blocks.add(new PageBlock.Remark(text));
    }
  }

  private void heading(String text, String anchor) {
    blocks.add(new PageBlock.Heading(text, anchor));
  }

  private void chart(String name) {
    blocks.add(new PageBlock.Chart(name));
  }

  private void head() {
    say(scenario.summary());
    remark(new FrameWords(scenario, names).sentences());
  }

  private void answer(ResultNarrative narrative) {
    heading("The answer", "answer");
    blocks.add(new PageBlock.Answer(narrative.answer()));
    remark(new GoalLines(summary, names).chosen());
    narrative.warnings().forEach(w -> blocks.add(new PageBlock.Notice("Take care.", w)));
    remark(SHARES);
    chart("outcomes");
  }

  private void fails(FailureReasons reasons) {
    heading("Why not more often", "fails");
    List<FailureReasons.WhyNot> why = reasons.whyNot(input.file());
    if (why.isEmpty()) {
      say("No talk that was looked into missed what was asked.");
      return;
    }
    say(CAUSES);
    for (FailureReasons.WhyNot goal : why) {
      blocks.add(new PageBlock.Subheading(goal.goal()));
      goal.story().forEach(this::say);
      remark(goal.looked());
      if (goal == why.get(0)) {
        chart("why");
      }
      if (!goal.runs().isEmpty()) {
        say("Talks to read:");
        blocks.add(new PageBlock.Points(goal.runs()));
      }
    }
  }

  private void changes(FailureReasons reasons) {
    heading("What would change it", "changes");
    input.levers().ifPresentOrElse(found -> blocks.addAll(found.blocks()), () -> say(NOT_TRIED));
    blocks.add(new PageBlock.Subheading("What the answer hangs on"));
    say(HANGS_ON);
    if (input.detail().drivers().drivers().isEmpty()) {
      say(NOTHING_STANDS_OUT);
    } else {
      chart("effects");
    }
    remark(reasons.comparisons(input.detail()));
  }

  private void sure() {
    heading("How sure is this", "sure");
    chart("convergence");
    say(INTERVALS);
  }

  private void origins() {
    heading("What is assumed, and what is sourced", "origins");
    say(tables.origins());
    say(LABELS);
    if (!scenario.sources().isEmpty()) {
      blocks.add(new PageBlock.Subheading("Sources"));
      blocks.add(
          new PageBlock.References(
              scenario.sources().stream().map(ReportPage::reference).toList()));
    }
  }

  private static PageReference reference(Source s) {
    String author = s.author().isBlank() ? "" : ", " + s.author();
    String date = s.date().isBlank() ? "" : ", " + s.date();
    String note = s.note().isBlank() ? "" : ". " + s.note();
    return new PageReference(s.id(), s.title(), s.url(), author + date + note);
  }

  private void again() {
    heading("What this is not", "not");
    say(NO_FORECAST);
    heading("Change it and run it again", "again");
    say(COMMANDS);
    blocks.add(new PageBlock.Code(SuggestedCommands.of(input)));
  }

  private void agreed(List<String> agreed) {
    heading("What else the talks settle", "agreed");
    if (agreed.isEmpty()) {
      say("Nothing is agreed in any of the simulated talks.");
    }
    chart("issues");
    chart("closings");
  }

  private void possible() {
    heading("What was possible, and what was left on the table", "possible");
    input
        .landscape()
        .ifPresent(
            l -> {
              say(l.inWords());
              l.nash().ifPresent(nash -> say(nash(nash)));
            });
    chart("joint");
    chart("values");
  }

  private String nash(BargainingLandscape.NashDeal nash) {
    return "The Nash deal, which makes the product of the gains as large as it can be, changes: "
        + new DealWords(scenario, names).changes(nash.options())
        + ".";
  }

  private String technical() {
    return "Parley "
        + input.version()
        + "; scenario "
        + scenario.id()
        + "; "
        + NumberPhrases.count(summary.runs(), "run", "runs")
        + ", "
        + NumberText.count(summary.failedRuns())
        + " failed; seed "
        + summary.seed()
        + "; hash "
        + input.hash();
  }
}
