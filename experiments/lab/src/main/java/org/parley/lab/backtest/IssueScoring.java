package org.parley.lab.backtest;

import org.parley.scenario.Issue;

/** Proper scores of the forecast of one issue; of each, less is better. */
enum IssueScoring {
  /** -ln of the probability of what happened, in nats (Good 1952). */
  LOG {
    @Override
    double of(RecordedCase talks, int issue, double[] forecast) {
      return -Math.log(forecast[talks.happened(issue)]);
    }
  },
  /** Sum of squared differences over all results, in [0,2] (Brier 1950). */
  BRIER {
    @Override
    double of(RecordedCase talks, int issue, double[] forecast) {
      double sum = 0;
      for (int r = 0; r < forecast.length; r++) {
        double d = forecast[r] - (r == talks.happened(issue) ? 1 : 0);
        sum += d * d;
      }
      return sum;
    }
  },
  /**
   * Ranked probability score in [0,1]: squared differences of the cumulative distributions over the
   * order of options, over K - 1 (Epstein 1969). Open counts as the status quo. NaN where the order
   * means nothing or there is no status quo.
   */
  RANKED {
    @Override
    double of(RecordedCase talks, int issue, double[] forecast) {
      return ranked(talks.scenario().issues().get(issue), forecast, talks.happened(issue));
    }
  };

  abstract double of(RecordedCase talks, int issue, double[] forecast);

  private static double ranked(Issue issue, double[] forecast, int happened) {
    if (!issue.ordered() || issue.statusQuo().isEmpty()) {
      return Double.NaN;
    }
    int quo = issue.statusQuo().getAsInt();
    int options = issue.options().size();
    double cumulated = 0;
    double sum = 0;
    int real = happened == RecordedCase.OPEN ? quo : happened - 1;
    for (int o = 0; o < options - 1; o++) {
      cumulated += forecast[o + 1] + (o == quo ? forecast[RecordedCase.OPEN] : 0);
      double d = cumulated - (real <= o ? 1 : 0);
      sum += d * d;
    }
    return sum / (options - 1);
  }
}
