package org.parley.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledDelegation;
import org.parley.negotiation.EndGround;

/**
 * A text with what it lacks for whom.
 *
 * @param deal its options
 * @param mask the issues that it settles
 */
record JudgedText(EndGround ground, int[] deal, long mask) {

  private boolean isAsked(int d) {
    return (ground.asked(deal, mask) >>> d & 1) != 0;
  }

  /** What it lacks to be enough for a delegation by itself, in units of 1e-9. */
  long lacks(int d) {
    return isAsked(d) ? Math.max(0, ground.enough(d, deal, mask) - ground.value(d, deal)) : 0;
  }

  /** What it lacks for a delegation's leaders, in units of 1e-9; 0 if they are not asked. */
  long lacksForLeaders(int d) {
    return isAsked(d) && ground.concernsLeaders(d, deal, mask)
        ? Math.max(0, ground.leadersAsk(d, deal, mask) - ground.value(d, deal))
        : 0;
  }

  /** What it lacks for a constituency, in units of 1e-9; 0 if it is not asked. */
  long lacksAtHome(int d, int home) {
    return isAsked(d) && ground.concernsHome(d, deal, mask)
        ? Math.max(0, ground.homeAsks(d, home, deal, mask) - ground.value(d, deal))
        : 0;
  }

  /** What it lacks for all of a delegation's constituencies. */
  private long lacksAtHome(int d) {
    long sum = 0;
    for (int h = 0; h < homes(d).size(); h++) {
      sum += lacksAtHome(d, h);
    }
    return sum;
  }

  /** Those who are asked and for whom it is enough by itself, none of their lines counting. */
  private long willing() {
    long willing = ground.asked(deal, mask);
    for (int d = 0; d < parties(); d++) {
      willing &= lacks(d) > 0 ? ~(1L << d) : -1L;
    }
    return willing;
  }

  /** Those who are willing and would cross no hard line of their own but those lifted. */
  private long allowed(boolean[] lifted) {
    long allowed = willing();
    for (int l = 0; l < lifted.length; l++) {
      int owner = ground.talks().redLines().get(l).owner();
      if (!lifted[l] && ground.binds(l) && ground.crosses(l, deal, mask)) {
        allowed &= ~(1L << owner);
      }
    }
    return allowed;
  }

  private long approvedByLeaders(boolean[] lifted) {
    long approved = allowed(lifted);
    for (int d = 0; d < parties(); d++) {
      approved &= lacksForLeaders(d) > 0 ? ~(1L << d) : -1L;
    }
    return approved;
  }

  private long approvedAtHome(boolean[] lifted) {
    long approved = approvedByLeaders(lifted);
    for (int d = 0; d < parties(); d++) {
      approved &= lacksAtHome(d) > 0 ? ~(1L << d) : -1L;
    }
    return approved;
  }

  /** Whether it is carried by those who are willing and allowed. */
  boolean isAllowed(boolean[] lifted) {
    return ground.carry(allowed(lifted), deal, mask);
  }

  /** Whether it is carried by those whose leaders agree too. */
  boolean passesLeaders(boolean[] lifted) {
    return ground.carry(approvedByLeaders(lifted), deal, mask);
  }

  /** Whether it is carried by those whose home agrees too. */
  boolean passesHome(boolean[] lifted) {
    return ground.carry(approvedAtHome(lifted), deal, mask);
  }

  /** What it lacks for whom to be enough for a coalition that carries it. */
  Shortfall shortfall() {
    return cheapest(ground.asked(deal, mask), lacking(this::lacks));
  }

  /** What it lacks for the leaders of a coalition that carries it; those who say no are not won. */
  Shortfall shortfallForLeaders(boolean[] lifted) {
    return cheapest(allowed(lifted), lacking(this::lacksForLeaders));
  }

  /** What it lacks at home for a coalition that carries it and whose leaders agree. */
  Shortfall shortfallAtHome(boolean[] lifted) {
    return cheapest(approvedByLeaders(lifted), lacking(this::lacksAtHome));
  }

  private long[] lacking(IntToLongFunction of) {
    long[] lacking = new long[parties()];
    Arrays.setAll(lacking, of);
    return lacking;
  }

