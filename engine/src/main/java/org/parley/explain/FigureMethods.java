package org.parley.explain;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.parley.bargaining.CountResult;

/** The method by which each figure of an explanation was computed, for its JSON. */
final class FigureMethods {
  private static final String EXACT = "exact";
  private static final int DIGITS = 6;

  private FigureMethods() {}

  static JsonObject of(Explanation e) {
    JsonObject json = new JsonObject();
    DealSpaceSizes sizes = e.sizes();
    json.addProperty("deals", count(sizes.deals()));
    json.addProperty("allowed", count(sizes.allowed()));
    json.addProperty("zopa", count(sizes.zopa()));
    json.addProperty("signable", count(sizes.signable()));
    json.addProperty("pareto", count(sizes.pareto()));
    json.addProperty("frontier_distance", figure(e.frontierDistance(), "at least"));
    json.addProperty("logrolling", figure(e.logrolling(), "at most"));
    json.addProperty("nash", best(e.fair().nash(), "at most"));
    json.addProperty("egalitarian", best(e.fair().egalitarian(), "at most"));
    json.addProperty("kalai_smorodinsky", best(e.fair().kalaiSmorodinsky(), "at most"));
    json.addProperty("least_difference", best(e.fair().leastDifference(), "at least"));
    json.addProperty("largest_sum", best(e.fair().largestSum(), "at most"));
    json.addProperty("red_lines", counts(e.redLines().stream().map(LineFigures::only).toList()));
    json.addProperty(
        "alternatives", counts(e.alternatives().stream().map(AlternativeFigures::only).toList()));
    json.addProperty("mandates", counts(e.mandates().stream().map(MandateFigures::above).toList()));
    json.addProperty("easing", sure(e.easing().exact()));
    json.addProperty("nearest", sure(e.nearest().map(NearestDeals::exact).orElse(true)));
    return json;
  }

  private static String count(CountResult count) {
    String kind =
        count instanceof CountResult.Exact
            ? EXACT
            : count instanceof CountResult.Between ? "between bounds" : "estimated, 95% interval";
    return kind + ": " + count.how();
  }

  private static String counts(List<CountResult> counts) {
    return counts.stream().allMatch(c -> c instanceof CountResult.Exact)
        ? EXACT
        : "some counts are estimated, 95% interval";
  }

  private static String sure(boolean exact) {
    return exact ? EXACT : "best found: the search was cut short";
  }

  private static String figure(Optional<ComputedFigure> figure, String direction) {
    return figure.map(f -> known(f.exact(), f.bound(), direction)).orElse("there is no text");
  }

  private static String known(boolean exact, double bound, String direction) {
    return exact
        ? EXACT
        : "best found: the search was cut short; the true figure is "
            + direction
            + " "
            + new BigDecimal(bound).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String best(BestDeals best, String direction) {
    return best.isEmpty() ? "there is no such deal" : known(best.exact(), best.bound(), direction);
  }
}
