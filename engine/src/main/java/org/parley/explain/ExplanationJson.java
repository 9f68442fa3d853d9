package org.parley.explain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.bargaining.CountResult;
import org.parley.outcome.DealObstacle;

/**
 * An explanation as JSON: keys in a fixed order, numbers with at most nine decimals. A count is a
 * number, or {@code {"estimate","low","high"}} where it was estimated, with a {@code null} estimate
 * where only bounds are known; a named deal is an object, or a list of several that tie, or an
 * empty list where there is none; {@code null} stands for what was too much to compute.
 */
public final class ExplanationJson {
  private static final int DECIMALS = 9;

  private ExplanationJson() {}

  /**
   * The whole explanation.
   *
   * @param toward what it would take to reach one option, if that was asked
   * @param goals what it would take to meet each goal that is asked, by how it is written
   */
  public static JsonObject of(
      Explanation e, Optional<SettlementRoute> toward, Map<String, GoalRoutes> goals) {
    JsonObject json = new JsonObject();
    json.add("deals", count(e.sizes().deals()));
    json.add("allowed", count(e.sizes().allowed()));
    json.add("zopa", count(e.sizes().zopa()));
    json.add("signable", count(e.sizes().signable()));
    json.add("pareto", count(e.sizes().pareto()));
    json.add("frontier_distance", figure(e.frontierDistance()));
    json.add("logrolling", figure(e.logrolling()));
    json.add("nash", deals(e.fair().nash().ties()));
    json.add("egalitarian", deals(e.fair().egalitarian().ties()));
    json.add("kalai_smorodinsky", deals(e.fair().kalaiSmorodinsky().ties()));
    json.add("least_difference", deals(e.fair().leastDifference().ties()));
    json.add("largest_sum", deals(e.fair().largestSum().ties()));
    json.add("red_lines", list(e.redLines(), ExplanationJson::line));
    json.add("alternatives", list(e.alternatives(), ExplanationJson::alternative));
    json.add("mandates", list(e.mandates(), ExplanationJson::mandate));
    json.add("easing", list(e.easing().ways(), ExplanationJson::way));
    json.addProperty("larger_easings", e.easing().larger());
    json.add("nearest", e.nearest().map(ExplanationJson::near).orElseGet(JsonArray::new));
    json.add("issues", issues(e.issues()));
    json.add("trust", list(e.doubts(), ExplanationJson::doubt));
    json.add(
        "standoffs",
        list(e.standoffs(), s -> list(List.of(s.first(), s.second()), ExplanationJson::obstacle)));
    if (!e.coalitions().isEmpty()) {
      json.add("coalitions", list(e.coalitions(), ExplanationJson::coalition));
    }
    toward.ifPresent(t -> json.add("toward", toward(t)));
    if (!goals.isEmpty()) {
      JsonObject asked = new JsonObject();
      goals.forEach((goal, routes) -> asked.add(goal, routes(routes)));
      json.add("goals", asked);
    }
    e.sample().ifPresent(s -> json.add("sample", sample(s)));
    json.add("exact", FigureMethods.of(e));
    return json;
  }

  private static JsonObject coalition(CoalitionZone c) {
    JsonObject json = new JsonObject();
    json.add("members", list(c.members(), JsonPrimitive::new));
    json.add("zopa", count(c.zopa()));
    return json;
  }

  private static JsonObject sample(Explanation.Sample s) {
    JsonObject json = new JsonObject();
    json.addProperty("seed", s.seed());
    json.addProperty("run", s.run());
    return json;
  }

  private static JsonElement count(CountResult count) {
    if (count instanceof CountResult.Exact exact) {
      return new JsonPrimitive(exact.number());
    }
    JsonObject json = new JsonObject();
    if (count instanceof CountResult.Between between) {
      json.add("estimate", JsonNull.INSTANCE);
      json.addProperty("low", between.low());
      json.addProperty("high", between.high());
      return json;
    }
    CountResult.Estimate estimate = (CountResult.Estimate) count;
    json.add("estimate", number(estimate.estimate()));
    json.add("low", number(estimate.low()));
    json.add("high", number(estimate.high()));
    return json;
  }

  private static JsonElement figure(Optional<ComputedFigure> figure) {
    return figure.map(f -> number(f.value())).orElse(JsonNull.INSTANCE);
  }

