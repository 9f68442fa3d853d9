package org.parley.ensemble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.bargaining.FixedPoint;
import org.parley.outcome.Aftermath;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.SampleMoments;
import org.parley.statistics.ShareEstimate;

/** From counts of what became of what was signed to its summary. */
record AfterCounts(OutcomeLabels frame, AfterTally tally, long finished) {
  private static final List<Integer> WAYS =
      List.of(Aftermath.OPEN, Aftermath.UNRATIFIED, Aftermath.EXPIRED, Aftermath.LAPSED);

  AfterSummary summary() {
    if (!frame.terms()) {
      return AfterSummary.NONE;
    }
    Map<String, AfterSummary.IssueAfter> issues = new LinkedHashMap<>();
    for (int i = 0; i < frame.issues().size(); i++) {
      issues.put(frame.issues().get(i).id(), issue(i));
    }
    Map<String, ShareEstimate> gain = new LinkedHashMap<>();
    for (int d = 0; d < frame.delegations().size(); d++) {
      gain.put(frame.delegations().get(d), mean(tally.gain()[d]));
    }
    ShareEstimate whole = ConfidenceIntervals.wilson(tally.whole()[0], finished);
    return new AfterSummary(whole, issues, gain);
  }

  private AfterSummary.IssueAfter issue(int i) {
    List<String> options = frame.issues().get(i).options();
    Map<String, ShareEstimate> became = new LinkedHashMap<>();
    for (int way : WAYS) {
      long count = tally.became()[i][AfterTally.place(way, options.size())];
      became.put(Aftermath.word(way), ConfidenceIntervals.wilson(count, finished));
    }
    for (int o = 0; o < options.size(); o++) {
      became.put(options.get(o), ConfidenceIntervals.wilson(tally.became()[i][o], finished));
    }
    return new AfterSummary.IssueAfter(
        became,
        ConfidenceIntervals.wilson(tally.alone()[i], finished),
        tally.held()[i].mean(FixedPoint.ONE),
        tally.renewal()[i].mean(FixedPoint.ONE));
  }

  private static ShareEstimate mean(SampleMoments gain) {
    double mean = gain.mean(FixedPoint.ONE);
    long n = gain.count();
    double error = gain.sd(FixedPoint.ONE) / StrictMath.sqrt(n);
    double half = n > 1 ? ConfidenceIntervals.student95(n - 1) * error : Double.NaN;
    return new ShareEstimate(mean, mean - half, mean + half);
  }
}
