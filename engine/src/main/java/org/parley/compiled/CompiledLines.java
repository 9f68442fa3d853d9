package org.parley.compiled;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.bargaining.DealSpace;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;

/** The red lines of all delegations, in the order of {@code Outcome.hard}. */
final class CompiledLines implements Serializable {
  private final List<CompiledLine> all;
  private final int[][] own;

  CompiledLines(Scenario scenario, DealSpace space, InputSlots inputs) {
    int delegations = scenario.delegations().size();
    List<CompiledLine> found = new ArrayList<>();
    for (int d = 0; d < delegations; d++) {
      for (RedLine line : scenario.delegations().get(d).redLines()) {
        found.add(CompiledLine.of(scenario, d, line, space, inputs));
      }
    }
    all = List.copyOf(found);
    own = new int[delegations][];
    for (int d = 0; d < delegations; d++) {
      int owner = d;
      own[d] = IntStream.range(0, all.size()).filter(l -> all.get(l).owner() == owner).toArray();
    }
  }

  List<CompiledLine> all() {
    return all;
  }

  /** Their paths. */
  List<String> paths() {
    return all.stream().map(CompiledLine::path).toList();
  }

  /** Those of one delegation; must not be written. */
  int[] of(int delegation) {
    return own[delegation];
  }

  /** Id of a line; empty for -1, none. */
  String id(int line) {
    return line < 0 ? "" : all.get(line).id();
  }
}
