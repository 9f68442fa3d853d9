package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Delegation;

/** Commands that a reader of a report may want to type next. */
final class SuggestedCommands {
  private SuggestedCommands() {}

  /** The question, so that every command is asked the same. */
  static String goal(ReportInput input) {
    return input.summary().goals().keySet().stream()
        .findFirst()
        .map(g -> " --goal '" + g + "'")
        .orElse("");
  }

  static List<String> of(ReportInput input) {
    List<String> commands = new ArrayList<>();
    commands.add(input.command());
    long number = input.summary().seed();
    // A value that begins with a minus must not stand alone.
    String seed = (number < 0 ? " --seed=" : " --seed ") + number;
    commands.add("parley story " + input.file() + " --run 0" + goal(input) + seed);
    commands.add("parley explain " + input.file() + goal(input));
    commands.add("parley levers " + input.file() + goal(input) + seed);
    Delegation first = input.scenario().delegations().get(0);
    if (!first.redLines().isEmpty()) {
      String path =
          "delegations." + first.id() + ".red_lines." + first.redLines().get(0).id() + ".firmness";
      commands.add("parley run " + input.file() + " --set " + path + "=0" + goal(input) + seed);
    }
    long runs = 4 * Math.max(1, input.summary().runs());
    commands.add("parley run " + input.file() + " --runs " + runs + goal(input) + seed);
    return commands;
  }
}