  private Shortfall cheapest(long candidates, long[] lacking) {
    long toWin =
        ground.needsAll()
            ? -1L
            : CheapestCoalition.toWin(candidates, lacking, c -> ground.carry(c, deal, mask));
    long sum = 0;
    for (int d = 0; d < lacking.length; d++) {
      lacking[d] = (toWin >>> d & 1) == 0 ? 0 : lacking[d];
      sum += lacking[d];
    }
    return new Shortfall(sum, lacking);
  }

  /**
   * What a text lacks for those who have to be won over, those for whom least is lacking in all.
   *
   * @param sum over all of them, in units of 1e-9
   * @param by delegation; 0 for those who need not be won
   */
  record Shortfall(long sum, long[] by) {}

  /** Whether it is carried if everybody says yes: not if those who must sign it have left. */
  boolean isCarriedByAll() {
    return ground.carry(ground.asked(deal, mask), deal, mask);
  }

  /** Those who would sign it, and carry it together. */
  long signing() {
    return approvedAtHome(new boolean[ground.talks().redLines().size()]);
  }

  /**
   * What the delegation that gains least has beyond the least that it could sign for, in the
   * coalition in which that is most.
   */
  long spare() {
    long signing = signing();
    long[] beyond = lacking(d -> needed(d) - ground.value(d, deal));
    return signing == 0 ? Long.MIN_VALUE : -beyond[lastNeeded(signing, beyond)];
  }

  private long needed(int d) {
    long enough = ground.enough(d, deal, mask);
    return ground.concernsLeaders(d, deal, mask)
        ? Math.max(enough, ground.leadersAsk(d, deal, mask))
        : enough;
  }

  /** Of some, in the coalition of them whose largest figure is least, the member that has it. */
  int lastNeeded(long of, long[] figure) {
    return CheapestCoalition.lastNeeded(of, 0, figure, c -> ground.carry(c, deal, mask));
  }

  /** By delegation, what a shortfall comes to. */
  Map<String, Double> byDelegation(Shortfall shortfall) {
    Map<String, Double> lacking = new LinkedHashMap<>();
    for (int d = 0; d < parties(); d++) {
      put(lacking, id(d), shortfall.by()[d]);
    }
    return lacking;
  }

  /** By constituency, what a shortfall at home comes to. */
  Map<String, Double> byConstituency(Shortfall shortfall) {
    Map<String, Double> lacking = new LinkedHashMap<>();
    for (int d = 0; d < parties(); d++) {
      for (int h = 0; h < homes(d).size() && shortfall.by()[d] > 0; h++) {
        put(lacking, id(d) + "." + homes(d).get(h).id(), lacksAtHome(d, h));
      }
    }
    return lacking;
  }

  private static void put(Map<String, Double> lacking, String who, long amount) {
    if (amount > 0) {
      lacking.put(who, FixedPoint.toDouble(amount));
    }
  }

  /** The same in words. */
  ClosestText told() {
    Map<String, String> settles = new LinkedHashMap<>();
    for (int i = 0; i < deal.length; i++) {
      if ((mask >>> i & 1) != 0) {
        settles.put(ground.talks().issue(i).id(), ground.talks().issue(i).optionIds()[deal[i]]);
      }
    }
    List<String> signers = new ArrayList<>();
    for (int d = 0; d < parties(); d++) {
      if (mustSign(d) && ground.concernsLeaders(d, deal, mask)) {
        signers.add(id(d));
      }
    }
    return new ClosestText(settles, signers);
  }

  /** Whether it is not carried without a delegation, whoever else signs. */
  private boolean mustSign(int d) {
    long asked = ground.asked(deal, mask);
    return isAsked(d) && (ground.needsAll() || !ground.carry(asked & ~(1L << d), deal, mask));
  }

  JudgedText kept() {
    return new JudgedText(ground, deal.clone(), mask);
  }

  private int parties() {
    return ground.talks().parties();
  }

  private String id(int d) {
    return ground.talks().delegation(d).id();
  }

  private List<CompiledDelegation.Home> homes(int d) {
    return ground.talks().delegation(d).homes();
  }
}
