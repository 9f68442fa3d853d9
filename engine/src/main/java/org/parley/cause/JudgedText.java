package org.parley.cause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      for (int h = 0; h < homes(d).size(); h++) {
        approved &= lacksAtHome(d, h) > 0 ? ~(1L << d) : -1L;
      }
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

  /** What it lacks to be enough for all who are asked. */
  long lacks() {
    long sum = 0;
    for (int d = 0; d < parties(); d++) {
      sum += lacks(d);
    }
    return sum;
  }

  /** What it lacks for all leaders. */
  long lacksForLeaders() {
    long sum = 0;
    for (int d = 0; d < parties(); d++) {
      sum += lacksForLeaders(d);
    }
    return sum;
  }

  /** What it lacks for all constituencies. */
  long lacksAtHome() {
    long sum = 0;
    for (int d = 0; d < parties(); d++) {
      for (int h = 0; h < homes(d).size(); h++) {
        sum += lacksAtHome(d, h);
      }
    }
    return sum;
  }

  /** What the delegation that gains least has beyond the least that it could sign for. */
  long spare() {
    long least = Long.MAX_VALUE;
    for (int d = 0; d < parties(); d++) {
      if (!isAsked(d)) {
        continue;
      }
      long needed = ground.enough(d, deal, mask);
      if (ground.concernsLeaders(d, deal, mask)) {
        needed = Math.max(needed, ground.leadersAsk(d, deal, mask));
      }
      least = Math.min(least, ground.value(d, deal) - needed);
    }
    return least;
  }

  Map<String, Double> lacking() {
    Map<String, Double> lacking = new LinkedHashMap<>();
    for (int d = 0; d < parties(); d++) {
      put(lacking, id(d), lacks(d));
    }
    return lacking;
  }

  Map<String, Double> lackingForLeaders() {
    Map<String, Double> lacking = new LinkedHashMap<>();
    for (int d = 0; d < parties(); d++) {
      put(lacking, id(d), lacksForLeaders(d));
    }
    return lacking;
  }

  Map<String, Double> lackingAtHome() {
    Map<String, Double> lacking = new LinkedHashMap<>();
    for (int d = 0; d < parties(); d++) {
      for (int h = 0; h < homes(d).size(); h++) {
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
      if (isAsked(d) && ground.concernsLeaders(d, deal, mask)) {
        signers.add(id(d));
      }
    }
    return new ClosestText(settles, signers);
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
