package org.parley.compiled;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.Nano;
import org.parley.scenario.Mechanism;

/**
 * What every deal is worth to one delegation, as tables over the combinations of each block:
 *
 * <p>V(x) = u(x) + (1 - e(x)) F - sum over pressures of (1 - relief(x)) P + linkages - prices of
 * soft lines + side payments, u(x) being the weighted sum of values (Keeney & Raiffa 1976), where
 * an option that others must keep counts q v + (1 - q) broken.
 *
 * <p>Every term is rounded to 1e-9 once, so that sums agree whatever their order.
 */
public final class Valuation implements Serializable {
  private final CompiledTalks talks;
  private final DealSpace space;
  private final int me;
  private final double[][] worth;
  private final double[] broken;
  private final long[][] plain;
  private final long[][] table;
  private final boolean[] moves;
  private final Compliance compliance;
  private final int warBlock;
  private final int meetingIssue;
  private final boolean anyMoves;
  private long base;
  private long hope;
  private int content;

  /** The valuation of a delegation; empty until {@link #draw} and {@link #refresh}. */
  public Valuation(CompiledTalks talks, int delegation) {
    this.talks = talks;
    this.me = delegation;
    space = talks.space();
    worth = new double[space.issues()][];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = new double[space.options(i)];
    }
    broken = new double[space.issues()];
    plain = new long[space.blocks()][];
    table = new long[space.blocks()][];
    for (int b = 0; b < plain.length; b++) {
      plain[b] = new long[space.combinations(b)];
      table[b] = new long[space.combinations(b)];
    }
    compliance = new Compliance(talks, delegation);
    warBlock = findWarBlock();
    meetingIssue = findMeeting();
    moves = movingBlocks();
    boolean any = false;
    for (boolean moving : moves) {
      any |= moving;
    }
    anyMoves = any;
  }

  /** Differs after every change of the tables. */
  public int content() {
    return content;
  }

  private int findWarBlock() {
    if (talks.war().isEmpty() || talks.delegation(me).stake() == Inputs.NONE) {
      return -1;
    }
    for (int i = 0; i < space.issues(); i++) {
      if (Arrays.stream(talks.issue(i).endsFighting()).anyMatch(s -> s != Inputs.NONE)) {
        return space.blockOf(i);
      }
    }
    return -1;
  }

  private int findMeeting() {
    for (int i = 0; i < space.issues(); i++) {
      if (talks.issue(i).opens() >= 0 && !talks.off(Mechanism.LEADERS_MEETING)) {
        return i;
      }
    }
    return -1;
  }

  private boolean[] movingBlocks() {
    boolean[] moving = new boolean[space.blocks()];
    for (int b = 0; b < moving.length; b++) {
      moving[b] = compliance.concerns(b) || b == warBlock;
    }
    if (meetingIssue >= 0) {
      moving[space.blockOf(meetingIssue)] = true;
    }
    for (CompiledThirdParty party : talks.thirdParties()) {
      if (party.pressure()[me] != Inputs.NONE) {
        moving[party.block()] = true;
      }
    }
    for (CompiledLine line : talks.redLines()) {
      if (line.owner() == me) {
        moving[line.block()] = true;
      }
    }
    return moving;
  }

  /** Takes the weights and values of a run. */
  public void draw(double[] numbers) {
    CompiledDelegation delegation = talks.delegation(me);
    double total = 0;
    for (int slot : delegation.weight()) {
      total += slot == Inputs.NONE ? 0 : numbers[slot];
    }
    double scale = talks.frame().weightsAsGiven() || total <= 0 ? 1 : 1 / total;
    for (int i = 0; i < worth.length; i++) {
      if (delegation.weight()[i] == Inputs.NONE) {
        continue;
      }
      double weight = numbers[delegation.weight()[i]] * scale;
      for (int o = 0; o < worth[i].length; o++) {
        worth[i][o] = weight * delegation.values()[i].value(o, numbers);
      }
      broken[i] = weight * numbers[delegation.broken()[i]];
    }
    compliance.draw(numbers);
    for (int b = 0; b < plain.length; b++) {
      fillPlain(b, numbers);
    }
    content++;
  }

  private void fillPlain(int block, double[] numbers) {
    long[] values = plain[block];
    Arrays.fill(values, 0);
    for (int issue : space.issuesOf(block)) {
      for (int o = 0; o < worth[issue].length; o++) {
        if (!compliance.concerns(issue, o)) {
          addWhere(values, issue, o, Nano.of(worth[issue][o]));
        }
      }
    }
    for (CompiledDelegation.Bonus link : talks.delegation(me).linkages()) {
      if (link.block() == block) {
        addWhere(values, link.holds(), Nano.of(numbers[link.amount()]));
      }
    }
    System.arraycopy(values, 0, table[block], 0, values.length);
  }

  /** Adds an amount to every combination in which an issue has an option. */
  private void addWhere(long[] values, int issue, int option, long amount) {
    if (amount == 0) {
      return;
    }
    int stride = space.stride(issue);
    int period = stride * space.options(issue);
    for (int start = option * stride; start < values.length; start += period) {
      for (int c = start; c < start + stride; c++) {
        values[c] += amount;
      }
    }
  }

  private static void addWhere(long[] values, boolean[] where, long amount) {
    for (int c = 0; c < values.length; c++) {
      values[c] += where[c] ? amount : 0;
    }
  }

  /**
   * Brings the tables up to a situation.
   *
   * @param hope what an agreed leaders' meeting is worth for what it opens, in units of 1e-9
   */
  public void refresh(Situation now, long hope) {
    double fighting = now.fighting(me);
    long fixed = now.paid(me) + (warBlock < 0 ? Nano.of(fighting) : 0);
    if (!anyMoves && fixed == base) {
      return;
    }
    this.hope = hope;
    base = fixed;
    content++;
    compliance.refresh(now);
    for (int b = 0; b < table.length; b++) {
      if (moves[b]) {
        refreshBlock(b, now, fighting);
      }
    }
  }

  private void refreshBlock(int block, Situation now, double fighting) {
    long[] values = table[block];
    System.arraycopy(plain[block], 0, values, 0, values.length);
    compliance.add(block, worth, broken, values);
    if (block == warBlock && fighting != 0) {
      double[] ended = compliance.ended(now);
      for (int c = 0; c < values.length; c++) {
        values[c] += Nano.of((1 - ended[c]) * fighting);
      }
    }
    for (int p = 0; p < talks.thirdParties().size(); p++) {
      CompiledThirdParty party = talks.thirdParties().get(p);
      if (party.block() == block && now.acts(p) && now.pressure(p, me) > 0) {
        long pressure = Nano.of(now.pressure(p, me));
        for (int c = 0; c < values.length; c++) {
          values[c] -= party.relieves()[c] ? 0 : pressure;
        }
      }
    }
    subtractPrices(block, now, values);
    if (hope != 0 && space.blockOf(meetingIssue) == block) {
      for (int o = 0; o < space.options(meetingIssue); o++) {
        if (o != space.statusQuo(meetingIssue)) {
          addWhere(values, meetingIssue, o, hope);
        }
      }
    }
  }

  private void subtractPrices(int block, Situation now, long[] values) {
    if (talks.off(Mechanism.RED_LINES)) {
      return;
    }
    for (int l = 0; l < talks.redLines().size(); l++) {
      CompiledLine line = talks.redLines().get(l);
      if (line.owner() == me && line.block() == block && !now.hard()[l] && !now.lifted(l)) {
        addWhere(values, line.crossed(), -Nano.of(now.number(line.price())));
      }
    }
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
  public long inForce(Situation now) {
    long sum = base;
    for (int b = 0; b < table.length; b++) {
      sum += now.combination(b) < 0 ? 0 : table[b][now.combination(b)];
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
      int combination = 0;
      for (int issue : space.issuesOf(b)) {
        int before = talks.closedBefore()[issue];
        int option = before >= 0 ? before : space.statusQuo(issue);
        if (option < 0) {
          combination = -1;
          break;
        }
        combination += option * space.stride(issue);
      }
      sum += combination < 0 ? 0 : table[b][combination];
    }
    return sum;
  }

  /** Weight times value of an option of an issue, before trust. */
  public double worth(int issue, int option) {
    return worth[issue][option];
  }

  /**
   * q: how far the delegation believes that the others keep an option, in [0,1], in a deal without
   * guarantees; 1 if it asks nothing of others.
   */
  public double belief(int issue, int option) {
    return compliance.belief(issue, option);
  }

  /** The issue whose settlement opens a level, or -1. */
  public int meetingIssue() {
    return meetingIssue;
  }
}
