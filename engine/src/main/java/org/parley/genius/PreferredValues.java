package org.parley.genius;

import java.util.Collection;
import java.util.List;

/**
 * Which value of each issue a party wants most: the one with the largest evaluation, the first of
 * those equally good; but no rule may make worthless all that it names of them, since nobody wants
 * what is worth nothing.
 */
final class PreferredValues {
  private final PreferenceProfile profile;
  private final int[] wanted;

  private PreferredValues(PreferenceProfile profile) {
    this.profile = profile;
    wanted = new int[profile.evaluation().length];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = best(i, List.of());
    }
  }

  /** Position of the wanted value by issue. */
  static int[] of(PreferenceProfile profile) {
    PreferredValues wishes = new PreferredValues(profile);
    // Every change moves one wish down; as many changes as there are rules settle all but knots.
    for (int pass = 0; pass < profile.worthless().size(); pass++) {
      profile.worthless().forEach(wishes::avoid);
    }
    return wishes.wanted;
  }

  /** The best value of an issue outside the given ones; -1 if there is none. */
  private int best(int issue, Collection<Integer> without) {
    double[] evaluation = profile.evaluation()[issue];
    int best = -1;
    for (int v = 0; v < evaluation.length; v++) {
      if (!without.contains(v) && (best < 0 || evaluation[v] > evaluation[best])) {
        best = v;
      }
    }
    return best;
  }

  /** If a rule holds of all that is wanted, gives up the wish on it that costs least. */
  private void avoid(PreferenceProfile.Rule rule) {
    if (!rule.box().holds(wanted)) {
      return;
    }
    int cheapest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (var named : rule.box().values().entrySet()) {
      int issue = named.getKey();
      int next = best(issue, named.getValue());
      if (next >= 0) {
        double[] evaluation = profile.evaluation()[issue];
        double loss = profile.weight()[issue] * (evaluation[wanted[issue]] - evaluation[next]);
        if (loss < least) {
          least = loss;
          cheapest = issue;
        }
      }
    }
    if (cheapest >= 0) {
      wanted[cheapest] = best(cheapest, rule.box().values().get(cheapest));
    }
  }
}
