package org.parley.genius;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Issues that have one value only. There is nothing to negotiate on them, and talks have no such
 * issue: they are left out, and what they are worth in every deal is counted with the first issue
 * that is left.
 */
final class SingleValueIssues {
  private final NegotiationDomain left;
  private final List<Integer> kept = new ArrayList<>();
  private final List<Integer> dropped = new ArrayList<>();

  /**
   * @throws UnreadableDomain if no issue is left
   */
  SingleValueIssues(NegotiationDomain whole) throws UnreadableDomain {
    List<ConversionNote> notes = new ArrayList<>(whole.notes());
    for (int i = 0; i < whole.issues().size(); i++) {
      (whole.issues().get(i).values().size() > 1 ? kept : dropped).add(i);
    }
    if (kept.isEmpty()) {
      throw new UnreadableDomain(
          whole.file(),
          "every issue has one value only\n    expected one with at least two values");
    }
    for (int i : dropped) {
      notes.add(
          new ConversionNote(
              whole.file(),
              "the issue '"
                  + whole.issues().get(i).name()
                  + "' has one value only, and was left out: what it is worth is counted with the"
                  + " issue '"
                  + whole.issues().get(kept.get(0)).name()
                  + "'"));
    }
    List<DomainIssue> issues = kept.stream().map(i -> whole.issues().get(i)).toList();
    left = new NegotiationDomain(whole.file(), whole.name(), issues, notes);
  }

  /** The domain without them. */
  NegotiationDomain domain() {
    return left;
  }

  /** The same wishes on the issues that are left. */
  PreferenceProfile without(PreferenceProfile whole) {
    if (dropped.isEmpty()) {
      return whole;
    }
    double[] weight = kept.stream().mapToDouble(i -> whole.weight()[i]).toArray();
    double[][] evaluation = kept.stream().map(i -> whole.evaluation()[i]).toArray(double[][]::new);
    double always = dropped.stream().mapToDouble(i -> part(whole, i, 0)).sum();
    if (always != 0) {
      double[] first = new double[evaluation[0].length];
      for (int v = 0; v < first.length; v++) {
        first[v] = part(whole, kept.get(0), v) + always;
      }
      weight[0] = 1;
      evaluation[0] = first;
    }
    return new PreferenceProfile(
        whole.file(),
        weight,
        evaluation,
        whole.worthless().stream().map(this::rule).toList(),
        whole.bonuses().stream()
            .map(b -> new PreferenceProfile.Bonus(rule(b.rule()), b.amount()))
            .toList(),
        whole.reservation(),
        whole.discount(),
        whole.notes());
  }

  private static double part(PreferenceProfile profile, int issue, int value) {
    return profile.weight()[issue] * profile.evaluation()[issue][value];
  }

  /** The rule with the issues at their new places; it names none that is left out. */
  private PreferenceProfile.Rule rule(PreferenceProfile.Rule rule) {
    TreeMap<Integer, SortedSet<Integer>> values = new TreeMap<>();
    rule.box().values().forEach((i, v) -> values.put(kept.indexOf(i), v));
    return new PreferenceProfile.Rule(rule.what(), new DealBox(values));
  }
}