  static JsonElement number(double value) {
    if (!Double.isFinite(value)) {
      return JsonNull.INSTANCE;
    }
    BigDecimal plain =
        new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return new JsonPrimitive(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** A list, ties or not. */
  private static JsonElement deals(List<NamedDeal> ties) {
    return list(ties, ExplanationJson::deal);
  }

  private static JsonObject deal(NamedDeal deal) {
    JsonObject json = new JsonObject();
    JsonObject options = new JsonObject();
    deal.deal().forEach(options::addProperty);
    json.add("deal", options);
    json.add("utilities", amounts(deal.utilities()));
    json.add("above_mandate_of", names(deal.above()));
    return json;
  }

  private static JsonObject amounts(Map<String, Double> amounts) {
    JsonObject json = new JsonObject();
    amounts.forEach((who, amount) -> json.add(who, number(amount)));
    return json;
  }

  private static JsonObject line(LineFigures l) {
    JsonObject json = new JsonObject();
    json.addProperty("delegation", l.line().who());
    json.addProperty("line", l.line().what());
    json.add("firmness", number(l.firmness()));
    json.add("excludes", count(l.excludes()));
    json.add("only", count(l.only()));
    return json;
  }

  private static JsonObject alternative(AlternativeFigures a) {
    JsonObject json = new JsonObject();
    json.addProperty("delegation", a.who());
    json.add("baseline", number(a.baseline()));
    json.addProperty("declared", a.declared());
    json.add("excludes", count(a.excludes()));
    json.add("only", count(a.only()));
    return json;
  }

  private static JsonObject mandate(MandateFigures m) {
    JsonObject json = new JsonObject();
    json.addProperty("delegation", m.who());
    json.addProperty("mandate", m.mandate().name().toLowerCase(Locale.ROOT));
    json.add("above", count(m.above()));
    json.add("zopa_within", count(m.zopa()));
    return json;
  }

  private static JsonObject obstacle(DealObstacle o) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", o.kind().name().toLowerCase(Locale.ROOT));
    json.addProperty("who", o.who());
    json.addProperty("what", o.what());
    return json;
  }

  private static JsonObject way(ObstacleRemoval way) {
    JsonObject json = new JsonObject();
    json.add("obstacles", list(way.obstacles(), ExplanationJson::obstacle));
    json.add("firmness", number(way.firmness()));
    JsonObject deal = deal(way.deal());
    deal.entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
    json.add("cost", amounts(way.cost()));
    return json;
  }

  private static JsonArray near(NearestDeals near) {
    JsonArray all = new JsonArray();
    for (int i = 0; i < near.ties().size(); i++) {
      JsonObject json = deal(near.ties().get(i));
      json.add("shortfall", amounts(near.shortfalls().get(i)));
      all.add(json);
    }
    return all;
  }

  private static JsonObject issues(List<IssueFigures> issues) {
    JsonObject json = new JsonObject();
    for (IssueFigures issue : issues) {
      JsonObject one = new JsonObject();
      one.add("possible", names(issue.possible()));
      one.add("easing", list(issue.ways().ways(), ExplanationJson::way));
      one.addProperty("larger_easings", issue.ways().larger());
      json.add(issue.issue(), one);
    }
    return json;
  }

  private static JsonObject doubt(ComplianceDoubt d) {
    JsonObject json = new JsonObject();
    json.addProperty("delegation", d.who());
    json.addProperty("issue", d.issue());
    json.addProperty("option", d.option());
    json.add("kept_by", names(d.keepers()));
    json.add("q", number(d.belief()));
    json.add("worth", number(d.asBelieved()));
    json.add("worth_if_kept", number(d.ifKept()));
    return json;
  }

  private static JsonObject toward(SettlementRoute t) {
    JsonObject json = new JsonObject();
    json.addProperty("issue", t.issue());
    json.addProperty("option", t.option());
    json.addProperty("possible", t.ways().open());
    json.add("easing", list(t.ways().ways(), ExplanationJson::way));
    json.addProperty("larger_easings", t.ways().larger());
    return json;
  }

  private static JsonObject routes(GoalRoutes all) {
    JsonObject json = new JsonObject();
    json.addProperty("possible", all.open());
    json.add("routes", list(all.routes(), ExplanationJson::route));
    json.add("seen_in_play_only", names(all.unseen()));
    return json;
  }

  private static JsonObject route(GoalRoute route) {
    JsonObject json = new JsonObject();
    json.add("terms", names(route.terms().stream().map(Object::toString).toList()));
    json.addProperty("possible", route.ways().open());
    json.add("easing", list(route.ways().ways(), ExplanationJson::way));
    json.addProperty("larger_easings", route.ways().larger());
    return json;
  }

  private static JsonArray names(List<String> names) {
    JsonArray json = new JsonArray();
    names.forEach(json::add);
    return json;
  }

  private static <T> JsonArray list(Collection<T> items, Function<T, ? extends JsonElement> one) {
    JsonArray json = new JsonArray();
    items.forEach(item -> json.add(one.apply(item)));
    return json;
  }
}
