package org.parley.state;

import java.io.Serializable;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledLine;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.CompiledThirdParty;
import org.parley.compiled.InputSlots;
import org.parley.compiled.OutsideDispleasure;
import org.parley.scenario.Mechanism;

/**
 * The terms of a delegation's values that move while the talks go on: promises by how far they are
 * believed, fighting by how much of it a deal ends, pressure, prices of soft lines, and what a
 * leaders' meeting promises. It remembers the numbers that a block was last valued with, so that a
 * block is valued anew only if one of them moved.
 */
final class MovingTerms implements Serializable {
  private final CompiledTalks talks;
  private final DealSpace space;
  private final int me;
  private final OptionUtilities worths;
  private final ComplianceBelief compliance;
  private final int warBlock;
  private final int meetingIssue;
  private final boolean[] moves;
  private final double[][] last;
  private boolean differs;
  private int at;

  MovingTerms(CompiledTalks talks, int me, OptionUtilities worths, ComplianceBelief compliance) {
    this.talks = talks;
    this.me = me;
    this.worths = worths;
    this.compliance = compliance;
    space = talks.space();
    warBlock = findWarBlock();
    meetingIssue = talks.meetingIssue();
    moves = new boolean[space.blocks()];
    last = new double[space.blocks()][];
    for (int b = 0; b < moves.length; b++) {
      moves[b] = canMove(b);
      last[b] = new double[numbersOf(b)];
    }
  }

  private int findWarBlock() {
    if (talks.war().isEmpty() || talks.delegation(me).stake() == InputSlots.NONE) {
      return -1;
    }
    for (int i = 0; i < space.issues(); i++) {
      for (int slot : talks.issue(i).endsFighting()) {
        if (slot != InputSlots.NONE) {
          return space.blockOf(i);
        }
      }
    }
    return -1;
  }

  private boolean canMove(int block) {
    boolean moving = compliance.concerns(block) || block == warBlock || opens(block);
    for (CompiledThirdParty party : talks.thirdParties()) {
      moving |= presses(party, block);
    }
    for (int l : talks.linesOf(me)) {
      moving |= talks.redLines().get(l).block() == block;
    }
    return moving;
  }

  private boolean opens(int block) {
    return meetingIssue >= 0 && space.blockOf(meetingIssue) == block;
  }

  private boolean presses(CompiledThirdParty party, int block) {
    return party.pressure()[me] != InputSlots.NONE
        && (party.block() == block || isConcerned(party, block));
  }

  private boolean isConcerned(CompiledThirdParty party, int block) {
    boolean any = false;
    for (int issue : space.issuesOf(block)) {
      any |= party.displeasure().concerns(issue);
    }
    return any;
  }

  /** How many numbers {@link #moved} looks at, at most. */
  private int numbersOf(int block) {
    int options = 0;
    for (int issue : space.issuesOf(block)) {
      options += space.options(issue);
    }
    return options + 2 + talks.thirdParties().size() + talks.linesOf(me).length;
  }

  /** Whether anything of a block can move. */
  boolean canMoveIn(int block) {
    return moves[block];
  }

  /** Whether no option of this delegation's war ends any of it, so that no deal changes F. */
  boolean fightsWhateverIsAgreed() {
    return warBlock < 0;
  }

  /** Whether a number behind a block moved since this was last asked. */
  boolean moved(int block, TalksState now, double fighting, long hope) {
    differs = false;
    at = 0;
    see(block, block == warBlock ? fighting : 0);
    see(block, opens(block) ? hope : 0);
    for (int issue : space.issuesOf(block)) {
      for (int o = 0; o < space.options(issue); o++) {
        see(block, compliance.belief(issue, o));
      }
    }
    for (int p = 0; p < talks.thirdParties().size(); p++) {
      see(block, pressure(p, block, now));
    }
    for (int l : talks.linesOf(me)) {
      see(block, price(l, block, now));
    }
    return differs;
  }

  private void see(int block, double number) {
    differs |= last[block][at] != number;
    last[block][at++] = number;
  }

  private double pressure(int p, int block, TalksState now) {
    return presses(talks.thirdParties().get(p), block) && now.outside().acts(p)
        ? now.outside().pressure(p, me)
        : 0;
  }

  /** What crossing a line costs now: nothing where it is hard, lifted, or of another block. */
  private double price(int l, int block, TalksState now) {
    CompiledLine line = talks.redLines().get(l);
    boolean soft =
        !now.lines().hard()[l] && !now.lines().lifted(l) && !talks.off(Mechanism.RED_LINES);
    return soft && line.block() == block ? now.number(line.price()) : 0;
  }

  /** Adds every moving term to the values of a block. */
  void add(int block, TalksState now, double fighting, long hope, long[] values) {
    compliance.add(block, worths, values);
    if (block == warBlock && fighting != 0) {
      addFighting(compliance.ended(now), fighting, values);
    }
    for (int p = 0; p < talks.thirdParties().size(); p++) {
      CompiledThirdParty party = talks.thirdParties().get(p);
      double pressure = pressure(p, block, now);
      if (pressure != 0 && party.block() == block) {
        CombinationTables.addUnless(party.relieves(), -FixedPoint.of(pressure), values);
      }
      if (pressure != 0 && isConcerned(party, block)) {
        addDispleasure(party.displeasure(), block, pressure, now.numbers(), values);
      }
    }
    for (int l : talks.linesOf(me)) {
      long price = FixedPoint.of(price(l, block, now));
      if (price != 0) {
        CombinationTables.addWhere(talks.redLines().get(l).crossed(), -price, values);
      }
    }
    if (hope != 0 && opens(block)) {
      addHope(hope, values);
    }
  }

  /** Pressure by how far each option displeases the one who presses. */
  private void addDispleasure(
      OutsideDispleasure of, int block, double pressure, double[] numbers, long[] values) {
    double total = of.total(numbers);
    for (int issue : space.issuesOf(block)) {
      for (int o = 0; o < space.options(issue); o++) {
        long amount = FixedPoint.of(pressure * of.of(issue, o, numbers, total));
        if (amount != 0) {
          space.addTo(values, issue, o, -amount);
        }
      }
    }
  }

  /** (1 - e) F; most combinations in a row end as much of it as the one before. */
  private static void addFighting(double[] ended, double fighting, long[] values) {
    double last = Double.NaN;
    long amount = 0;
    for (int c = 0; c < values.length; c++) {
      if (ended[c] != last) {
        last = ended[c];
        amount = FixedPoint.of((1 - last) * fighting);
      }
      values[c] += amount;
    }
  }

  private void addHope(long hope, long[] values) {
    for (int o = 0; o < space.options(meetingIssue); o++) {
      if (o != space.statusQuo(meetingIssue)) {
        space.addTo(values, meetingIssue, o, hope);
      }
    }
  }
}
