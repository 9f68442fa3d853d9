package org.parley.forecast;

import org.parley.tactic.LogitResponse;

/**
 * How a free talk of two ends, computed and not simulated: who speaks first is drawn; in its turn
 * each leaves or proposes, the other accepts or makes the next proposal, until somebody accepts or
 * leaves. Both know what each outcome is worth to the other, having talked of it. A share of talks
 * is heated, and nobody can tell beforehand which: the forecast is the mixture of both. What of a
 * talk would never end counts as walking away.
 */
public final class FreeTalkForecast {
  private final int size;
  private final double heated;
  private final SpokenTalk calm;
  private final SpokenTalk hot;

  private FreeTalkForecast(int size, double heated, SpokenTalk calm, SpokenTalk hot) {
    this.size = size;
    this.heated = heated;
    this.calm = calm;
    this.hot = hot;
  }

  /**
   * The forecast of one talk.
   *
   * @param pie what is divided
   * @param response how both act
   */
  public static FreeTalkForecast of(DividedPie pie, LogitResponse response) {
    return new FreeTalkForecast(
        pie.first().length,
        response.heated(),
        SpokenTalk.of(pie, response.calm()),
        SpokenTalk.of(pie, response.inHeat()));
  }

  /** Probability that they agree on a division. */
  public double of(int division) {
    return mixed(calm.of(division), hot.of(division));
  }

  /**
   * Probability that they agree on a division with so many proposals made.
   *
   * @param most proposals counted singly; as many and more are counted together
   */
  public double of(int division, int made, int most) {
    return mixed(calm.of(division, made, made >= most), hot.of(division, made, made >= most));
  }

  /** How many divisions there are. */
  public int size() {
    return size;
  }

  /** Probability that somebody walks away. */
  public double walkAway() {
    double agreed = 0;
    for (int d = 0; d < size; d++) {
      agreed += of(d);
    }
    return Math.max(mixed(calm.walkAway(), hot.walkAway()), 1 - agreed);
  }

  /** Probability that somebody walks away after so many proposals, counted as above. */
  public double walkAway(int made, int most) {
    return mixed(calm.walkAway(made, made >= most), hot.walkAway(made, made >= most));
  }

  /**
   * Distribution of the number of proposals made.
   *
   * @param most proposals counted singly; the last entry holds as many and more
   * @return by number from 0
   */
  public double[] proposals(int most) {
    double[] shares = new double[most + 1];
    double sum = 0;
    for (int made = 0; made < most; made++) {
      shares[made] = mixed(calm.proposals(made, false), hot.proposals(made, false));
      sum += shares[made];
    }
    shares[most] = Math.max(0, 1 - sum);
    return shares;
  }

  /** Expected number of proposals made. */
  public double meanProposals() {
    return mixed(calm.meanProposals(), hot.meanProposals());
  }

  private double mixed(double ofCalm, double ofHot) {
    return (1 - heated) * ofCalm + heated * ofHot;
  }
}
