package org.parley.outcome;

/**
 * How one run of the talks ended. Arrays are in the scenario's order of issues and delegations;
 * they are shared for speed and must not be written.
 *
 * @param run number of the run, from 0
 * @param kind what was agreed
 * @param end what ended the talks
 * @param refusedByLeaders texts that leaders refused
 * @param refusedAtHome texts that constituencies refused
 * @param rounds round in which the run ended, from 1, over all sittings
 * @param options option by issue in force and closed, or {@link #OPEN}
 * @param closedRound round by issue in which it was closed, from 1; 0 if before the talks, -1 if
 *     open
 * @param utility V at the end by delegation, in units of 1e-9; before the discount, if the talks
 *     have one
 * @param gain V at the end less the baseline, by delegation, in units of 1e-9; what the discount
 *     leaves of it, discount^t, if the talks have one
 * @param hold probability that the deal holds; NaN if there is nothing to keep
 * @param distances how far what was reached lies from what was possible
 * @param draws the uniform number behind each uncertain input, in the order of {@code
 *     CompiledTalks.inputs()}
 * @param hard by red line, in the order of {@code CompiledTalks.lines()}: whether it was real
 * @param offers value to itself of each delegation's standing offer at the end of each round, in
 *     units of 1e-9, by delegation and round from 0, over the rounds that the calendar had in this
 *     run; {@link #NO_OFFER} where there was none
 * @param aftermath what became of what was signed; {@link Aftermath#NONE} if all of it is in force
 *     at once and for good
 * @param gaveUp by delegation: whether it gave its alternative up, by its own signature or by what
 *     was agreed before
 */
public record Outcome(
    long run,
    Kind kind,
    End end,
    int refusedByLeaders,
    int refusedAtHome,
    int rounds,
    int[] options,
    int[] closedRound,
    long[] utility,
    long[] gain,
    double hold,
    OutcomeDistances distances,
    double[] draws,
    boolean[] hard,
    long[][] offers,
    Aftermath aftermath,
    boolean[] gaveUp) {

  /** The value of {@link #options} for an issue that was not settled. */
  public static final int OPEN = -1;

  /** The value of {@link #offers} where a delegation had no offer on the table. */
  public static final long NO_OFFER = Long.MIN_VALUE;

  /** What was agreed during the talks. */
  public enum Kind {
    NONE,
    PARTIAL,
    COMPREHENSIVE
  }

  /** What ended the talks. */
  public enum End {
    AGREEMENT,
    DEADLINE,
    WALKOUT
  }

  /** The same with distances. */
  public Outcome at(OutcomeDistances distances) {
    return new Outcome(
        run,
        kind,
        end,
        refusedByLeaders,
        refusedAtHome,
        rounds,
        options,
        closedRound,
        utility,
        gain,
        hold,
        distances,
        draws,
        hard,
        offers,
        aftermath,
        gaveUp);
  }
}
