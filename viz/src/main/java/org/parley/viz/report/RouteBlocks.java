package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.explain.NearestDeals;
import org.parley.explain.ObstacleRemoval;
import org.parley.explain.ObstacleRemovals;
import org.parley.viz.document.PageBlock;

/** What would have to give way, and the deals that come nearest, as parts of a document. */
final class RouteBlocks {
  static final int MOST_WAYS = 4;

  private final ScenarioLabels names;
  private final DealWords deals;
  private final WayWords ways;

  RouteBlocks(ScenarioLabels names, DealWords deals, WayWords ways) {
    this.names = names;
    this.deals = deals;
    this.ways = ways;
  }

  private static PageBlock say(String text) {
    return new PageBlock.Paragraph(text);
  }

  /** The smallest ways, numbered, and what is known of others. */
  List<PageBlock> numbered(ObstacleRemovals all) {
    List<PageBlock.Steps.Step> steps = new ArrayList<>();
    for (ObstacleRemoval way : all.ways().subList(0, Math.min(MOST_WAYS, all.ways().size()))) {
      List<String> said = ways.sentences(way);
      String label = (steps.size() + 1) + ". " + said.get(0);
      steps.add(new PageBlock.Steps.Step(label, said.subList(1, said.size())));
    }
    List<PageBlock> blocks = new ArrayList<>(List.of(new PageBlock.Steps(steps)));
    int left = all.ways().size() - MOST_WAYS;
    if (left > 0) {
      String others = NumberPhrases.count(left, "other way", "other ways");
      blocks.add(say("And " + others + " of up to three things."));
    }
    if (all.larger()) {
      blocks.add(say("There are also ways that need more than three things to give way."));
    }
    if (!all.exact()) {
      blocks.add(say("The search was cut short: there may be smaller ways."));
    }
    return blocks;
  }

  /** What it takes, and what stands in the way. */
  List<PageBlock> toward(ObstacleRemovals all) {
    List<PageBlock> blocks = new ArrayList<>();
    if (all.open()) {
      ObstacleRemoval way = all.ways().get(0);
      blocks.add(say("Nothing need give way."));
      blocks.add(say("Possible: " + deals.changes(way.deal().deal()) + "."));
      String signers = deals.signers(way.deal());
      if (!signers.isEmpty()) {
        blocks.add(say(signers));
      }
    } else if (all.ways().isEmpty()) {
      blocks.add(say("More than three lines or alternatives would have to give way."));
    } else {
      blocks.addAll(numbered(all));
      blocks.add(new PageBlock.Heading("What these obstacles mean"));
      all.ways().stream()
          .limit(MOST_WAYS)
          .flatMap(w -> w.obstacles().stream())
          .distinct()
          .forEach(o -> blocks.add(say(names.meaning(o))));
    }
    return blocks;
  }

  /** The deals that cross no line and lack least. */
  List<PageBlock> nearest(NearestDeals near) {
    int told = Math.min(MOST_WAYS, near.ties().size());
    List<PageBlock> blocks = new ArrayList<>();
    blocks.add(
        new PageBlock.Heading(
            near.ties().size() == 1
                ? "Nearest deal that crosses no line"
                : "Nearest deals that cross no line, none nearer than another"));
    for (int i = 0; i < told; i++) {
      blocks.add(say(deals.changes(near.ties().get(i).deal()) + "."));
      blocks.add(say(lacking(near.shortfalls().get(i)) + "."));
    }
    int left = near.ties().size() - told;
    if (left > 0) {
      blocks.add(say("And " + NumberPhrases.count(left, "other", "others") + " as near."));
    }
    return blocks;
  }

  private String lacking(Map<String, Double> shortfall) {
    return ScenarioLabels.list(
        shortfall.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(e -> names.delegation(e.getKey()) + " lacks " + DealWords.amount(e.getValue()))
            .toList(),
        "and");
  }
}
