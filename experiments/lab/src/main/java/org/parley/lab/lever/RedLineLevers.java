package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.SettledBefore;
import org.parley.scenario.io.ScenarioSetting;

/**
 * Red lines: dropped; softened to half of their firmness; conditioned. A line that waits for
 * something to be settled before is met by the same thing in the same deal, or by one issue fewer;
 * one that waits for nothing gives way for the owner's weightiest wish on another issue.
 */
record RedLineLevers() implements LeverKind {
  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (Delegation d : scenario.delegations()) {
      LeverHolder holder = new LeverHolder.OwnLeaders(d.id());
      for (RedLine line : d.redLines()) {
        String id = d.id() + "." + line.id();
        String path = "delegations." + d.id() + ".red_lines." + line.id();
        String title = words.possessive(d.id()) + " line \"" + LeverWords.plain(line.id()) + "\"";
        levers.add(Lever.of(id + ".drop", title + " is dropped", holder, path, "~"));
        double half = line.firmness().mean() / 2;
        levers.add(
            Lever.of(
                id + ".soften",
                title + " is half as firm (" + LeverWords.change(line.firmness(), half) + ")",
                holder,
                path + ".firmness",
                LeverWords.value(half)));
        conditioned(d, line, path, words)
            .ifPresent(
                c -> levers.add(new Lever(id + ".condition", title + c.words, holder, c.settings)));
      }
    }
    return levers;
  }

  private record Condition(String words, List<ScenarioSetting> settings) {}

  private static Optional<Condition> conditioned(
      Delegation d, RedLine line, String path, LeverWords words) {
    if (line.unlessSettled() instanceof SettledBefore.At at) {
      return Optional.of(
          new Condition(
              " is met by one text that brings both",
              List.of(
                  new ScenarioSetting(path + ".unless", yaml(at.choices().options())),
                  new ScenarioSetting(path + ".unless_settled", "~"))));
    } else if (line.unlessSettled() instanceof SettledBefore.Count count && count.issues() > 1) {
      int fewer = count.issues() - 1;
      return Optional.of(
          new Condition(
              " waits for one issue fewer (" + fewer + ")",
              List.of(new ScenarioSetting(path + ".unless_settled", Integer.toString(fewer)))));
    } else if (line.unlessSettled() instanceof SettledBefore.Count || !line.unless().isEmpty()) {
      return Optional.empty();
    }
    return weightiest(d, line)
        .map(
            wish ->
                new Condition(
                    " gives way for \"" + words.option(wish.issue(), wish.want()) + "\"",
                    List.of(
                        new ScenarioSetting(
                            path + ".unless", yaml(Map.of(wish.issue(), Set.of(wish.want())))))));
  }

  private static Optional<Demand> weightiest(Delegation d, RedLine line) {
    return d.demands().stream()
        .filter(wish -> !line.never().options().containsKey(wish.issue()))
        .max(Comparator.comparingDouble(wish -> wish.weight().mean()));
  }

  private static String yaml(Map<String, Set<String>> options) {
    return "{"
        + String.join(
            ", ",
            options.entrySet().stream()
                .map(e -> e.getKey() + ": [" + String.join(", ", e.getValue()) + "]")
                .toList())
        + "}";
  }
}
