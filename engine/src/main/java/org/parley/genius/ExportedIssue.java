package org.parley.genius;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;

/**
 * An issue under the names that it has in GeniusWeb.
 *
 * @param name its name
 * @param values names of its options
 * @param range whether it is written as numbers from, to, step, which asks that everybody's values
 *     lie on a straight line
 * @param issue the issue
 */
record ExportedIssue(String name, List<String> values, boolean range, Issue issue) {
  private static final double STRAIGHT = 1e-9;

  /**
   * @param utilities by delegation: values of the options
   */
  static ExportedIssue of(Issue issue, String name, List<double[]> utilities) {
    boolean numbers =
        issue.options().stream().allMatch(o -> o.number().isPresent()) && isEven(issue);
    boolean range = numbers && utilities.stream().allMatch(u -> isStraight(u));
    List<String> titles = issue.options().stream().map(Option::title).toList();
    boolean unique = titles.stream().distinct().count() == titles.size();
    List<String> values =
        unique && !range ? titles : issue.options().stream().map(Option::id).toList();
    return new ExportedIssue(name, values, range, issue);
  }

  private static double number(Issue issue, int option) {
    return issue.options().get(option).number().orElseThrow();
  }

  private static boolean isEven(Issue issue) {
    BigDecimal step = step(issue);
    for (int o = 1; o < issue.options().size(); o++) {
      BigDecimal here = BigDecimal.valueOf(number(issue, o));
      if (here.subtract(BigDecimal.valueOf(number(issue, o - 1))).compareTo(step) != 0) {
        return false;
      }
    }
    return step.signum() > 0;
  }

  private static BigDecimal step(Issue issue) {
    return BigDecimal.valueOf(number(issue, 1)).subtract(BigDecimal.valueOf(number(issue, 0)));
  }

  private static boolean isStraight(double[] utilities) {
    int last = utilities.length - 1;
    for (int o = 0; o <= last; o++) {
      double line = utilities[0] + (utilities[last] - utilities[0]) * o / last;
      if (Math.abs(line - utilities[o]) > STRAIGHT) {
        return false;
      }
    }
    return true;
  }

  /** The issue in a domain. */
  JsonObject domain() {
    JsonObject json = new JsonObject();
    JsonArray list = new JsonArray();
    if (range) {
      list.add(values.get(0));
      list.add(values.get(values.size() - 1));
      list.add(GeniusDomain.text(step(issue)));
    } else {
      values.forEach(list::add);
    }
    json.add(range ? "range" : "values", list);
    return json;
  }

  /** Utilities of the options in a profile. */
  JsonObject utilities(double[] utilities) {
    JsonObject inner = new JsonObject();
    JsonObject json = new JsonObject();
    int last = utilities.length - 1;
    if (range) {
      inner.addProperty("lowValue", new BigDecimal(values.get(0)));
      inner.addProperty("lowUtility", share(utilities[0]));
      inner.addProperty("highValue", new BigDecimal(values.get(last)));
      inner.addProperty("highUtility", share(utilities[last]));
      json.add("numberutils", inner);
      return json;
    }
    for (int o = 0; o <= last; o++) {
      inner.addProperty(values.get(o), share(utilities[o]));
    }
    JsonObject discrete = new JsonObject();
    discrete.add("valueUtilities", inner);
    json.add("discreteutils", discrete);
    return json;
  }

  /** A utility to 9 decimals, which is what weights have, too. */
  private static BigDecimal share(double value) {
    BigDecimal nine =
        BigDecimal.valueOf(Math.min(1, Math.max(0, value))).setScale(9, RoundingMode.HALF_EVEN);
    return new BigDecimal(GeniusDomain.text(nine));
  }
}
