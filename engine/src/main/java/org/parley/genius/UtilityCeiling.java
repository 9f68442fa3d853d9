package org.parley.genius;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.parley.bargaining.FixedPoint;

/**
 * Brings utilities above 1 back to 1, as the platforms do with weights that add up to more: every
 * deal whose sum exceeds 1 gets a loss of the excess. This ties issues together, and so is done for
 * small domains with few such deals; the others keep the excess, and that is said.
 */
final class UtilityCeiling {
  private static final int MOST_LOSSES = 200;
  private static final int MOST_COMBINATIONS = 4_096;

  private final PreferenceProfile profile;
  private final int[] sizes;
  private final long[] bestOfRest;
  private final List<PreferenceProfile.Bonus> losses = new ArrayList<>();

  private UtilityCeiling(PreferenceProfile profile, int[] sizes) {
    this.profile = profile;
    this.sizes = sizes;
    bestOfRest = new long[sizes.length + 1];
    for (int i = sizes.length - 1; i >= 0; i--) {
      long best = Long.MIN_VALUE;
      for (int v = 0; v < sizes[i]; v++) {
        best = Math.max(best, part(i, v));
      }
      bestOfRest[i] = bestOfRest[i + 1] + best;
    }
  }

  /** What a value adds, as talks round it, so that every deal cut down is worth 1 exactly. */
  private long part(int issue, int value) {
    return FixedPoint.of(profile.weight()[issue] * profile.evaluation()[issue][value]);
  }

  /** The profile with losses where its sums exceed 1, or with a note that they do. */
  static PreferenceProfile over(PreferenceProfile profile, int[] sizes) {
    UtilityCeiling ceiling = new UtilityCeiling(profile, sizes);
    double most = FixedPoint.toDouble(ceiling.bestOfRest[0]);
    for (PreferenceProfile.Bonus bonus : profile.bonuses()) {
      most += Math.max(0, bonus.amount());
    }
    double unseen = FixedPoint.toDouble(sizes.length);
    if (most <= 1 + unseen) {
      return profile;
    }
    String much = "its numbers add up to as much as " + six(most) + "; ";
    boolean done = ceiling.isSmall() && ceiling.find(0, 0, DealBox.all());
    if (!done) {
      return profile.with(
          profile.bonuses(),
          much + "its platform cuts utilities at 1, which the scenario does not");
    }
    return profile.with(
        ceiling.losses,
        much
            + "its platform cuts utilities at 1, and so do bonuses below 0 on "
            + (ceiling.losses.size() == 1 ? "1 deal" : ceiling.losses.size() + " deals"));
  }

  private boolean isSmall() {
    double combinations = 1;
    for (int size : sizes) {
      combinations *= size;
    }
    return profile.bonuses().isEmpty() && combinations <= MOST_COMBINATIONS;
  }

  /** Adds a loss for every deal of a box that exceeds 1; false if there are too many. */
  private boolean find(int issue, long sum, DealBox box) {
    if (sum + bestOfRest[issue] <= FixedPoint.ONE) {
      return true;
    }
    if (issue == sizes.length) {
      double loss = FixedPoint.toDouble(FixedPoint.ONE - sum);
      losses.add(
          new PreferenceProfile.Bonus(new PreferenceProfile.Rule("the limit of 1", box), loss));
      return losses.size() <= MOST_LOSSES;
    }
    for (int v = 0; v < sizes[issue]; v++) {
      long more = part(issue, v);
      DealBox inside = profile.weight()[issue] == 0 ? box : box.with(issue, List.of(v));
      if (!find(issue + 1, sum + more, inside)) {
        return false;
      }
      if (profile.weight()[issue] == 0) {
        return true;
      }
    }
    return true;
  }

  private static String six(double number) {
    return BigDecimal.valueOf(number)
        .setScale(6, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
