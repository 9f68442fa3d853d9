package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PrintedPage;
import org.parley.viz.report.ScenarioLabels;

/**
 * Questions that a delegation answers in writing before it sits down: interests behind positions,
 * its alternative and the others', guesses of what they want, a first offer and what comes after
 * it. It holds nothing secret until it is filled in.
 */
public final class PreparationSheet {
  private static final int FEW = 2;
  private static final int SOME = 3;

  private final Scenario scenario;
  private final Delegation me;
  private final ScenarioLabels names;
  private final List<PageBlock> blocks = new ArrayList<>();

  private PreparationSheet(Scenario scenario, int delegation) {
    this.scenario = scenario;
    me = scenario.delegations().get(delegation);
    names = ScenarioLabels.withUnits(scenario);
  }

  /** The sheet of a delegation. */
  public static PrintedPage of(Scenario scenario, int delegation) {
    PreparationSheet sheet = new PreparationSheet(scenario, delegation);
    sheet.write();
    String who = sheet.names.delegation(sheet.me.id());
    return new PrintedPage(
        "prepare-" + RoleNames.of(scenario, delegation),
        who + ": before the talks",
        sheet.names.title(),
        "For the delegation of " + who + "; once filled in, for it only",
        sheet.blocks);
  }

  private void write() {
    ask("What do you want to have reached when the talks are over, in one sentence?", FEW);
    ask("Why do you want it? What would serve you as well?", SOME);
    ask("What will you do if there is no deal? What would make that better?", FEW);
    issues();
    others();
    ask("What do you not know, and whom will you ask what?", SOME);
    firstOffer();
    ask("Which trade can you offer: what of little worth to you is of much worth to them?", SOME);
    ask("What will you say if they ask for your limit?", FEW);
  }

  private void ask(String question, int lines) {
    blocks.add(new PageBlock.Subheading(question));
    blocks.add(new PageBlock.Lines(lines));
  }

  private void issues() {
    blocks.add(new PageBlock.Subheading("Issue by issue"));
    List<List<String>> rows =
        scenario.issues().stream()
            .map(i -> List.of(IssueWords.of(scenario, i), "", "", ""))
            .toList();
    blocks.add(
        new PageBlock.Table(
            "", List.of("Issue", "I aim at", "I can live with", "I refuse below"), rows, 0));
  }

  private void others() {
    for (Delegation other : scenario.delegations()) {
      if (!other.id().equals(me.id())) {
        blocks.add(new PageBlock.Subheading("What you guess of " + names.delegation(other.id())));
        List<List<String>> rows = new ArrayList<>();
        for (Issue issue : scenario.issues()) {
          rows.add(List.of(names.issue(issue.id()), "", "", ""));
        }
        blocks.add(
            new PageBlock.Table(
                "",
                List.of("Issue", "It wants", "Out of 100 points it weighs", "How I know"),
                rows,
                0));
        blocks.add(new PageBlock.Paragraph("Without a deal it will, I think:"));
        blocks.add(new PageBlock.Lines(1));
      }
    }
  }

  private void firstOffer() {
    blocks.add(new PageBlock.Subheading("Your first offer, and what you give after it"));
    List<List<String>> rows =
        scenario.issues().stream().map(i -> List.of(names.issue(i.id()), "", "", "")).toList();
    blocks.add(
        new PageBlock.Table(
            "", List.of("Issue", "First offer", "Second", "Only against"), rows, 0));
  }
}
