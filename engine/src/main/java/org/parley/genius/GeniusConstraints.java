package org.parley.genius;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Genius's constraint profiles. Every issue counts alike: U(x) = 1/n * sum over issues of rank of
 * the value / largest rank of the issue. Rules of an issue take its part away where one of them
 * holds; other rules make the whole deal worthless.
 *
 * <p>The first kind becomes losses on boxes that share no deal, so that two rules that hold at once
 * take the part away once.
 */
final class GeniusConstraints {
  private final ProfileDraft draft;

  private GeniusConstraints(ProfileDraft draft) {
    this.draft = draft;
  }

  static void read(ProfileDraft draft, XmlElement rules) throws UnreadableDomain {
    new GeniusConstraints(draft).read(rules);
  }

  private void read(XmlElement rules) throws UnreadableDomain {
    List<XmlElement> ranked = rules.child("ranks").map(r -> r.children("issue")).orElse(List.of());
    if (ranked.isEmpty()) {
      throw rules.problem("a constraint profile needs <ranks> with an <issue> each");
    }
    for (XmlElement issue : ranked) {
      int position = draft.position(issue);
      draft.weight[position] = 1.0 / ranked.size();
      ranks(issue, position);
    }
    Map<Integer, List<PreferenceProfile.Rule>> losing = new TreeMap<>();
    List<XmlElement> written =
        rules.child("constraints").map(c -> c.children("constraint")).orElse(List.of());
    for (XmlElement constraint : written) {
      ConstraintRule rule = new ConstraintRule(draft, constraint);
      if (rule.isWholeDeal()) {
        keep(rule.box(), rule.describe(), draft.worthless);
      } else {
        keep(
            rule.box(),
            rule.describe(),
            losing.computeIfAbsent(draft.position(constraint), k -> new ArrayList<>()));
      }
    }
    losing.forEach(this::losses);
  }

  private void keep(List<DealBox> boxes, String what, List<PreferenceProfile.Rule> kept) {
    List<DealBox> possible = boxes.stream().filter(b -> !b.isEmpty()).toList();
    if (possible.isEmpty()) {
      draft.note(what + " holds of no deal, and was left out");
    }
    for (DealBox box : possible) {
      kept.add(new PreferenceProfile.Rule(what, box.trimmed(draft.domain.sizes())));
    }
  }

  private void ranks(XmlElement issue, int position) throws UnreadableDomain {
    List<String> values = draft.issue(position).values();
    double[] evaluation = draft.evaluation[position];
    double largest = 0;
    boolean byIndex = false;
    for (XmlElement item : issue.children("item")) {
      byIndex |= item.attribute("value").isEmpty();
      int v =
          item.attribute("value").isPresent()
              ? values.indexOf(item.required("value"))
              : item.integer("index") - 1;
      if (v < 0 || v >= values.size()) {
        throw item.problem("this is no value of the issue '" + draft.issue(position).name() + "'");
      }
      evaluation[v] = item.integer("rank");
      largest = Math.max(largest, evaluation[v]);
    }
    if (largest <= 0) {
      throw issue.problem("one rank of the issue must be above 0");
    }
    for (int v = 0; v < evaluation.length; v++) {
      evaluation[v] /= largest;
    }
    if (byIndex) {
      draft.note(
          "ranks of the issue '"
              + draft.issue(position).name()
              + "' name no values; their index counts from 1 in the order of the domain");
    }
  }

  /** What the rules of an issue take away, value by value of that issue. */
  private void losses(int issue, List<PreferenceProfile.Rule> rules) {
    int[] sizes = draft.domain.sizes();
    Map<Double, TreeSet<Integer>> byLoss = new LinkedHashMap<>();
    for (int v = 0; v < sizes[issue]; v++) {
      double loss = draft.weight[issue] * draft.evaluation[issue][v];
      if (loss > 0) {
        byLoss.computeIfAbsent(loss, k -> new TreeSet<>()).add(v);
      }
    }
    List<DealBox> before = new ArrayList<>();
    for (PreferenceProfile.Rule rule : rules) {
      List<DealBox> pieces = List.of(rule.box());
      for (DealBox seen : before) {
        pieces = pieces.stream().flatMap(p -> p.minus(seen, sizes).stream()).toList();
      }
      before.addAll(pieces);
      for (DealBox piece : pieces) {
        byLoss.forEach((loss, values) -> lose(rule.what(), piece.with(issue, values), loss, sizes));
      }
    }
  }

  private void lose(String what, DealBox box, double loss, int[] sizes) {
    if (!box.isEmpty()) {
      draft.bonuses.add(
          new PreferenceProfile.Bonus(new PreferenceProfile.Rule(what, box.trimmed(sizes)), -loss));
    }
  }
}
