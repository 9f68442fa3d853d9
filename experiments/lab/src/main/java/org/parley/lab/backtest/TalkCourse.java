package org.parley.lab.backtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.forecast.FreeTalkForecast;
import org.parley.tactic.LogitResponse;

/**
 * Means over talks of what happened and of what the engine expected.
 *
 * @param walkAway share of talks that somebody left
 * @param sum both shares of what each would have for everything, added, in agreements
 * @param difference how far they lie apart, in agreements
 * @param proposals number of proposals, in talks whose number was recorded
 * @param severalProposals share of such talks with more than one proposal
 * @param counted talks whose number of proposals was recorded
 */
public record TalkCourse(
    Pair walkAway, Pair sum, Pair difference, Pair proposals, Pair severalProposals, int counted) {

  /** What was observed, and what was forecast. */
  public record Pair(double observed, double forecast) {}

  static TalkCourse of(List<TalkRecord> talks, LogitResponse response) {
    Sums observed = new Sums();
    Sums forecast = new Sums();
    Map<SharedPie, Sums> known = new HashMap<>();
    int counted = 0;
    for (TalkRecord talk : talks) {
      forecast.add(known.computeIfAbsent(talk.pie(), pie -> Sums.expected(pie, response)), talk);
      observed.add(Sums.observed(talk), talk);
      counted += talk.proposals().isPresent() ? 1 : 0;
    }
    int all = talks.size();
    return new TalkCourse(
        new Pair(observed.left / all, forecast.left / all),
        new Pair(observed.sum / observed.agreed, forecast.sum / forecast.agreed),
        new Pair(observed.difference / observed.agreed, forecast.difference / forecast.agreed),
        new Pair(observed.made / counted, forecast.made / counted),
        new Pair(observed.several / counted, forecast.several / counted),
        counted);
  }

  /** Sums over talks. */
  private static final class Sums {
    private double left;
    private double agreed;
    private double sum;
    private double difference;
    private double made;
    private double several;

    static Sums expected(SharedPie pie, LogitResponse response) {
      Divisions divisions = Divisions.of(pie);
      FreeTalkForecast forecast = FreeTalkers.talk(divisions, response);
      Sums sums = new Sums();
      for (int d = 0; d < divisions.size(); d++) {
        sums.agree(divisions, d, forecast.of(d));
      }
      sums.left = forecast.walkAway();
      sums.made = forecast.meanProposals();
      sums.several = forecast.proposals(2)[2];
      return sums;
    }

    static Sums observed(TalkRecord talk) {
      Sums sums = new Sums();
      if (talk.end().orElseThrow() instanceof TalkEnd.Agreement agreement) {
        Divisions divisions = Divisions.of(talk.pie());
        sums.agree(divisions, divisions.index(agreement.oneGets()), 1);
      } else {
        sums.left = 1;
      }
      sums.made = talk.proposals().orElse(0);
      sums.several = sums.made > 1 ? 1 : 0;
      return sums;
    }

    private void agree(Divisions divisions, int d, double chance) {
      agreed += chance;
      sum += chance * (divisions.first(d) + divisions.second(d));
      difference += chance * Math.abs(divisions.first(d) - divisions.second(d));
    }

    /** Adds one talk; its proposals only where their number was recorded. */
    void add(Sums of, TalkRecord talk) {
      left += of.left;
      agreed += of.agreed;
      sum += of.sum;
      difference += of.difference;
      made += talk.proposals().isPresent() ? of.made : 0;
      several += talk.proposals().isPresent() ? of.several : 0;
    }
  }
}
