package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Delegation;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;

/**
 * Numbers and red lines that cannot matter: values of what was closed before the talks, which stand
 * in every deal and in none alike, and lines that forbid only what can no longer be chosen.
 */
final class IdleInputs {
  private IdleInputs() {}

  static List<String> of(CompiledTalks talks) {
    Scenario scenario = talks.scenario();
    Set<String> closed = scenario.closedBefore().keySet();
    List<String> idle = new ArrayList<>();
    for (Delegation delegation : scenario.delegations()) {
      for (RedLine line : delegation.redLines()) {
        if (closed.containsAll(line.never().options().keySet())) {
          idle.add("delegations." + delegation.id() + ".red_lines." + line.id());
        }
      }
    }
    talks.inputs().stream()
        .map(UncertainNumber::path)
        .filter(path -> isOfClosed(path, closed) || isOfIdleLine(path, idle))
        .forEach(idle::add);
    return List.copyOf(idle);
  }

  private static boolean isOfClosed(String path, Set<String> closed) {
    return closed.stream()
        .anyMatch(
            issue ->
                path.startsWith("issues." + issue + ".")
                    || path.contains(".demands." + issue + ".values.")
                    || path.endsWith(".demands." + issue + ".broken"));
  }

  private static boolean isOfIdleLine(String path, List<String> lines) {
    return lines.stream().anyMatch(line -> path.startsWith(line + "."));
  }
}
