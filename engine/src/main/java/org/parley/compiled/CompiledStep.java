package org.parley.compiled;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.UnilateralStep;

/**
 * An option that one delegation can bring about alone.
 *
 * @param issue its issue
 * @param option the option
 * @param by index of the delegation
 * @param reassures slot of how the others' trust in it moves
 */
public record CompiledStep(int issue, int option, int by, int reassures) implements Serializable {

  static List<CompiledStep> all(Scenario scenario, InputSlots inputs) {
    List<CompiledStep> steps = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      for (int o = 0; o < issue.options().size(); o++) {
        Option option = issue.options().get(o);
        if (option.alone().isPresent()) {
          UnilateralStep step = option.alone().get();
          int by = scenario.delegationIndex(step.by());
          steps.add(new CompiledStep(i, o, by, inputs.slot(step.reassures())));
        }
      }
    }
    return List.copyOf(steps);
  }
}
