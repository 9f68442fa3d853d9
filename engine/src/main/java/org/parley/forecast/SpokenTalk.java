package org.parley.forecast;

import org.parley.tactic.LogitProposal;
import org.parley.tactic.LogitResponse;

/**
 * How a talk ends in which both act alike at every turn. Turns form a Markov chain with two states,
 * so that all has a closed form: with R1, R2 the chances that a turn of the first or the second
 * ends in a refusal, and e1 = 1 - R1, e2 = 1 - R2, the first is expected to have {@code n1 = (1 +
 * R2) / 2 / (e1 + R1 e2)} turns, and the second {@code n2 = 1/2 + n1 R1}.
 */
final class SpokenTalk {
  private final Turn first;
  private final Turn second;
  private final double turnsOfFirst;
  private final double turnsOfSecond;
  private final double both;

  private SpokenTalk(Turn first, Turn second) {
    this.first = first;
    this.second = second;
    double ends = first.ends() + first.refused() * second.ends();
    turnsOfFirst = ends > 0 ? (1 + second.refused()) / 2 / ends : 0;
    turnsOfSecond = ends > 0 ? 0.5 + turnsOfFirst * first.refused() : 0;
    both = first.refused() * second.refused();
  }

  static SpokenTalk of(DividedPie pie, LogitResponse response) {
    double[] ofFirst = pie.utilities(response.preferences(), DividedPie.Side.FIRST);
    double[] ofSecond = pie.utilities(response.preferences(), DividedPie.Side.SECOND);
    double awayFirst = pie.away(response.preferences(), DividedPie.Side.FIRST);
    double awaySecond = pie.away(response.preferences(), DividedPie.Side.SECOND);
    LogitProposal proposal = new LogitProposal(pie.ways());
    proposal.weigh(ofFirst, ofFirst.length, awayFirst, response);
    Turn first = Turn.of(proposal, ofSecond, awaySecond, response);
    proposal.weigh(ofSecond, ofSecond.length, awaySecond, response);
    return new SpokenTalk(first, Turn.of(proposal, ofFirst, awayFirst, response));
  }

  /** Probability that they agree on a division. */
  double of(int division) {
    return turnsOfFirst * first.signed()[division] + turnsOfSecond * second.signed()[division];
  }

  /**
   * Probability that they agree on a division in the {@code made}-th proposal, counted from 1.
   *
   * @param andLater whether later proposals count as well
   */
  double of(int division, int made, boolean andLater) {
    return made < 1
        ? 0
        : turnsOfFirst(made - 1, andLater) * first.signed()[division]
            + turnsOfSecond(made - 1, andLater) * second.signed()[division];
  }

  /** Probability that somebody leaves. */
  double walkAway() {
    return Math.min(1, turnsOfFirst * first.leaving() + turnsOfSecond * second.leaving());
  }

  /** Probability that somebody leaves after so many proposals, or more where later ones count. */
  double walkAway(int made, boolean andLater) {
    return turnsOfFirst(made, andLater) * first.leaving()
        + turnsOfSecond(made, andLater) * second.leaving();
  }

  /** Probability that so many proposals are made, or more where later ones count. */
  double proposals(int made, boolean andLater) {
    return walkAway(made, andLater)
        + (made < 1
            ? 0
            : turnsOfFirst(made - 1, andLater) * first.accepted()
                + turnsOfSecond(made - 1, andLater) * second.accepted());
  }

  /** Expected number of proposals. */
  double meanProposals() {
    return turnsOfFirst * (1 - first.leaving()) + turnsOfSecond * (1 - second.leaving());
  }

  /** Chance that the turn after so many refusals is the first's; with later ones, their number. */
  private double turnsOfFirst(int refusals, boolean andLater) {
    double pairs = StrictMath.pow(both, refusals / 2);
    return refusals % 2 == 0
        ? pairs * (andLater ? turnsOfFirst : 0.5)
        : pairs * second.refused() * (andLater ? turnsOfSecond : 0.5);
  }

  private double turnsOfSecond(int refusals, boolean andLater) {
    double pairs = StrictMath.pow(both, refusals / 2);
    return refusals % 2 == 0
        ? pairs * (andLater ? turnsOfSecond : 0.5)
        : pairs * first.refused() * (andLater ? turnsOfFirst : 0.5);
  }

  /** How the turn of one ends. */
  private record Turn(double[] signed, double leaving, double accepted) {
    static Turn of(LogitProposal proposal, double[] ofOther, double away, LogitResponse response) {
      double[] signed = new double[ofOther.length];
      double accepted = 0;
      for (int d = 0; d < signed.length; d++) {
        signed[d] = proposal.of(d) * response.acceptance(ofOther[d], away);
        accepted += signed[d];
      }
      return new Turn(signed, proposal.leaving(), accepted);
    }

    double ends() {
      return Math.min(1, leaving + accepted);
    }

    double refused() {
      return 1 - ends();
    }
  }
}
