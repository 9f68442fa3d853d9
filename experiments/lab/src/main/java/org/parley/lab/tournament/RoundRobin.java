package org.parley.lab.tournament;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.genius.DomainImport;
import org.parley.genius.ImportSettings;
import org.parley.genius.UnreadableDomain;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;

/**
 * Every tactic meets every tactic, itself among them, on every two profiles of every domain, from
 * either profile and with either of them speaking first. Offers, acceptance and clock are those of
 * Genius; nothing is discounted.
 *
 * @param tactics who takes part
 * @param rounds rounds of offers, from 1
 * @param seed seed of what is drawn, such as ties
 */
public record RoundRobin(List<NamedTactic> tactics, int rounds, long seed) {
  public RoundRobin {
    tactics = List.copyOf(tactics);
    if (tactics.isEmpty()) {
      throw new IllegalArgumentException("a tournament needs a tactic");
    }
  }

  /**
   * All meetings on a domain, in a fixed order.
   *
   * @throws UnreadableDomain if a file of the domain cannot be read
   */
  public List<TournamentGame> play(TournamentDomain domain) throws UnreadableDomain {
    List<TournamentGame> games = new ArrayList<>();
    List<Path> profiles = domain.profiles();
    for (Path first : profiles) {
      for (Path second : profiles) {
        if (!first.equals(second)) {
          for (NamedTactic one : tactics) {
            for (NamedTactic other : tactics) {
              games.add(play(domain, first, second, one, other));
            }
          }
        }
      }
    }
    return games;
  }

  private TournamentGame play(
      TournamentDomain domain, Path first, Path second, NamedTactic one, NamedTactic other)
      throws UnreadableDomain {
    ImportSettings settings =
        ImportSettings.standard()
            .withRounds(rounds)
            .withDiscounting(ImportSettings.Discounting.NONE)
            .withLargeRules(ImportSettings.LargeRules.LEAVE_OUT)
            .withTactics(Map.of(1, one.choice(), 2, other.choice()));
    CompiledTalks talks =
        CompiledTalks.of(
            DomainImport.read("game", domain.domain(), List.of(first, second), settings)
                .scenario());
    Outcome outcome = Simulation.of(talks, seed).run(0);
    return new TournamentGame(
        domain.name(),
        first.getFileName().toString(),
        second.getFileName().toString(),
        one.name(),
        other.name(),
        outcome.kind() != Outcome.Kind.NONE,
        outcome.rounds(),
        outcome.utility()[0] / (double) FixedPoint.ONE,
        outcome.utility()[1] / (double) FixedPoint.ONE,
        outcome.distances().nash());
  }
}
