package org.parley.state;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.CompiledTalks;

/**
 * What every deal is worth to one delegation, as tables over the combinations of each block:
 *
 * <p>V(x) = u(x) + (1 - e(x)) F - sum over pressures of (1 - relief(x)) P + linkages - prices of
 * soft lines + side payments, u(x) being the weighted sum of values (Keeney & Raiffa 1976), where
 * an option that others must keep counts q v + (1 - q) broken.
 *
 * <p>Every term is rounded to 1e-9 once, so that sums agree whatever their order.
 */
public final class DelegationValuation implements Serializable {
  private final CompiledTalks talks;
  private final DealSpace space;
  private final int me;
  private final OptionUtilities worths;
  private final ComplianceBelief compliance;
  private final MovingTerms moving;
  private final long[][] plain;
  private final long[][] table;
  private final int[] blockContent;
  private final boolean anyMoves;
  private boolean drawnAnew;
  private long base;
  private int content;

  /** The valuation of a delegation; empty until {@link #draw} and {@link #refresh}. */
  public DelegationValuation(CompiledTalks talks, int delegation) {
    this.talks = talks;
    this.me = delegation;
    space = talks.space();
    worths = new OptionUtilities(talks, delegation);
    compliance = new ComplianceBelief(talks, delegation);
    moving = new MovingTerms(talks, delegation, worths, compliance);
    plain = new long[space.blocks()][];
    table = new long[space.blocks()][];
    blockContent = new int[space.blocks()];
    boolean any = false;
    for (int b = 0; b < plain.length; b++) {
      plain[b] = new long[space.combinations(b)];
      table[b] = new long[space.combinations(b)];
      any |= moving.canMoveIn(b);
    }
    anyMoves = any;
  }

  /** Differs after every change of the tables or of the {@link #base}. */
  public int content() {
    return content;
  }

  /** Differs after every change of the table of a block. */
  public int content(int block) {
    return blockContent[block];
  }

  /** Takes the weights and values of a run. */
  public void draw(double[] numbers) {
    worths.draw(numbers);
    compliance.draw(numbers);
    content++;
    for (int b = 0; b < plain.length; b++) {
      fillPlain(b, numbers);
      System.arraycopy(plain[b], 0, table[b], 0, plain[b].length);
      blockContent[b] = content;
    }
    drawnAnew = true;
  }

  /** What does not move: worth without promises of others, and linkages. */
  private void fillPlain(int block, double[] numbers) {
    long[] values = plain[block];
    Arrays.fill(values, 0);
    for (int issue : space.issuesOf(block)) {
      for (int o = 0; o < space.options(issue); o++) {
        if (!compliance.concerns(issue, o)) {
          space.addTo(values, issue, o, FixedPoint.of(worths.of(issue, o)));
        }
      }
    }
    for (CompiledDelegation.Bonus link : talks.delegation(me).linkages()) {
      if (link.block() == block) {
        CombinationTables.addWhere(link.holds(), FixedPoint.of(numbers[link.amount()]), values);
      }
    }
  }

  /**
   * Brings the tables up to a situation.
   *
   * @param hope what an agreed leaders' meeting is worth for what it opens, in units of 1e-9
   */
  public void refresh(TalksState now, long hope) {
    double fighting = now.war().fighting(me);
    long fixed = now.paid(me) + (moving.fightsWhateverIsAgreed() ? FixedPoint.of(fighting) : 0);
    boolean changes = fixed != base;
    base = fixed;
    content += changes ? 1 : 0;
    if (!anyMoves) {
      return;
    }
    compliance.refresh(now);
    for (int b = 0; b < table.length; b++) {
      if (moving.canMoveIn(b) && (moving.moved(b, now, fighting, hope) || drawnAnew)) {
        System.arraycopy(plain[b], 0, table[b], 0, plain[b].length);
        moving.add(b, now, fighting, hope, table[b]);
        blockContent[b] = ++content;
      }
    }
    drawnAnew = false;
  }

  /** Values by block and combination, in units of 1e-9; must not be written. */
  public long[][] table() {
    return table;
  }

  /** The part of the value that no deal changes, in units of 1e-9. */
  public long base() {
    return base;
  }

  /** Value of a deal, in units of 1e-9. */
  public long value(int[] options) {
    long sum = base;
    for (int b = 0; b < table.length; b++) {
      sum += table[b][space.combination(b, options)];
    }
    return sum;
  }

  /** Value of what is in force; a block in which nothing is in force counts 0. */
  public long inForce(TalksState now) {
    long sum = base;
    for (int b = 0; b < table.length; b++) {
      sum += now.ground().combination(b) < 0 ? 0 : table[b][now.ground().combination(b)];
    }
    return sum;
  }

  /**
   * Value of what is in force when the talks open: the status quo, and what was closed before; a
   * block in which nothing is in force counts 0.
   */
  public long statusQuo() {
    long sum = base;
    for (int b = 0; b < table.length; b++) {
      int combination = before(b);
      sum += combination < 0 ? 0 : table[b][combination];
    }
    return sum;
  }

  private int before(int block) {
    int combination = 0;
    for (int issue : space.issuesOf(block)) {
      int closed = talks.closedBefore()[issue];
      int option = closed >= 0 ? closed : space.statusQuo(issue);
      if (option < 0) {
        return -1;
      }
      combination += option * space.stride(issue);
    }
    return combination;
  }

  /**
   * What a delegation has more, in utility, than it expected of what is in force, if the options of
   * a mask turn out otherwise: {@code later[i]} for {@code share[i]} of the time ahead, the status
   * quo for the rest of it.
   */
  public double turnedOut(TalksState now, long turned, int[] later, double[] share) {
    int[] signed = now.ground().inForce();
    double more = 0;
    double expected = 0;
    double real = 0;
    for (int i = 0; i < signed.length; i++) {
      boolean turns = (turned >>> i & 1) != 0;
      if (now.ground().combination(space.blockOf(i)) >= 0) {
        double q = compliance.kept(i, signed[i], signed);
        more += turns ? q * (mixed(i, later[i], share[i]) - worths.of(i, signed[i])) : 0;
        double ends = q * talks.terms().ends(me, i, signed[i], now.numbers());
        expected = Math.max(expected, ends);
        real = Math.max(real, turns ? q * ending(i, later[i], share[i], now.numbers()) : ends);
      }
    }
    return moving.fightsWhateverIsAgreed()
        ? more
        : more - (real - expected) * now.war().fighting(me);
  }

  private double mixed(int issue, int option, double share) {
    double before = worths.forGood(issue, space.statusQuo(issue));
    return share * worths.forGood(issue, option) + (1 - share) * before;
  }

  private double ending(int issue, int option, double share, double[] numbers) {
    double before = talks.terms().endsForGood(issue, space.statusQuo(issue), numbers);
    return share * talks.terms().endsForGood(issue, option, numbers) + (1 - share) * before;
  }

  /** Weight times value of an option of an issue, before trust. */
  public double worth(int issue, int option) {
    return worths.of(issue, option);
  }

  /**
   * q: how far the delegation believes that the others keep an option, in [0,1], in a deal without
   * guarantees; 1 if it asks nothing of others.
   */
  public double belief(int issue, int option) {
    return compliance.belief(issue, option);
  }
}
