package org.parley.genius;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Genius's hyper-rectangle profiles: U(x) = min(1, sum over rectangles of weight * utility /
 * maxutility), a rectangle counting where x lies inside all its INCLUDES bounds, or not inside all
 * its EXCLUDES bounds, and one without bounds everywhere.
 *
 * <p>Rectangles on one issue become its evaluations; the others become bonuses.
 */
final class GeniusRectangles {
  private final ProfileDraft draft;
  private final double largest;

  private GeniusRectangles(ProfileDraft draft, double largest) {
    this.draft = draft;
    this.largest = largest;
  }

  static void read(ProfileDraft draft, XmlElement utility) throws UnreadableDomain {
    double largest = utility.number("maxutility");
    if (largest <= 0) {
      throw utility.problem("maxutility is " + largest + "\n    expected a number above 0");
    }
    List<XmlElement> functions = utility.children("ufun");
    if (functions.isEmpty()) {
      throw utility.problem("<utility> needs a <ufun>");
    }
    new GeniusRectangles(draft, largest).function(functions.get(0), 1);
  }

  private void function(XmlElement function, double share) throws UnreadableDomain {
    String aggregation = function.attribute("aggregation").orElse("sum");
    if (!aggregation.toLowerCase(Locale.ROOT).equals("sum")) {
      throw function.problem(
          "rectangles are combined by '"
              + aggregation
              + "'\n    expected 'sum': another rule cannot be written as bonuses that add up");
    }
    for (XmlElement rectangle : function.children("hyperRectangle")) {
      double weight = rectangle.number("weight", 1) * share;
      rectangle(rectangle, weight * rectangle.number("utility") / largest);
    }
    for (XmlElement inner : function.children("ufun")) {
      function(inner, share * inner.number("weight", 1));
    }
  }

  private void rectangle(XmlElement element, double amount) throws UnreadableDomain {
    List<XmlElement> excludes = element.children("EXCLUDES");
    if (!excludes.isEmpty()) {
      everywhere(amount);
      add(element, bounds(excludes), -amount);
      return;
    }
    add(element, bounds(element.children("INCLUDES")), amount);
  }

  private DealBox bounds(List<XmlElement> bounds) throws UnreadableDomain {
    DealBox box = DealBox.all();
    for (XmlElement bound : bounds) {
      int issue = draft.position(bound);
      if (!draft.issue(issue).isRange()) {
        throw bound.problem(
            "a rectangle bounds the issue '"
                + draft.issue(issue).name()
                + "', which is no range of numbers");
      }
      double min = bound.number("min");
      double max = bound.number("max");
      TreeSet<Integer> inside = new TreeSet<>();
      for (int v = 0; v < draft.issue(issue).values().size(); v++) {
        double number = draft.issue(issue).numbers().get(v);
        if (number >= min && number <= max) {
          inside.add(v);
        }
      }
      box = box.with(issue, inside);
    }
    return box;
  }

  private void add(XmlElement element, DealBox full, double amount) {
    DealBox box = full.trimmed(draft.domain.sizes());
    if (box.isEmpty()) {
      draft.note("the rectangle in line " + element.line() + " holds no deal");
    } else if (box.values().isEmpty()) {
      everywhere(amount);
    } else if (box.values().size() == 1) {
      int issue = box.values().firstKey();
      draft.weight[issue] = 1;
      box.values().get(issue).forEach(v -> draft.evaluation[issue][v] += amount);
    } else {
      String what = "the rectangle in line " + element.line();
      draft.bonuses.add(new PreferenceProfile.Bonus(new PreferenceProfile.Rule(what, box), amount));
    }
  }

  /** What every deal has is counted with the first issue, whatever its value. */
  private void everywhere(double amount) {
    draft.weight[0] = 1;
    for (int v = 0; v < draft.evaluation[0].length; v++) {
      draft.evaluation[0][v] += amount;
    }
  }
}
