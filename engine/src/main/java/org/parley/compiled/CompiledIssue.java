package org.parley.compiled;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import org.parley.scenario.Issue;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;

/**
 * An issue with slots for its numbers.
 *
 * @param id its id
 * @param optionIds ids of its options
 * @param ordered whether the order of its options means something
 * @param comprehensive whether the comprehensive deal must settle it
 * @param completes by option: whether a comprehensive deal may hold it
 * @param opens rank that its options other than the status quo open; -1 for none
 * @param level by option: rank that must sign it
 * @param endsFighting by option: slot, -1 for none
 * @param keptBy by option: delegations that must keep it; from their number on, those who are not
 *     at the table ({@link OutsideKeeper})
 * @param ratify by option: whether home votes on it in any case
 * @param raisesTrust by option: slot, -1 for none
 */
public record CompiledIssue(
    String id,
    String[] optionIds,
    boolean ordered,
    boolean comprehensive,
    boolean[] completes,
    int opens,
    int[] level,
    int[] endsFighting,
    int[][] keptBy,
    boolean[] ratify,
    int[] raisesTrust)
    implements Serializable {

  static CompiledIssue of(Scenario scenario, Issue issue, InputSlots inputs) {
    List<Option> options = issue.options();
    boolean guarantees = !scenario.without().contains(Mechanism.GUARANTEES);
    Talks talks = scenario.talks();
    return new CompiledIssue(
        issue.id(),
        options.stream().map(Option::id).toArray(String[]::new),
        issue.ordered(),
        talks.comprehensive().needs(issue),
        booleans(options, o -> talks.comprehensive().completes(issue.id(), o.id())),
        issue.opens().map(Enum::ordinal).orElse(-1),
        options.stream().mapToInt(o -> o.level().rank()).toArray(),
        options.stream().mapToInt(o -> inputs.slot(o.endsFighting())).toArray(),
        options.stream()
            .map(
                o ->
                    o.keptBy().stream().mapToInt(id -> OutsideKeeper.index(scenario, id)).toArray())
            .toArray(int[][]::new),
        booleans(options, Option::ratify),
        options.stream()
            .mapToInt(o -> guarantees ? inputs.slot(o.raisesTrust()) : InputSlots.NONE)
            .toArray());
  }

  private static boolean[] booleans(List<Option> options, Predicate<Option> property) {
    boolean[] holds = new boolean[options.size()];
    for (int o = 0; o < holds.length; o++) {
      holds[o] = property.test(options.get(o));
    }
    return holds;
  }
}
