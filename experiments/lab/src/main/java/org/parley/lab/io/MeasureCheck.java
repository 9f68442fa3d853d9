package org.parley.lab.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunsCsv;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.measure.StandardMeasures;
import org.parley.lab.sweep.ReplicationPlan;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.YamlNode;
import org.parley.spelling.ClosestWord;

/** Whether scenarios have a measure that a file asks for. */
record MeasureCheck(List<InputProblem> problems) {

  /** Notes a problem for every scenario that has no such figure. */
  void check(RunMeasure measure, YamlNode node, String where, List<ExperimentArm> arms) {
    for (ExperimentArm arm : arms) {
      OutcomeLabels frame = arm.talks(0).frame();
      List<String> known = new ArrayList<>();
      StandardMeasures.of(frame).forEach(m -> known.add(m.name()));
      boolean option = measure.name().indexOf('=') > 0;
      boolean found =
          option
              ? known.contains(measure.name())
              : measure.in(Arrays.asList(new RunsCsv(frame).header())).isPresent();
      if (!found) {
        problems.add(
            InputProblem.at(
                node.place(),
                where,
                "'" + measure.name() + "' is no figure of scenario '" + arm.id() + "'",
                "agreement, none, partial, comprehensive, deadline, walkout, rounds, hold,"
                    + " <issue>=<option>, <issue>=open, utility.<delegation> or gain.<delegation>",
                ClosestWord.advice(measure.name(), known)));
      }
    }
  }

  /** Checks the measure whose interval is to grow narrow. */
  void until(BlockFields fields, ReplicationPlan replications, List<ExperimentArm> arms) {
    if (!replications.isFixed()) {
      YamlNode node = fields.node("replications").orElseThrow();
      check(new RunMeasure(replications.measure()), node, "replications.until", arms);
    }
  }
}
