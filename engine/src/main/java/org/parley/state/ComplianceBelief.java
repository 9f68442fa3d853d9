package org.parley.state;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.CompiledThirdParty;
import org.parley.compiled.InputSlots;
import org.parley.compiled.OutsideKeeper;
import org.parley.scenario.Mechanism;

/**
 * How far one delegation believes that the others will keep what an option asks of them: q, the
 * product of its trust in the others named, less where it disputes their right to sign, raised by
 * guarantees: q + (1 - q) * raise. Refusing a pause for what the other side may do with it is a
 * commitment problem (Fearon 1995; Powell 2006), not stubbornness.
 */
final class ComplianceBelief implements Serializable {
  private final CompiledTalks talks;
  private final DealSpace space;
  private final int me;
  private final boolean off;
  private final double[][] belief;
  private final double[][] raise;
  private final boolean[] concernsBlock;
  private final double[] ended;

  ComplianceBelief(CompiledTalks talks, int delegation) {
    this.talks = talks;
    this.me = delegation;
    space = talks.space();
    off = talks.off(Mechanism.COMPLIANCE);
    belief = new double[space.issues()][];
    concernsBlock = new boolean[space.blocks()];
    raise = new double[space.blocks()][];
    int warBlock = -1;
    for (int i = 0; i < belief.length; i++) {
      belief[i] = new double[space.options(i)];
      for (int o = 0; o < belief[i].length; o++) {
        concernsBlock[space.blockOf(i)] |= concerns(i, o);
        warBlock =
            talks.issue(i).endsFighting()[o] == InputSlots.NONE ? warBlock : space.blockOf(i);
      }
    }
    for (int b = 0; b < raise.length; b++) {
      raise[b] = concernsBlock[b] || b == warBlock ? new double[space.combinations(b)] : null;
    }
    ended = warBlock < 0 ? new double[0] : new double[space.combinations(warBlock)];
  }

  /** Whether an option asks something of others. */
  boolean concerns(int issue, int option) {
    int[] keepers = talks.issue(issue).keptBy()[option];
    return !off && (keepers.length > 1 || (keepers.length == 1 && keepers[0] != me));
  }

  boolean concerns(int block) {
    return concernsBlock[block];
  }

  /** Takes the guarantees of a run, which do not move while it lasts. */
  void draw(double[] numbers) {
    for (int b = 0; b < raise.length; b++) {
      if (raise[b] != null) {
        fillRaise(b, numbers);
      }
    }
  }

  /** q of an option without guarantees, as last refreshed. */
  double belief(int issue, int option) {
    return concerns(issue, option) ? belief[issue][option] : 1;
  }

  void refresh(TalksState now) {
    for (int i = 0; i < belief.length; i++) {
      for (int o = 0; o < belief[i].length; o++) {
        belief[i][o] = concerns(i, o) ? belief(now, i, o) : 1;
      }
    }
  }

  private double belief(TalksState now, int issue, int option) {
    double q = 1;
    for (int e : talks.issue(issue).keptBy()[option]) {
      if (e >= talks.parties()) {
        q *= ofOutsider(now, talks.outsideKeeper(e));
      } else if (e != me) {
        int disputed = talks.delegation(me).disputes()[e];
        q *= now.trust().in(me, e) * (disputed == InputSlots.NONE ? 1 : 1 - now.number(disputed));
      }
    }
    for (int p = 0; p < talks.thirdParties().size(); p++) {
      CompiledThirdParty party = talks.thirdParties().get(p);
      if (party.raises() != InputSlots.NONE
          && now.outside().acts(p)
          && party.covers()[issue][option]) {
        q += (1 - q) * now.number(party.raises());
      }
    }
    return q;
  }

  /** Trust in one who is not at the table; a third party is trusted in nothing while it is away. */
  private double ofOutsider(TalksState now, OutsideKeeper keeper) {
    boolean away = keeper.thirdParty() >= 0 && !now.outside().acts(keeper.thirdParty());
    return away ? 0 : now.regard(keeper.trust()[me]);
  }

  /** By combination: the product over its guarantees of what they leave of doubt. */
  private void fillRaise(int block, double[] numbers) {
    double[] doubt = raise[block];
    Arrays.fill(doubt, 1);
    for (int issue : space.issuesOf(block)) {
      int[] slots = talks.issue(issue).raisesTrust();
      for (int o = 0; o < slots.length; o++) {
        if (slots[o] != InputSlots.NONE) {
          int stride = space.stride(issue);
          int period = stride * slots.length;
          for (int start = o * stride; start < doubt.length; start += period) {
            for (int c = start; c < start + stride; c++) {
              doubt[c] *= 1 - numbers[slots[o]];
            }
          }
        }
      }
    }
  }

  /** Adds q * v + (1 - q) * broken, weighted, of every option that others must keep. */
  void add(int block, OptionUtilities worths, long[] values) {
    if (!concernsBlock[block]) {
      return;
    }
    for (int issue : space.issuesOf(block)) {
      double broken = worths.broken(issue);
      for (int o = 0; o < space.options(issue); o++) {
        double kept = worths.of(issue, o);
        if (concerns(issue, o) && (kept != 0 || broken != 0)) {
          add(issue, o, kept, broken, values);
        }
      }
    }
  }

  private void add(int issue, int option, double kept, double broken, long[] values) {
    double[] doubt = raise[space.blockOf(issue)];
    double disbelief = 1 - belief[issue][option];
    int stride = space.stride(issue);
    int period = stride * space.options(issue);
    double last = Double.NaN;
    long amount = 0;
    for (int start = option * stride; start < values.length; start += period) {
      for (int c = start; c < start + stride; c++) {
        if (doubt[c] != last) {
          last = doubt[c];
          double q = 1 - disbelief * last;
          amount = FixedPoint.of(q * kept + (1 - q) * broken);
        }
        values[c] += amount;
      }
    }
  }

  /** q of an option of a deal, with the guarantees that stand beside it. */
  double kept(int issue, int option, int[] deal) {
    if (!concerns(issue, option)) {
      return 1;
    }
    int block = space.blockOf(issue);
    return 1 - (1 - belief[issue][option]) * raise[block][space.combination(block, deal)];
  }

  /** e by combination: the largest of q * share over the options that end fighting. */
  double[] ended(TalksState now) {
    Arrays.fill(ended, 0);
    for (int issue = 0; issue < belief.length; issue++) {
      int stride = space.stride(issue);
      int period = stride * space.options(issue);
      for (int o = 0; o < belief[issue].length; o++) {
        int slot = talks.issue(issue).endsFighting()[o];
        if (slot != InputSlots.NONE) {
          double share = talks.terms().ends(me, issue, o, now.numbers());
          double disbelief = concerns(issue, o) ? 1 - belief[issue][o] : 0;
          double[] doubt = raise[space.blockOf(issue)];
          for (int start = o * stride; start < ended.length; start += period) {
            for (int c = start; c < start + stride; c++) {
              ended[c] = Math.max(ended[c], (1 - disbelief * doubt[c]) * share);
            }
          }
        }
      }
    }
    return ended;
  }
}
