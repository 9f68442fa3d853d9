package org.parley.viz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.bargaining.CountResult;
import org.parley.explain.AgendaStandoff;
import org.parley.explain.ComplianceDoubt;
import org.parley.explain.Explanation;
import org.parley.explain.IssueFigures;
import org.parley.explain.MandateFigures;
import org.parley.explain.ObstacleRemoval;
import org.parley.viz.NumberText;

/** A summary of the explanation: why talks may fail, in a few sentences that can be quoted. */
final class ExplanationSummary {
  private static final double LITTLE = .005;

  /** Sums of firmness that differ by less differ by rounding. */
  private static final double ALIKE = 1e-9;

  private static final int MOST_WAYS = 3;

  private final ScenarioLabels names;
  private final WayWords ways;

  ExplanationSummary(ScenarioLabels names, WayWords ways) {
    this.names = names;
    this.ways = ways;
  }

  List<String> sentences(Explanation e) {
    List<String> said = new ArrayList<>();
    said.add(zone(e));
    if (!e.easing().ways().isEmpty() && !e.easing().open()) {
      said.add("The least that would make one possible: " + least(e) + ".");
    }
    stuck(e, said);
    e.standoffs().forEach(s -> said.add(standoff(s)));
    mandates(e, said);
    e.doubts().stream()
        .filter(d -> d.ifKept() - d.asBelieved() >= LITTLE)
        .max(Comparator.comparingDouble((ComplianceDoubt d) -> d.ifKept() - d.asBelieved()))
        .ifPresent(d -> said.add(doubt(d)));
    return said;
  }

  /** What gives way at the least; several ways that are equally small are named together. */
  private String least(Explanation e) {
    ObstacleRemoval first = e.easing().ways().get(0);
    List<String> least =
        e.easing().ways().stream()
            .filter(w -> w.obstacles().size() == first.obstacles().size())
            .filter(w -> w.firmness() <= first.firmness() + ALIKE)
            .map(ways::brief)
            .toList();
    int left = least.size() - MOST_WAYS;
    String told = String.join("; or ", least.subList(0, Math.min(MOST_WAYS, least.size())));
    return told + (left > 0 ? "; or " + NumberPhrases.count(left, "other way", "other ways") : "");
  }

  private static String zone(Explanation e) {
    if (e.sizes().zopa().isZero()) {
      return e.sizes().allowed().isZero()
          ? "The red lines together leave no deal at all."
          : "Every deal that respects everybody's red lines leaves somebody worse off than none.";
    }
    boolean one = e.sizes().zopa().estimate() == 1;
    return "Agreement is possible: "
        + DealWords.count(e.sizes().zopa())
        + " of "
        + DealWords.count(e.sizes().deals())
        + (one ? " deals crosses" : " deals cross")
        + " nobody's red line and "
        + (one ? "leaves" : "leave")
        + " nobody worse off.";
  }

  private void stuck(Explanation e, List<String> said) {
    List<String> stuck =
        e.issues().stream()
            .filter(i -> i.possible().isEmpty())
            .map(IssueFigures::issue)
            .map(names::brief)
            .toList();
    if (!e.sizes().zopa().isZero() && !stuck.isEmpty()) {
      said.add(
          (e.sizes().zopa().estimate() == 1
                  ? "This deal does not move "
                  : "None of these deals moves ")
              + ScenarioLabels.list(stuck, "or")
              + ": somebody would have to give way first, as said below.");
    }
  }

  private String standoff(AgendaStandoff s) {
    return NumberPhrases.capital(names.obstacle(s.first()))
        + " and "
        + names.obstacle(s.second())
        + " wait for each other: each is lifted only once something is closed that the other"
        + " forbids until then. This is a quarrel over the order; no text can meet both.";
  }

  private void mandates(Explanation e, List<String> said) {
    CountResult zone = e.sizes().zopa();
    if (zone.isZero() || e.sizes().signable().equals(zone)) {
      return;
    }
    List<String> who =
        e.mandates().stream()
            .filter(m -> !m.zopa().equals(zone))
            .map(MandateFigures::who)
            .map(names::delegation)
            .toList();
    said.add(
        "The delegations can sign "
            + (e.sizes().signable().isZero() ? "none" : DealWords.count(e.sizes().signable()))
            + " of them at the table: the rest lies above the mandate of "
            + ScenarioLabels.list(who, "and")
            + ".");
  }

  private String doubt(ComplianceDoubt d) {
    return "Trust: "
        + names.delegation(d.who())
        + " gives \""
        + names.option(d.issue(), d.option())
        + "\" "
        + NumberPhrases.inHundred(d.belief())
        + " to be kept by "
        + ScenarioLabels.list(d.keepers().stream().map(names::delegation).toList(), "and")
        + "; if it were sure, the option would be worth "
        + NumberText.utility(d.ifKept() - d.asBelieved())
        + " more to it.";
  }
}
