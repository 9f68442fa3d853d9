package org.parley.lab.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.lab.measure.Measure;
import org.parley.lab.sweep.Replications;
import org.parley.scenario.io.Node;
import org.parley.scenario.io.Node.Scalar;
import org.parley.scenario.io.Problem;

/**
 * Reads how many runs each point gets: a number, or {@code {least: 50, most: 1000, until:
 * {agreement: 0.02}}} with half the width that the interval may have.
 */
record ReplicationsReader(Fields fields, List<Problem> problems) {
  private static final int USUAL = 100;
  private static final int USUAL_LEAST = 30;
  private static final int USUAL_MOST = 10_000;

  Replications read(int most) {
    Optional<Node> node = fields.node("replications");
    if (node.isEmpty() || node.get() instanceof Scalar) {
      return Replications.fixed((int) fields.whole("replications", 1, most, USUAL));
    }
    Optional<Fields> grown =
        Fields.of(node.get(), "replications", List.of("least", "most", "until"), problems);
    return grown.map(g -> grown(g, most)).orElse(Replications.fixed(USUAL));
  }

  private Replications grown(Fields grown, int limit) {
    int least = (int) grown.whole("least", 2, limit, USUAL_LEAST);
    int most = (int) grown.whole("most", least, limit, Math.max(least, USUAL_MOST));
    Map<String, Node> until = grown.entries("until");
    if (until.size() != 1) {
      grown.missing("until", "one measure and half the width of its interval: {agreement: 0.02}");
      return Replications.fixed(USUAL);
    }
    Map.Entry<String, Node> only = until.entrySet().iterator().next();
    String where = "replications.until." + only.getKey();
    double width = grown.number(only.getValue(), where);
    if (!(width > 0)) {
      problems.add(Problem.at(only.getValue().place(), where, "half a width must be above 0"));
      return Replications.fixed(USUAL);
    }
    return Replications.until(least, most, new Measure(only.getKey()), width);
  }
}
