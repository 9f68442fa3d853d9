package org.parley.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The frame of the talks.
 *
 * @param sittings the meetings, in order
 * @param rounds rounds of offers in each sitting, from 1
 * @param protocol who speaks when
 * @param closing whether parts may be closed before the whole
 * @param agenda in which order issues come to the table
 * @param tracks working groups to which some issues are left, with sittings of their own
 * @param agreement who must agree
 * @param blocs delegations that count as one
 * @param comprehensive what makes the talks a success
 * @param speaksForAll share of the comprehensive issues, in (0,1], from which on a text that moves
 *     them speaks for all of them, so that those it leaves at the status quo are settled there
 * @param answerAfter rounds that leaders take to answer
 * @param walkOut when delegations leave
 * @param trustMoves how trust moves with what happens
 * @param inference what everybody at the table takes signs for
 * @param holdSpread how gradual P(hold) is, in utility, above 0
 * @param clock how rounds become the share of the talks that is over
 * @param weights whether weights are normalised
 * @param discount what remains of a deal's value at the end of the talks, in (0,1]: V = u *
 *     discount^t
 * @param order who speaks first in a round
 * @param horizon months that those at the table look ahead, above 0, over which what is in force
 *     for a time counts; if it is left out and there is a war, the war's
 */
public record Talks(
    List<Sitting> sittings,
    int rounds,
    Protocol protocol,
    Closing closing,
    TalksAgenda agenda,
    List<WorkingGroup> tracks,
    AgreementRule agreement,
    List<VotingBloc> blocs,
    ComprehensiveDeal comprehensive,
    UncertainNumber speaksForAll,
    int answerAfter,
    WalkOut walkOut,
    TrustMoves trustMoves,
    InferenceRates inference,
    UncertainNumber holdSpread,
    Clock clock,
    Weights weights,
    UncertainNumber discount,
    Order order,
    UncertainNumber horizon) {
  /** Months that those at the table look ahead where there is no war. */
  public static final Default HORIZON = new Default(12, "assumed: one year");

  public Talks {
    sittings = List.copyOf(sittings);
    blocs = List.copyOf(blocs);
    tracks = List.copyOf(tracks);
    if (sittings.isEmpty() || rounds < 1 || answerAfter < 0) {
      throw new IllegalArgumentException("talks need at least one sitting of one round");
    }
  }

  /** The same frame with twice as many rounds in every sitting. */
  public Talks longer() {
    return new Talks(
        sittings,
        Math.multiplyExact(2, rounds),
        protocol,
        closing,
        agenda,
        tracks,
        agreement,
        blocs,
        comprehensive,
        speaksForAll,
        answerAfter,
        walkOut,
        trustMoves,
        inference,
        holdSpread,
        clock,
        weights,
        discount,
        order,
        horizon);
  }

  /**
   * A meeting.
   *
   * @param date its date; empty if the sittings are only counted
   * @param place where, in words; may be empty
   * @param month months since the first sitting: by the calendar, or one per sitting
   */
  public record Sitting(Optional<LocalDate> date, String place, double month) {}

  /** Who speaks when. */
  public enum Protocol {
    /** Stacked alternating offers (Aydogan et al. 2017). */
    ALTERNATING_OFFERS,
    /** All table a paper at once, each round. */
    PAPERS,
    /** A mediator's text, revised against criticism (Klein et al. 2003). */
    SINGLE_TEXT
  }

  /** Who speaks first in a round, and who next. */
  public enum Order {
    /** As the scenario lists the delegations. */
    LISTED,
    /** Drawn once per run, all orders alike. */
    DRAWN,
    /** Drawn once per run for the first round; then who spoke first speaks last in the next. */
    ALTERNATE
  }

  /** Whether parts may be closed before the whole. */
  public enum Closing {
    INTERIM,
    /** Nothing is agreed until everything is agreed. */
    SINGLE_UNDERTAKING
  }

  /** How rounds become the share of the talks that is over. */
  public enum Clock {
    /** t = k/(K-1), k from 0. */
    PARLEY,
    /** t = k/(K+1), k from 0, as the Genius platform counts. */
    GENIUS
  }

  /** Whether weights are normalised to sum 1. */
  public enum Weights {
    NORMALISED,
    AS_GIVEN
  }

  /**
   * When delegations leave.
   *
   * @param chance chance per sitting, in [0,1], of each delegation to leave once nothing moves or
   *     trust is gone
   * @param patience rounds in which all stand still before that
   * @param trustFloor mean trust in the others below which a delegation may leave
   * @param end what a walk-out ends
   */
  public record WalkOut(UncertainNumber chance, int patience, UncertainNumber trustFloor, End end) {
    /** What a walk-out ends. */
    public enum End {
      SITTING,
      TALKS
    }
  }

  /**
   * How trust moves with what happens, in units of trust.
   *
   * @param closing everybody's in everybody, when something is closed
   * @param refusal the others' in the one whose leaders or home refuse
   * @param walkOut the others' in the one who walks out
   */
  public record TrustMoves(
      UncertainNumber closing, UncertainNumber refusal, UncertainNumber walkOut) {}
}
