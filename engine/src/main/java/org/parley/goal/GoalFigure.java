package org.parley.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A number that a run ends with and that a goal can ask about. */
public sealed interface GoalFigure {
  /** What each figure makes of itself. */
  <T> T match(
      Function<GainOf, T> gain,
      Function<UtilityOf, T> utility,
      Function<HoldChance, T> hold,
      Function<RoundsTaken, T> rounds);

  /** V at the end less the baseline, in units of utility, {@code gain.adria}. */
  record GainOf(String delegation) implements GoalFigure {
    @Override
    public <T> T match(
        Function<GainOf, T> gain,
        Function<UtilityOf, T> utility,
        Function<HoldChance, T> hold,
        Function<RoundsTaken, T> rounds) {
      return gain.apply(this);
    }

    @Override
    public String toString() {
      return "gain." + delegation;
    }
  }

  /** V at the end, in [0,1] as a rule, {@code utility.adria}. */
  record UtilityOf(String delegation) implements GoalFigure {
    @Override
    public <T> T match(
        Function<GainOf, T> gain,
        Function<UtilityOf, T> utility,
        Function<HoldChance, T> hold,
        Function<RoundsTaken, T> rounds) {
      return utility.apply(this);
    }

    @Override
    public String toString() {
      return "utility." + delegation;
    }
  }

  /** Probability that the deal holds, in [0,1]; a run with nothing to keep has none. */
  record HoldChance() implements GoalFigure {
    @Override
    public <T> T match(
        Function<GainOf, T> gain,
        Function<UtilityOf, T> utility,
        Function<HoldChance, T> hold,
        Function<RoundsTaken, T> rounds) {
      return hold.apply(this);
    }

    @Override
    public String toString() {
      return "hold";
    }
  }

  /** Round in which the talks ended, from 1. */
  record RoundsTaken() implements GoalFigure {
    @Override
    public <T> T match(
        Function<GainOf, T> gain,
        Function<UtilityOf, T> utility,
        Function<HoldChance, T> hold,
        Function<RoundsTaken, T> rounds) {
      return rounds.apply(this);
    }

    @Override
    public String toString() {
      return "rounds";
    }
  }

  /** All figures of talks between delegations. */
  static List<GoalFigure> of(List<String> delegations) {
    List<GoalFigure> all = new ArrayList<>();
    delegations.forEach(d -> all.add(new GainOf(d)));
    delegations.forEach(d -> all.add(new UtilityOf(d)));
    all.add(new HoldChance());
    all.add(new RoundsTaken());
    return List.copyOf(all);
  }
}
