package org.parley.forecast;

import org.parley.tactic.LogitProposal;
import org.parley.tactic.LogitResponse;

/**
 * How a free talk of two ends, computed and not simulated: who speaks first is drawn; in its turn
 * each leaves or proposes, the other accepts or makes the next proposal, until somebody accepts or
 * leaves. Both know what each outcome is worth to the other, having talked of it.
 *
 * <p>Turns form a Markov chain with two states, so that the distribution of the outcome has a
 * closed form: with R1, R2 the chances that a turn ends in a refusal, the first is expected to have
 * {@code n1 = (1 + R2) / 2 / (1 - R1 R2)} turns, and the second {@code n2 = 1/2 + n1 R1}.
 */
public final class FreeTalkForecast {
  private static final int LONGEST = 10_000;
  private static final double NEGLIGIBLE = 1e-12;

  private final double[] divisions;
  private final double walkAway;
  private final double turnsOfFirst;
  private final double turnsOfSecond;
  private final SpokenTurn first;
  private final SpokenTurn second;

  private FreeTalkForecast(SpokenTurn first, SpokenTurn second) {
    this.first = first;
    this.second = second;
    turnsOfFirst =
        (1 + second.refused()) / 2 / Math.max(NEGLIGIBLE, 1 - first.refused() * second.refused());
    turnsOfSecond = 0.5 + turnsOfFirst * first.refused();
    divisions = new double[first.signed().length];
    for (int d = 0; d < divisions.length; d++) {
      divisions[d] = turnsOfFirst * first.signed()[d] + turnsOfSecond * second.signed()[d];
    }
    walkAway = turnsOfFirst * first.leaving() + turnsOfSecond * second.leaving();
  }

  /**
   * The forecast of one talk.
   *
   * @param pie what is divided
   * @param response how both act
   */
  public static FreeTalkForecast of(DividedPie pie, LogitResponse response) {
    double[] ofFirst = pie.utilities(response.preferences(), DividedPie.Side.FIRST);
    double[] ofSecond = pie.utilities(response.preferences(), DividedPie.Side.SECOND);
    double awayFirst = pie.away(response.preferences(), DividedPie.Side.FIRST);
    double awaySecond = pie.away(response.preferences(), DividedPie.Side.SECOND);
    LogitProposal proposal = new LogitProposal(pie.ways());
    proposal.weigh(ofFirst, ofFirst.length, awayFirst, response);
    SpokenTurn first = SpokenTurn.of(proposal, ofSecond, awaySecond, response);
    proposal.weigh(ofSecond, ofSecond.length, awaySecond, response);
    return new FreeTalkForecast(first, SpokenTurn.of(proposal, ofFirst, awayFirst, response));
  }

  /** Probability that they agree on a division. */
  public double of(int division) {
    return divisions[division];
  }

  /** How many divisions there are. */
  public int size() {
    return divisions.length;
  }

  /** Probability that somebody walks away. */
  public double walkAway() {
    return walkAway;
  }

  /**
   * Distribution of the number of proposals made.
   *
   * @param most proposals counted singly; the last entry holds as many and more
   * @return by number from 0
   */
  public double[] proposals(int most) {
    double[] shares = new double[most + 1];
    double ofFirst = 0.5;
    double ofSecond = 0.5;
    for (int made = 0; made < LONGEST && ofFirst + ofSecond > NEGLIGIBLE; made++) {
      shares[Math.min(made, most)] += ofFirst * first.leaving() + ofSecond * second.leaving();
      shares[Math.min(made + 1, most)] += ofFirst * first.accepted() + ofSecond * second.accepted();
      double next = ofFirst * first.refused();
      ofFirst = ofSecond * second.refused();
      ofSecond = next;
    }
    shares[most] += ofFirst + ofSecond;
    return shares;
  }

  /** Expected number of proposals made. */
  public double meanProposals() {
    return turnsOfFirst * (1 - first.leaving()) + turnsOfSecond * (1 - second.leaving());
  }

  /** How the turn of one ends. */
  private record SpokenTurn(double[] signed, double leaving, double accepted, double refused) {
    static SpokenTurn of(
        LogitProposal proposal, double[] ofOther, double away, LogitResponse response) {
      double[] signed = new double[ofOther.length];
      double accepted = 0;
      for (int d = 0; d < signed.length; d++) {
        signed[d] = proposal.of(d) * response.acceptance(ofOther[d], away);
        accepted += signed[d];
      }
      double leaving = proposal.leaving();
      return new SpokenTurn(signed, leaving, accepted, Math.max(0, 1 - leaving - accepted));
    }
  }
}
