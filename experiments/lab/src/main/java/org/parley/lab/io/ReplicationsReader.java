package org.parley.lab.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.sweep.ReplicationPlan;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.YamlNode;
import org.parley.scenario.io.YamlNode.Scalar;

/**
 * Reads how many runs each point gets: a number, or {@code {least: 50, most: 1000, until:
 * {agreement: 0.02}}} with half the width that the interval may have.
 */
record ReplicationsReader(BlockFields fields, List<InputProblem> problems) {
  private static final int USUAL = 100;
  private static final int USUAL_LEAST = 30;
  private static final int USUAL_MOST = 10_000;

  ReplicationPlan read(int most) {
    Optional<YamlNode> node = fields.node("replications");
    if (node.isEmpty() || node.get() instanceof Scalar) {
      return ReplicationPlan.fixed((int) fields.whole("replications", 1, most, USUAL));
    }
    Optional<BlockFields> grown =
        BlockFields.of(node.get(), "replications", List.of("least", "most", "until"), problems);
    return grown.map(g -> grown(g, most)).orElse(ReplicationPlan.fixed(USUAL));
  }

  private ReplicationPlan grown(BlockFields grown, int limit) {
    int least = (int) grown.whole("least", 2, limit / 2, USUAL_LEAST);
    int most = (int) grown.whole("most", 2 * least, limit, Math.max(2 * least, USUAL_MOST));
    Map<String, YamlNode> until = grown.entries("until");
    if (until.size() != 1) {
      grown.missing("until", "one measure and half the width of its interval: {agreement: 0.02}");
      return ReplicationPlan.fixed(USUAL);
    }
    Map.Entry<String, YamlNode> only = until.entrySet().iterator().next();
    String where = "replications.until." + only.getKey();
    double width = grown.number(only.getValue(), where);
    if (!(width > 0)) {
      problems.add(InputProblem.at(only.getValue().place(), where, "half a width must be above 0"));
      return ReplicationPlan.fixed(USUAL);
    }
    return ReplicationPlan.until(least, most, new RunMeasure(only.getKey()), width);
  }
}
