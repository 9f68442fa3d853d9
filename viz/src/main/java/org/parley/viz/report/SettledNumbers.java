package org.parley.viz.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.NumberText;

/** At what number an issue over a range is settled, where it is settled: median and range. */
final class SettledNumbers {
  private SettledNumbers() {}

  /**
   * {@code median 30 tonnes, half of them 20 to 40, all 20 to 60}.
   *
   * @param shares share of talks by option
   * @return empty for an issue with named options, or one that is never settled
   */
  static Optional<String> of(Issue issue, Map<String, ShareEstimate> shares) {
    List<Option> settled =
        issue.options().stream()
            .filter(o -> o.number().isPresent() && share(o, shares) > 0)
            .sorted(Comparator.comparingDouble(o -> o.number().getAsDouble()))
            .toList();
    if (settled.isEmpty()) {
      return Optional.empty();
    }
    String unit = issue.unit().isBlank() ? "" : " " + issue.unit();
    String median = "median " + quantile(settled, shares, .5) + unit;
    String from = NumberText.plain(settled.get(0).number().getAsDouble());
    String to = NumberText.plain(settled.get(settled.size() - 1).number().getAsDouble());
    return Optional.of(
        from.equals(to)
            ? "always " + from + unit
            : median
                + ", half of them "
                + quantile(settled, shares, .25)
                + " to "
                + quantile(settled, shares, .75)
                + ", all "
                + from
                + " to "
                + to);
  }

  private static String quantile(
      List<Option> settled, Map<String, ShareEstimate> shares, double share) {
    double all = settled.stream().mapToDouble(o -> share(o, shares)).sum();
    double sum = 0;
    for (Option option : settled) {
      sum += share(option, shares);
      if (sum >= share * all - 1e-12) {
        return NumberText.plain(option.number().getAsDouble());
      }
    }
    return NumberText.plain(settled.get(settled.size() - 1).number().getAsDouble());
  }

  private static double share(Option option, Map<String, ShareEstimate> shares) {
    ShareEstimate share = shares.get(option.id());
    return share == null || Double.isNaN(share.share()) ? 0 : share.share();
  }
}
