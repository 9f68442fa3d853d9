package org.parley.genius;

import java.util.Map;
import org.parley.scenario.Talks;

/**
 * What a domain does not say about the talks on it.
 *
 * @param rounds rounds of offers, from 1
 * @param protocol who speaks when
 * @param tactics tactics by number of the profile, from 1
 * @param otherwise the tactic of everybody else
 * @param discounting whether deals lose value with time
 * @param largeRules what becomes of rules that tie too many issues together
 */
public record ImportSettings(
    int rounds,
    Talks.Protocol protocol,
    Map<Integer, TacticChoice> tactics,
    TacticChoice otherwise,
    Discounting discounting,
    LargeRules largeRules) {
  public ImportSettings {
    tactics = Map.copyOf(tactics);
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds count from 1");
    }
    if (protocol == Talks.Protocol.SINGLE_TEXT) {
      throw new IllegalArgumentException("a single text needs a mediator, whom no domain has");
    }
  }

  /** 100 rounds of alternating offers, everybody conceding by time with e = 0.2. */
  public static ImportSettings standard() {
    return new ImportSettings(
        100,
        Talks.Protocol.ALTERNATING_OFFERS,
        Map.of(),
        new TacticChoice.Time(0.2),
        Discounting.AS_WRITTEN,
        LargeRules.REFUSE);
  }

  /** The same with another number of rounds. */
  public ImportSettings withRounds(int count) {
    return new ImportSettings(count, protocol, tactics, otherwise, discounting, largeRules);
  }

  /** The same with other tactics. */
  public ImportSettings withTactics(Map<Integer, TacticChoice> others) {
    return new ImportSettings(rounds, protocol, others, otherwise, discounting, largeRules);
  }

  /** The same with another answer to rules that tie too much. */
  public ImportSettings withLargeRules(LargeRules answer) {
    return new ImportSettings(rounds, protocol, tactics, otherwise, discounting, answer);
  }

  /** The same with another answer to discounts. */
  public ImportSettings withDiscounting(Discounting answer) {
    return new ImportSettings(rounds, protocol, tactics, otherwise, answer, largeRules);
  }

  /** The tactic of the profile with this number, from 1. */
  TacticChoice tacticOf(int number) {
    return tactics.getOrDefault(number, otherwise);
  }

  /** Whether deals lose value with time. */
  public enum Discounting {
    /** By the factor that the profiles give. */
    AS_WRITTEN,
    /** Not at all. */
    NONE
  }

  /** What becomes of rules that tie so many issues together that talks could not be computed. */
  public enum LargeRules {
    /** The import is refused. */
    REFUSE,
    /** They are left out, and that is said. */
    LEAVE_OUT
  }
}
