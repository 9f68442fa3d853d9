package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Mediator;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PrintedPage;
import org.parley.viz.report.ScenarioLabels;

/** What a mediator alone knows: what it may do, what it can bring, how it stands with each side. */
public final class MediatorSheet {
  private final Scenario scenario;
  private final Mediator me;
  private final SheetForm form;
  private final ScenarioLabels names;
  private final List<PageBlock> blocks = new ArrayList<>();

  private MediatorSheet(Scenario scenario, int mediator, SheetForm form) {
    this.scenario = scenario;
    this.form = form;
    me = scenario.mediators().get(mediator);
    names = ScenarioLabels.withUnits(scenario);
  }

  /** The sheet of a mediator. */
  public static PrintedPage of(Scenario scenario, int mediator, SheetForm form) {
    MediatorSheet sheet = new MediatorSheet(scenario, mediator, form);
    sheet.write();
    String who = sheet.names.outsider(sheet.me.id());
    return new PrintedPage(
        "mediator-" + RoleNames.ofMediator(scenario, mediator),
        who + ": your instructions",
        sheet.names.title(),
        "Confidential: for " + who + " only",
        sheet.blocks);
  }

  private void write() {
    blocks.add(
        new PageBlock.Notice(
            "Confidential. You want nothing on any issue yourself. What one side tells you alone,"
                + " the other hears from you only if that side agrees."));
    blocks.add(new PageBlock.Heading("Who you are"));
    blocks.add(
        new PageBlock.Paragraph(
            "You are "
                + names.outsider(me.id())
                + (me.head().isBlank() ? "" : ", and " + me.head() + " speaks for you")
                + "."
                + (me.isHost() ? " You are the host of these talks." : "")));
    PrivateWords.story(me.own(), blocks);
    blocks.add(new PageBlock.Heading("What you may do"));
    blocks.add(new PageBlock.Points(powers()));
    standing();
    PrivateWords.counsel(me.own(), blocks);
    blocks.add(new PageBlock.Heading("At the table"));
    blocks.add(
        new PageBlock.Points(
            List.of(
                "You keep the time, say who speaks, and write down what is on the table.",
                "Ask each side, apart, what matters most to it and what least; compare.",
                "Say back what you heard before you suggest anything.",
                "At the end, read the text aloud and ask each side whether it signs.")));
    blocks.add(new PageBlock.Subheading("What each side told you apart"));
    blocks.add(new PageBlock.Lines(2 * scenario.delegations().size()));
  }

  private List<String> powers() {
    List<String> points = new ArrayList<>();
    points.add("You help the sides to understand each other; whoever hears you misreads less.");
    if (me.style().writesTexts()) {
      points.add(
          "You may put a text of your own on the table, "
              + (me.every() == 1 ? "every round" : "every " + me.every() + " rounds")
              + ": all answer it at once, and it is accepted when all do.");
    }
    if (me.style().paysAndFines() && me.leverage().mean() > 0) {
      double carrots = me.carrots().mean();
      points.add(
          "You have "
              + form.points(me.leverage().mean())
              + " points to move the sides with: "
              + NumberText.inHundred(carrots)
              + " in 100 of them promised for signing, the rest a penalty for refusing."
              + (carrots > 0 && me.fades().mean() > 0
                  ? " Of what is promised, "
                      + NumberText.inHundred(me.fades().mean())
                      + " in 100 is gone afterwards."
                  : ""));
    }
    return points;
  }

  private void standing() {
    List<String> points = new ArrayList<>();
    for (Map.Entry<String, UncertainNumber> entry : me.trustedBy().entrySet()) {
      points.add(
          "With "
              + names.delegation(entry.getKey())
              + ": "
              + NumberText.inHundred(entry.getValue().mean())
              + " in 100."
              + bias(entry.getKey()));
    }
    if (!points.isEmpty()) {
      blocks.add(new PageBlock.Heading("How you stand with each side"));
      blocks.add(new PageBlock.Points(points));
    }
  }

  private String bias(String delegation) {
    UncertainNumber bias = me.bias().get(delegation);
    return bias == null || bias.mean() == 0
        ? ""
        : bias.mean() > 0
            ? " You would rather see it do well than the others."
            : " You would rather see the others do well.";
  }
}
