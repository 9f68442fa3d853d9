package org.parley.negotiation;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledMediator;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.DelegationValuation;
import org.parley.random.RandomStreams;

/** What a mediator thinks that everybody values: the truth and its own error. */
final class MediatorReading implements Serializable {
  private final DealSpace space;
  private final CurrentValuations valuations;
  private final long[][][] tables;
  private final double[][][] error;
  private final long[][] keys;

  MediatorReading(CompiledTalks talks, CompiledMediator mediator, CurrentValuations valuations) {
    this.valuations = valuations;
    space = talks.space();
    int n = talks.parties();
    tables = new long[n][space.blocks()][];
    error = new double[n][space.issues()][];
    keys = new long[n][space.issues()];
    for (int d = 0; d < n; d++) {
      for (int b = 0; b < space.blocks(); b++) {
        tables[d][b] = new long[space.combinations(b)];
      }
      for (int i = 0; i < space.issues(); i++) {
        error[d][i] = new double[space.options(i)];
        String whose = talks.delegation(d).id() + "." + talks.issue(i).id();
        keys[d][i] = mediator.key() + RandomStreams.key(whose);
      }
    }
  }

  /**
   * Draws the errors of a run.
   *
   * @param size the largest error, as a share of the weight of an issue
   */
  void begin(double size, RandomStreams chances) {
    for (int d = 0; d < error.length; d++) {
      for (int i = 0; i < error[d].length; i++) {
        double weight = best(d, i);
        for (int o = 0; o < error[d][i].length; o++) {
          double u = chances.uniform(keys[d][i], o);
          error[d][i][o] = size * weight * (2 * u - 1);
        }
      }
    }
  }

  private double best(int d, int issue) {
    double best = 0;
    for (int o = 0; o < space.options(issue); o++) {
      best = Math.max(best, valuations.of(d).worth(issue, o));
    }
    return best;
  }

  /** Values as it reads them now, by delegation, block and combination; must not be written. */
  long[][][] tables() {
    for (int d = 0; d < tables.length; d++) {
      long[][] table = valuations.of(d).table();
      for (int b = 0; b < table.length; b++) {
        System.arraycopy(table[b], 0, tables[d][b], 0, table[b].length);
        for (int issue : space.issuesOf(b)) {
          for (int o = 0; o < space.options(issue); o++) {
            space.addTo(tables[d][b], issue, o, FixedPoint.of(error[d][issue][o]));
          }
        }
      }
    }
    return tables;
  }

  /** A refusal teaches: the issue on which the text falls farthest short is read better. */
  void learn(int d, int[] deal) {
    double[] errors = error[d][worstIssue(d, deal)];
    for (int o = 0; o < errors.length; o++) {
      errors[o] /= 2;
    }
  }

  private int worstIssue(int d, int[] deal) {
    DelegationValuation valuation = valuations.of(d);
    int worst = 0;
    double most = -1;
    for (int i = 0; i < deal.length; i++) {
      double loss = best(d, i) - valuation.worth(i, deal[i]);
      if (loss > most) {
        most = loss;
        worst = i;
      }
    }
    return worst;
  }
}
