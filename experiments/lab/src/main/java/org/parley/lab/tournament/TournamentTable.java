package org.parley.lab.tournament;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.parley.statistics.MeanAndVariance;

/**
 * What is published of a tournament. Means are over domains of the means within each, so that a
 * domain with many profiles counts no more than another; standard errors are over domains.
 *
 * @param domains how many domains
 * @param games how many meetings
 * @param scores by tactic, the largest mean utility first
 * @param against by tactic, by opponent: mean utility to the tactic
 * @param leads by tactic, by opponent: utility to the tactic less that to the opponent, meeting by
 *     meeting
 */
public record TournamentTable(
    int domains,
    int games,
    List<Score> scores,
    Map<String, Map<String, DomainMean>> against,
    Map<String, Map<String, DomainMean>> leads) {
  public TournamentTable {
    scores = List.copyOf(scores);
  }

  /**
   * A mean over domains.
   *
   * @param mean the mean
   * @param se its standard error over domains; NaN of one domain
   */
  public record DomainMean(double mean, double se) {}

  /**
   * How a tactic did.
   *
   * @param tactic its name
   * @param utility to itself
   * @param agreement share of its meetings that ended in a deal
   * @param nashDistance distance to the Nash deal, where there is one
   * @param welfare both utilities added
   * @param lead own utility less the opponent's against other tactics, meeting by meeting
   */
  public record Score(
      String tactic,
      DomainMean utility,
      DomainMean agreement,
      DomainMean nashDistance,
      DomainMean welfare,
      DomainMean lead) {}

  /** One side of a meeting. */
  private record SeatResult(
      TournamentGame game, String tactic, String opponent, double own, double other) {}

  /** Of all meetings. */
  public static TournamentTable of(List<NamedTactic> tactics, List<TournamentGame> games) {
    Map<String, List<SeatResult>> byDomain = new LinkedHashMap<>();
    for (TournamentGame g : games) {
      List<SeatResult> seats = byDomain.computeIfAbsent(g.domain(), d -> new ArrayList<>());
      seats.add(new SeatResult(g, g.first(), g.second(), g.firstUtility(), g.secondUtility()));
      seats.add(new SeatResult(g, g.second(), g.first(), g.secondUtility(), g.firstUtility()));
    }
    List<Score> scores = new ArrayList<>();
    for (NamedTactic of : tactics) {
      scores.add(score(of.name(), byDomain));
    }
    scores.sort((a, b) -> Double.compare(b.utility().mean(), a.utility().mean()));
    return new TournamentTable(
        byDomain.size(),
        games.size(),
        scores,
        pairs(tactics, byDomain, SeatResult::own),
        pairs(tactics, byDomain, s -> s.own - s.other));
  }

  private static Map<String, Map<String, DomainMean>> pairs(
      List<NamedTactic> tactics,
      Map<String, List<SeatResult>> byDomain,
      ToDoubleFunction<SeatResult> what) {
    Map<String, Map<String, DomainMean>> pairs = new LinkedHashMap<>();
    for (NamedTactic of : tactics) {
      Map<String, DomainMean> row = new LinkedHashMap<>();
      for (NamedTactic opponent : tactics) {
        row.put(
            opponent.name(),
            mean(
                byDomain,
                s -> s.tactic.equals(of.name()) && s.opponent.equals(opponent.name()),
                what));
      }
      pairs.put(of.name(), row);
    }
    return pairs;
  }

  private static Score score(String tactic, Map<String, List<SeatResult>> byDomain) {
    Predicate<SeatResult> mine = s -> s.tactic.equals(tactic);
    return new Score(
        tactic,
        mean(byDomain, mine, SeatResult::own),
        mean(byDomain, mine, s -> s.game.agreed() ? 1 : 0),
        mean(byDomain, mine, s -> s.game.nashDistance()),
        mean(byDomain, mine, s -> s.game.welfare()),
        mean(byDomain, s -> mine.test(s) && !s.opponent.equals(tactic), s -> s.own - s.other));
  }

  private static DomainMean mean(
      Map<String, List<SeatResult>> byDomain,
      Predicate<SeatResult> which,
      ToDoubleFunction<SeatResult> what) {
    double[] means =
        byDomain.values().stream()
            .mapToDouble(
                seats ->
                    seats.stream()
                        .filter(which)
                        .mapToDouble(what)
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN))
            .filter(Double::isFinite)
            .toArray();
    MeanAndVariance all = MeanAndVariance.of(means);
    double se = means.length < 2 ? Double.NaN : all.sd() / Math.sqrt(means.length);
    return new DomainMean(all.mean(), se);
  }
}
