package org.parley.classroom.sheets;

import java.util.ArrayList;
import java.util.List;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Constituency;
import org.parley.scenario.Delegation;
import org.parley.scenario.RedLine;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ScenarioLabels;

/** What bounds a delegation: its lines, what it has without a deal, who must agree at home. */
final class OwnLimits {
  private final DelegationStandpoint standpoint;
  private final Delegation me;
  private final ScenarioLabels names;
  private final SheetForm form;
  private final StatedReasons reasons;

  OwnLimits(DelegationStandpoint standpoint, SheetForm form) {
    this.standpoint = standpoint;
    this.form = form;
    me = standpoint.talks().scenario().delegations().get(standpoint.delegation());
    names = ScenarioLabels.withUnits(standpoint.talks().scenario());
    reasons = new StatedReasons(standpoint.talks().scenario(), me);
  }

  void write(List<PageBlock> blocks) {
    lines(blocks);
    withoutDeal(blocks);
    home(blocks);
  }

  private void lines(List<PageBlock> blocks) {
    blocks.add(new PageBlock.Heading("What you cannot accept"));
    List<String> points = new ArrayList<>();
    int own = 0;
    for (int l = 0; l < standpoint.talks().redLines().size(); l++) {
      if (standpoint.talks().redLines().get(l).owner() == standpoint.delegation()) {
        points.add(line(me.redLines().get(own++), l));
      }
    }
    if (points.isEmpty()) {
      blocks.add(new PageBlock.Paragraph("You have drawn no red line."));
    } else {
      blocks.add(new PageBlock.Points(points));
    }
  }

  private String line(RedLine line, int index) {
    String what = names.meaning(new DealObstacle(DealObstacle.Kind.LINE, me.id(), line.id()));
    String known = line.isPrivate() ? " The others do not know of it." : " You have said so.";
    boolean isHard = standpoint.now().lines().hard()[index];
    double price = standpoint.now().number(standpoint.talks().redLines().get(index).price());
    String real =
        isHard
            ? " It is real."
            : price > 0
                ? " It is a bluff: crossing it costs you " + form.points(price) + " points."
                : " It is a bluff: crossing it costs you nothing.";
    return what + known + real;
  }

  private void withoutDeal(List<PageBlock> blocks) {
    blocks.add(new PageBlock.Heading("What happens without a deal"));
    String words = me.own().withoutDeal().strip();
    if (!words.isEmpty()) {
      blocks.add(new PageBlock.Paragraph(words));
    }
    blocks.add(new PageBlock.Paragraph(worthWithout(words.isEmpty())));
  }

  /** The way out that it has, and what it has if going on as today is better than that. */
  private String worthWithout(boolean tell) {
    String points = form.points(standpoint.baseline());
    if (me.alternative().worth().isEmpty()) {
      return (tell ? "Things stay as they are. That is worth " : "It is worth ")
          + points
          + " points to you, all told. A deal that brings less is worse than none.";
    }
    double worth = standpoint.now().worth(standpoint.delegation());
    String why = reasons.alternative(me).map(w -> " (" + w + ")").orElse("");
    String out =
        (tell ? "You have another way out" + why + ", worth " : "Your way out is worth ")
            + form.points(worth)
            + " points.";
    return form.points(worth).equals(points)
        ? out + " Do not give it up for less."
        : out
            + " Without a deal you would have "
            + points
            + ", all told, with things as they are and what the others would then do: do not take"
            + " less.";
  }

  private void home(List<PageBlock> blocks) {
    List<Constituency> now = me.constituencies().stream().filter(c -> c.later().isEmpty()).toList();
    if (now.isEmpty()) {
      return;
    }
    blocks.add(new PageBlock.Heading("Who must agree at home"));
    List<String> points = new ArrayList<>();
    for (Constituency c : now) {
      int at = now.indexOf(c);
      var home = standpoint.talks().delegation(standpoint.delegation()).homes();
      double threshold =
          home.isEmpty() ? c.threshold().mean() : standpoint.now().number(home.get(at).threshold());
      points.add(
          (c.title().isBlank() ? ScenarioLabels.words(c.id()) : c.title())
              + ": as likely as not to approve a text that adds "
              + form.points(threshold)
              + " points to what is signed already, and likelier the more it adds. Asked about"
              + " texts that leaders must sign, and those marked for home.");
    }
    blocks.add(new PageBlock.Points(points));
  }
}
