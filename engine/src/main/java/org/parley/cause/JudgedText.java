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

  /** What it lacks to be enough for a delegation by itself, in units of 1e-9. */
  long lacks(int d) {
    return Math.max(0, ground.enough(d, deal, mask) - ground.value(d, deal));
  }

  /** What it lacks for a delegation's leaders, in units of 1e-9; 0 if they are not asked. */
  long lacksForLeaders(int d) {
    return ground.concernsLeaders(d, deal, mask)
        ? Math.max(0, ground.leadersAsk(d, deal, mask) - ground.value(d, deal))
        : 0;
  }

  /** What it lacks for a constituency, in units of 1e-9; 0 if it is not asked. */
  long lacksAtHome(int d, int home) {
    return ground.concernsHome(d, deal, mask)
        ? Math.max(0, ground.homeAsks(d, home, deal, mask) - ground.value(d, deal))
        : 0;
  }

  /** What it lacks to be enough for all. */
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
      if (ground.concernsLeaders(d, deal, mask)) {
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
