package org.parley.genius;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/**
 * Writes what is additive in a scenario as GeniusWeb JSON: a domain and one {@code
 * LinearAdditiveUtilitySpace} per delegation, uncertain numbers at their mean, weights to 9
 * decimals and summing to 1. The reservation bid is the status quo where there is one, else the
 * deal whose utility is nearest the declared alternative.
 */
public final class GeniusWebExport {
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private static final long UNITS = 1_000_000_000L;

  private final Scenario scenario;
  private final CompiledTalks talks;
  private final double[] means;
  private final List<ConversionNote> notes = new ArrayList<>();
  private final List<ExportedIssue> issues = new ArrayList<>();
  private final double[][][] utilities;

  private GeniusWebExport(Scenario scenario) {
    this.scenario = scenario;
    talks = CompiledTalks.of(scenario);
    means = talks.numbers().means();
    utilities = new double[scenario.delegations().size()][scenario.issues().size()][];
    for (int d = 0; d < utilities.length; d++) {
      for (int i = 0; i < utilities[d].length; i++) {
        utilities[d][i] = utilities(d, i);
      }
    }
    name();
  }

  /**
   * The files that a scenario becomes.
   *
   * @throws IllegalArgumentException if the scenario cannot be compiled
   */
  public static ExportedFiles of(Scenario scenario) {
    return new GeniusWebExport(scenario).files();
  }

  private double[] utilities(int d, int i) {
    var values = talks.delegation(d).values()[i];
    double[] all = new double[scenario.issues().get(i).options().size()];
    for (int o = 0; values != null && o < all.length; o++) {
      all[o] = values.value(o, means);
    }
    return all;
  }

  private void name() {
    List<String> titles = scenario.issues().stream().map(Issue::title).toList();
    boolean unique = titles.stream().distinct().count() == titles.size();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      List<double[]> all = new ArrayList<>();
      for (double[][] of : utilities) {
        all.add(of[i]);
      }
      issues.add(ExportedIssue.of(issue, unique ? issue.title() : issue.id(), all));
    }
  }

  private ExportedFiles files() {
    notes.addAll(ExportOmissions.of(scenario));
    Map<String, String> files = new LinkedHashMap<>();
    files.put(scenario.id() + ".json", text(domain()));
    for (int d = 0; d < utilities.length; d++) {
      Delegation delegation = scenario.delegations().get(d);
      String file =
          delegation.id().equals(scenario.id())
              ? delegation.id() + "-profile.json"
              : delegation.id() + ".json";
      files.put(file, text(profile(d, file)));
    }
    return new ExportedFiles(files, notes);
  }

  private static String text(JsonObject json) {
    return JSON.toJson(json) + "\n";
  }

  private JsonObject domain() {
    JsonObject json = new JsonObject();
    json.addProperty("name", scenario.id());
    JsonObject values = new JsonObject();
    issues.forEach(i -> values.add(i.name(), i.domain()));
    json.add("issuesValues", values);
    return json;
  }

  private JsonObject profile(int d, String file) {
    JsonObject space = new JsonObject();
    space.addProperty("name", scenario.delegations().get(d).id());
    JsonObject values = new JsonObject();
    JsonObject weights = new JsonObject();
    double[] weight = weights(d, file);
    for (int i = 0; i < issues.size(); i++) {
      values.add(issues.get(i).name(), issues.get(i).utilities(utilities[d][i]));
      weights.addProperty(
          issues.get(i).name(),
          new BigDecimal(GeniusDomain.text(BigDecimal.valueOf((long) weight[i], 9))));
    }
    space.add("issueUtilities", values);
    space.add("issueWeights", weights);
    space.add("domain", domain());
    int[] bid = new ReservationBid(scenario, d, weight, utilities[d]).find(file, notes);
    space.add("reservationBid", bid.length == 0 ? JsonNull.INSTANCE : bid(bid));
    JsonObject json = new JsonObject();
    json.add("LinearAdditiveUtilitySpace", space);
    return json;
  }

  /** Weights in units of 1e-9, summing to one exactly; the largest takes what rounding leaves. */
  private double[] weights(int d, String file) {
    CompiledDelegation delegation = talks.delegation(d);
    double[] weight = new double[issues.size()];
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      weight[i] = delegation.weight()[i] < 0 ? 0 : means[delegation.weight()[i]];
      sum += weight[i];
    }
    if (sum == 0) {
      notes.add(
          new ConversionNote(file, "it has no demands, and got equal weights with utilities of 0"));
      Arrays.fill(weight, 1);
      sum = weight.length;
    } else if (talks.frame().weightsAsGiven() && Math.abs(sum - 1) > 1e-9) {
      notes.add(
          new ConversionNote(
              file, "its weights added up to " + sum + " and were made to add up to 1"));
    }
    double left = UNITS;
    int largest = 0;
    for (int i = 0; i < weight.length; i++) {
      weight[i] = Math.rint(weight[i] / sum * UNITS);
      left -= weight[i];
      largest = weight[i] > weight[largest] ? i : largest;
    }
    weight[largest] += left;
    return weight;
  }

  private JsonObject bid(int[] deal) {
    JsonObject values = new JsonObject();
    for (int i = 0; i < deal.length; i++) {
      String value = issues.get(i).values().get(deal[i]);
      if (issues.get(i).range()) {
        values.addProperty(issues.get(i).name(), new BigDecimal(value));
      } else {
        values.addProperty(issues.get(i).name(), value);
      }
    }
    JsonObject json = new JsonObject();
    json.add("issuevalues", values);
    return json;
  }
}
