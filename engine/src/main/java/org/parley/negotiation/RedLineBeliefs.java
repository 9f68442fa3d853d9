package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.compiled.CompiledInference;
import org.parley.compiled.CompiledLine;
import org.parley.compiled.CompiledTalks;
import org.parley.state.TalksState;

/**
 * What everybody at the table believes of the others' red lines: b, the probability that a line is
 * real, by observer and line. It starts at the stated firmness and moves by Bayes' rule: a refusal
 * cites every hard line that the text crosses, and a bluffer cites a soft one at times; who offers
 * a text across its own line hardly means it. Lines are learnt apart from wishes. Observers are the
 * delegations, then the mediators.
 */
final class RedLineBeliefs implements Serializable {
  private final CompiledTalks talks;
  private final double[][] belief;
  private final double[] firmness;
  private final boolean[] cited;
  private final boolean[] known;
  private double citedIfHard;
  private double citedIfSoft;
  private double offeredIfHard;
  private int readAt;
  private int version;

  RedLineBeliefs(CompiledTalks talks) {
    this.talks = talks;
    int lines = talks.redLines().size();
    belief = new double[talks.parties() + talks.mediators().size()][lines];
    firmness = new double[lines];
    cited = new boolean[lines];
    known = new boolean[lines];
  }

  void begin(TalksState now) {
    CompiledInference rates = talks.frame().inference();
    citedIfHard = now.number(rates.citedIfReal());
    citedIfSoft = now.number(rates.citedIfBluff());
    offeredIfHard = now.number(rates.offeredIfReal());
    for (int l = 0; l < firmness.length; l++) {
      CompiledLine line = talks.redLines().get(l);
      known[l] = !line.isPrivate();
      firmness[l] = now.lines().firmness(l);
      for (double[] of : belief) {
        of[l] = line.stated();
      }
    }
    Arrays.fill(cited, false);
    readAt = now.standing();
    version++;
  }

  /** What an event does to the firmness of a line is seen by all. */
  void bringUpToDate(TalksState now) {
    if (readAt == now.standing()) {
      return;
    }
    readAt = now.standing();
    for (int l = 0; l < firmness.length; l++) {
      double moved = now.lines().firmness(l) - firmness[l];
      firmness[l] = now.lines().firmness(l);
      for (int o = 0; moved != 0 && o < belief.length; o++) {
        belief[o][l] = Math.max(0, Math.min(1, belief[o][l] + moved));
      }
    }
    version++;
  }

  /** b, in [0,1]; 0 of a line that nobody has heard of. */
  double of(int observer, int line) {
    return known[line] ? belief[observer][line] : 0;
  }

  /** Chance that a bluffer names its line in a refusal. */
  double citedIfSoft() {
    return citedIfSoft;
  }

  /** Whether a refusal has named a line. */
  boolean isCited(int line) {
    return cited[line];
  }

  /** Differs after every change. */
  int version() {
    return version;
  }

  /** A line is named in a refusal; only the first time tells anything. */
  void cite(int line) {
    known[line] = true;
    if (!cited[line]) {
      cited[line] = true;
      learn(line, citedIfHard, citedIfSoft);
    }
  }

  /** A text across a line is refused and the line is not named. */
  void passOver(int line) {
    if (!cited[line]) {
      learn(line, 1 - citedIfHard, 1 - citedIfSoft);
    }
  }

  /** The owner of a line offers a text across it. */
  void belie(int line) {
    learn(line, offeredIfHard, 1);
  }

  private void learn(int line, double ifHard, double ifSoft) {
    for (double[] of : belief) {
      of[line] = bayes(of[line], ifHard, ifSoft);
    }
    version++;
  }

  /** p h / (p h + (1 - p) s). */
  static double bayes(double prior, double ifHard, double ifSoft) {
    double hard = prior * ifHard;
    double soft = (1 - prior) * ifSoft;
    return hard + soft > 0 ? hard / (hard + soft) : prior;
  }

  /** Everybody knows of a line whether it is real. */
  void reveal(int line, boolean isHard) {
    known[line] = true;
    for (double[] of : belief) {
      of[line] = isHard ? 1 : 0;
    }
    version++;
  }

  /**
   * Somebody who knows says whether a line is real.
   *
   * @param trusted how far the observer trusts the one who says so, in [0,1]
   */
  void tell(int observer, int line, boolean isHard, double trusted) {
    belief[observer][line] += trusted * ((isHard ? 1 : 0) - belief[observer][line]);
    version++;
  }
}
