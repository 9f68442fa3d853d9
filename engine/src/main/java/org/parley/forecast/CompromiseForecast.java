package org.parley.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/**
 * The compromise model: on each issue the mean of the positions, weighted by power and salience,
 *
 * <p>forecast_i = sum over d of c_d * s_di * x_di / sum over d of c_d * s_di,
 *
 * <p>with c_d the power of delegation d, s_di the salience of the issue to it, that is its weight
 * w_di where the talks take weights as given and else its share w_di / sum over j of w_dj, and x_di
 * its position: the number of the option that it wants, or that option's place in the declared
 * order from 0 (first) to 100 (last). Beside it stands the weighted median: the position up to
 * which half of the weight lies, or the middle of two if exactly half lies up to the first. The
 * nearest option is reported, the earlier of two equally near. Where the order of options means
 * nothing, the option with most weight behind it is the forecast.
 *
 * <p>Red lines, alternatives, the status quo and the war play no part. Uncertain numbers are taken
 * at their mean.
 *
 * <p>Source: the compromise model as the simple forecast that elaborate models of bargaining are
 * measured against, in Thomson, Stokman, Achen &amp; König, The European Union Decides (2006); the
 * weighted median after Black (1948).
 *
 * @param issues one forecast for every issue, in the order of the scenario
 */
public record CompromiseForecast(List<IssueForecast> issues) {
  /** Weights whose shares differ by less are taken as equal. */
  private static final double SAME = 1e-12;

  public CompromiseForecast {
    issues = List.copyOf(issues);
  }

  /** The forecast for a scenario. */
  public static CompromiseForecast of(Scenario scenario) {
    return new CompromiseForecast(
        scenario.issues().stream().map(i -> on(i, DelegationStance.on(scenario, i))).toList());
  }

  private static IssueForecast on(Issue issue, List<DelegationStance> stances) {
    if (stances.isEmpty()) {
      return new IssueForecast.Silent(issue.id());
    }
    boolean numbers = issue.options().stream().allMatch(o -> o.number().isPresent());
    if (!numbers && !issue.ordered()) {
      return plurality(issue, stances);
    }
    double[] line = line(issue, numbers);
    double mean = mean(stances, line);
    double median = median(stances, line);
    return new IssueForecast.Ordered(
        issue.id(),
        numbers ? issue.unit() : "",
        mean,
        nearest(issue, line, mean),
        median,
        nearest(issue, line, median));
  }

  /** Position of every option. */
  private static double[] line(Issue issue, boolean numbers) {
    int n = issue.options().size();
    double[] line = new double[n];
    for (int o = 0; o < n; o++) {
      line[o] = numbers ? issue.options().get(o).number().getAsDouble() : 100.0 * o / (n - 1);
    }
    return line;
  }

  private static double total(List<DelegationStance> stances) {
    return stances.stream().mapToDouble(DelegationStance::weight).sum();
  }

  private static double mean(List<DelegationStance> stances, double[] line) {
    double sum = 0;
    for (DelegationStance stance : stances) {
      sum += stance.weight() * line[stance.option()];
    }
    return sum / total(stances);
  }

  private static double median(List<DelegationStance> stances, double[] line) {
    List<DelegationStance> sorted = new ArrayList<>(stances);
    sorted.sort(Comparator.comparingDouble(s -> line[s.option()]));
    double total = total(stances);
    double share = 0;
    for (int i = 0; i < sorted.size() - 1; i++) {
      share += sorted.get(i).weight() / total;
      double here = line[sorted.get(i).option()];
      if (Math.abs(share - 0.5) < SAME) {
        return (here + line[sorted.get(i + 1).option()]) / 2;
      }
      if (share > 0.5) {
        return here;
      }
    }
    return line[sorted.get(sorted.size() - 1).option()];
  }

  private static String nearest(Issue issue, double[] line, double position) {
    int best = 0;
    for (int o = 1; o < line.length; o++) {
      if (Math.abs(line[o] - position) < Math.abs(line[best] - position)) {
        best = o;
      }
    }
    return issue.options().get(best).id();
  }

  private static IssueForecast plurality(Issue issue, List<DelegationStance> stances) {
    double total = total(stances);
    Map<String, Double> support = new LinkedHashMap<>();
    for (int o = 0; o < issue.options().size(); o++) {
      double behind = 0;
      for (DelegationStance stance : stances) {
        behind += stance.option() == o ? stance.weight() / total : 0;
      }
      if (behind > 0) {
        support.put(issue.options().get(o).id(), behind);
      }
    }
    double most = support.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<String> options =
        support.entrySet().stream()
            .filter(e -> e.getValue() > most - SAME)
            .map(Map.Entry::getKey)
            .toList();
    return new IssueForecast.Unordered(issue.id(), support, options);
  }
}
