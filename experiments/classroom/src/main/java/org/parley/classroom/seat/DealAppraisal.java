package org.parley.classroom.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.bargaining.FixedPoint;
import org.parley.classroom.words.UtilityPoints;
import org.parley.compiled.CompiledLine;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.DealProspect;
import org.parley.outcome.DealObstacle;
import org.parley.scenario.Scenario;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ScenarioLabels;

/**
 * What a deal would be to the delegation that is to decide: its worth, and what speaks against it.
 */
public final class DealAppraisal {
  private final CompiledTalks talks;
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final SeatedState.Awaiting awaiting;

  /** Appraises for the delegation whose turn it is. */
  public DealAppraisal(CompiledTalks talks, SeatedState.Awaiting awaiting) {
    this.talks = talks;
    this.awaiting = awaiting;
    scenario = talks.scenario();
    names = ScenarioLabels.withUnits(scenario);
  }

  /** What it is worth, beside what there is. */
  public String worth(DealProspect prospect) {
    return "To you it is worth "
        + UtilityPoints.of(prospect.value())
        + " points. "
        + standsAt()
        + (prospect.reservation() > awaiting.turn().reservation()
            ? " It must bring at least " + UtilityPoints.of(prospect.reservation()) + "."
            : "");
  }

  /** What there is without a new text. */
  public String standsAt() {
    return "As things stand you have "
        + UtilityPoints.of(awaiting.turn().reservation())
        + "; the best that your own lines allow is "
        + UtilityPoints.of(awaiting.turn().best())
        + ".";
  }

  /** What an agent would refuse it for, and what becomes of it when all agree. */
  public List<String> remarks(DealProspect prospect) {
    List<String> remarks = new ArrayList<>(objections(prospect));
    others(prospect).ifPresent(remarks::add);
    if (prospect.isRefused()) {
      remarks.add("This very text was refused by leaders or at home before.");
    }
    if (prospect.asksLeaders()) {
      remarks.add("It lies above your mandate: if all agree, your leaders answer it.");
    }
    if (prospect.isComprehensive()) {
      remarks.add("It settles all that the talks are about: signed, it ends them.");
    }
    return remarks;
  }

  /** Lines that others have stated: whether these are real, nobody else knows. */
  private Optional<String> others(DealProspect prospect) {
    List<String> lines = new ArrayList<>();
    for (int l : awaiting.othersStatedLines(prospect.text().options())) {
      CompiledLine line = talks.redLines().get(l);
      String who = scenario.delegations().get(line.owner()).id();
      lines.add(names.obstacle(new DealObstacle(DealObstacle.Kind.LINE, who, line.id())));
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "It crosses what others have said: " + ScenarioLabels.list(lines, "and") + ".");
  }

  /** What an agent in your place would refuse it for. */
  public List<String> objections(DealProspect prospect) {
    List<String> objections = new ArrayList<>();
    for (int l : awaiting.ownRealLines(prospect.text().options())) {
      CompiledLine line = talks.redLines().get(l);
      String who = scenario.delegations().get(line.owner()).id();
      objections.add(
          "It crosses your own line \""
              + ScenarioLabels.words(line.id())
              + "\": "
              + names.meaning(new DealObstacle(DealObstacle.Kind.LINE, who, line.id())));
    }
    long missing = prospect.reservation() - prospect.value();
    if (missing > 0) {
      objections.add(
          UtilityPoints.of(missing).equals("0.0")
              ? "It is worth less to you than what you have without, by under a tenth of a point."
              : "It is worth "
                  + UtilityPoints.of(missing)
                  + " points less to you than what you have without.");
    }
    return objections;
  }

  /** Issue by issue. */
  public PageBlock.Table byIssue(int[] options, String caption) {
    List<List<String>> rows = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < options.length; i++) {
      double worth = awaiting.worth(i, options[i]);
      sum += worth;
      double most = 0;
      for (int o = 0; o < scenario.issues().get(i).options().size(); o++) {
        most = Math.max(most, awaiting.worth(i, o));
      }
      rows.add(
          List.of(
              names.issue(scenario.issues().get(i).id()),
              names.option(
                  scenario.issues().get(i).id(),
                  scenario.issues().get(i).options().get(options[i]).id()),
              UtilityPoints.of(worth),
              UtilityPoints.of(most)));
    }
    long value = awaiting.value(options);
    double rest = FixedPoint.toDouble(value) - sum;
    if (Math.abs(rest) >= 5e-4) {
      rows.add(
          List.of(
              "Fighting, pressure, trust, ties",
              "(see your briefing)",
              UtilityPoints.signed(rest),
              ""));
    }
    rows.add(List.of("Together", "", UtilityPoints.of(value), ""));
    return new PageBlock.Table(caption, List.of("Issue", "Option", "Points", "At most"), rows, 2);
  }
}
