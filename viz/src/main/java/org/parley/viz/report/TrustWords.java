package org.parley.viz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.explain.ComplianceDoubt;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;

/** What delegations do not trust each other to keep, and what that costs, in words. */
final class TrustWords {
  private static final int MOST = 3;
  private static final double LITTLE = .005;

  private final ScenarioLabels names;

  TrustWords(ScenarioLabels names) {
    this.names = names;
  }

  /** Paragraphs under a heading; nothing if doubt changes little. */
  List<PageBlock> blocks(List<ComplianceDoubt> doubts) {
    List<PageBlock> blocks = new ArrayList<>();
    Set<String> guaranteed = new HashSet<>();
    for (ComplianceDoubt d : worst(doubts)) {
      if (blocks.isEmpty()) {
        blocks.add(
            new PageBlock.Heading(
                "Trust: what others must keep is worth what a delegation believes of it"));
      }
      String guarantees = guaranteed.add(d.who()) ? guarantees(d) : "";
      blocks.add(new PageBlock.Paragraph(sentence(d) + guarantees));
    }
    return blocks;
  }

  /** For each delegation and issue the option that doubt changes most; largest changes first. */
  private static List<ComplianceDoubt> worst(List<ComplianceDoubt> doubts) {
    Map<List<String>, ComplianceDoubt> worst = new LinkedHashMap<>();
    for (ComplianceDoubt d : doubts) {
      worst.merge(List.of(d.who(), d.issue()), d, (a, b) -> lost(b) > lost(a) ? b : a);
    }
    return worst.values().stream()
        .filter(d -> lost(d) >= LITTLE)
        .sorted(Comparator.comparingDouble(TrustWords::lost).reversed())
        .limit(MOST)
        .toList();
  }

  private static double lost(ComplianceDoubt d) {
    return d.ifKept() - d.asBelieved();
  }

  private String sentence(ComplianceDoubt d) {
    String keepers =
        ScenarioLabels.list(d.keepers().stream().map(names::delegation).toList(), "and");
    String who = names.delegation(d.who());
    return who
        + " believes that "
        + keepers
        + (d.keepers().size() == 1 ? " keeps" : " keep")
        + " \""
        + names.option(d.issue(), d.option())
        + "\" ("
        + names.issue(d.issue())
        + ") with q = "
        + NumberText.utility(d.belief())
        + ": alone it "
        + brings(d.asBelieved())
        + ", and "
        + brings(d.ifKept())
        + " if "
        + who
        + " were sure of it.";
  }

  private static String brings(double change) {
    String amount = Math.abs(change) < LITTLE ? "nothing" : NumberText.utility(Math.abs(change));
    return (change <= -LITTLE ? "costs " : "brings ") + amount;
  }

  private String guarantees(ComplianceDoubt d) {
    if (d.guarantees().isEmpty()) {
      return "";
    }
    return " Guarantees raise q: "
        + d.guarantees().stream()
            .map(g -> names.option(g.issue(), g.option()) + " to " + NumberText.utility(g.belief()))
            .collect(Collectors.joining(", "))
        + ".";
  }
}
