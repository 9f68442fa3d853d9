package org.parley.viz.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.explain.BestDeals;
import org.parley.explain.Explanation;
import org.parley.explain.NamedDeal;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;

/** The deals that theory names, those that are alike together, in words. */
final class FairWords {
  private static final int MOST_TIES = 3;

  private final DealWords deals;

  FairWords(DealWords deals) {
    this.deals = deals;
  }

  /**
   * By what formula each is best; the first deal in full, the others by how they differ from it.
   */
  List<PageBlock.Steps.Step> told(Explanation e) {
    Map<List<NamedDeal>, List<String>> alike = new LinkedHashMap<>();
    add(alike, e.fair().nash(), "Nash deal (largest product of V - B)");
    add(alike, e.fair().egalitarian(), "egalitarian (largest smallest V - B)");
    add(
        alike,
        e.fair().kalaiSmorodinsky(),
        "Kalai-Smorodinsky (largest smallest (V - B) / (ideal - B))");
    add(alike, e.fair().leastDifference(), "least difference of V on the frontier");
    add(alike, e.fair().largestSum(), "largest sum of V");
    List<PageBlock.Steps.Step> told = new ArrayList<>();
    NamedDeal first = null;
    for (Map.Entry<List<NamedDeal>, List<String>> entry : alike.entrySet()) {
      told.add(told(e, entry.getKey(), entry.getValue(), first));
      first = first == null ? entry.getKey().get(0) : first;
    }
    return told;
  }

  private static void add(Map<List<NamedDeal>, List<String>> alike, BestDeals best, String title) {
    if (!best.isEmpty()) {
      alike
          .computeIfAbsent(best.ties(), t -> new ArrayList<>())
          .add(title + (best.exact() ? "" : ", best found"));
    }
  }

  private PageBlock.Steps.Step told(
      Explanation e, List<NamedDeal> ties, List<String> titles, NamedDeal first) {
    String title = NumberPhrases.capital(String.join("; ", titles));
    String tied = ties.size() > 1 ? ", " + NumberText.count(ties.size()) + " deals tie" : "";
    List<String> lines = new ArrayList<>();
    for (NamedDeal deal : ties.subList(0, Math.min(MOST_TIES, ties.size()))) {
      String what =
          first == null
              ? NumberPhrases.capital(deals.changes(deal.deal()))
              : "As the first, but " + deals.changes(first.deal(), deal.deal());
      lines.add(what + ". " + deals.utilities(deal, e.alternatives()) + ".");
    }
    return new PageBlock.Steps.Step(title + tied, lines);
  }

  /** Who must sign these deals; empty if each can be signed at the table. */
  String signers(Explanation e) {
    return e.fair().nash().isEmpty() ? "" : deals.signers(e.fair().nash().first());
  }
}
