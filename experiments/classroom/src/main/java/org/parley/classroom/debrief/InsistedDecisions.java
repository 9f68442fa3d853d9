package org.parley.classroom.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.classroom.seat.SeatDecision;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.classroom.words.TableFeatures;
import org.parley.negotiation.Move;
import org.parley.scenario.Scenario;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ScenarioLabels;

/** Decisions that an agent in the same seat would not have made: who insisted, and when. */
final class InsistedDecisions {
  private final SeatedTalks talks;
  private final Map<Integer, Found> found = new TreeMap<>();

  /** What one delegation insisted on. */
  private static final class Found {
    private int offers;
    private int agreed;
    private final Set<Integer> rounds = new TreeSet<>();
  }

  InsistedDecisions(SeatedTalks talks) {
    this.talks = talks;
    for (int k = 0; k < talks.decisions().size(); k++) {
      SeatDecision decision = talks.decisions().get(k);
      boolean agreed = decision.move() instanceof Move.Agree agree && agree.insisted();
      boolean offered = decision.move() instanceof Move.Offer offer && offer.insisted();
      if (agreed || offered) {
        Found of = found.computeIfAbsent(decision.delegation(), d -> new Found());
        of.agreed += agreed ? 1 : 0;
        of.offers += offered ? 1 : 0;
        of.rounds.add(round(k));
      }
    }
  }

  private int round(int decision) {
    return ((SeatedState.Awaiting) talks.before(decision).state()).turn().round();
  }

  void write(List<PageBlock> blocks) {
    if (found.isEmpty()) {
      return;
    }
    Scenario scenario = talks.talks().scenario();
    ScenarioLabels names = ScenarioLabels.withUnits(scenario);
    List<String> points = new ArrayList<>();
    found.forEach(
        (d, of) ->
            points.add(
                names.delegation(scenario.delegations().get(d).id())
                    + " "
                    + what(of)
                    + " that its own lines or its alternative spoke against, and insisted ("
                    + rounds(of)
                    + ")."));
    blocks.add(new PageBlock.Heading("Against your own rules"));
    blocks.add(new PageBlock.Points(points));
    TableFeatures has = new TableFeatures(scenario);
    if (has.levels() || has.asksHome()) {
      blocks.add(new PageBlock.Paragraph("Leaders and home answered by their own rules."));
    }
  }

  private static String what(Found of) {
    List<String> what = new ArrayList<>();
    if (of.offers > 0) {
      what.add(of.offers == 1 ? "made an offer" : "made " + of.offers + " offers");
    }
    if (of.agreed > 0) {
      what.add(of.agreed == 1 ? "agreed to a text" : "agreed to " + of.agreed + " texts");
    }
    return ScenarioLabels.list(what, "and");
  }

  private static String rounds(Found of) {
    List<String> rounds = of.rounds.stream().map(String::valueOf).toList();
    return (rounds.size() == 1 ? "round " : "rounds ") + ScenarioLabels.list(rounds, "and");
  }
}
