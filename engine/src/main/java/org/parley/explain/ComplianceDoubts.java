package org.parley.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.InputSlots;

/** Finds what delegations do not trust the others to keep. */
final class ComplianceDoubts {
  private final InitialTalks now;
  private final ScenarioNaming names;

  private ComplianceDoubts(InitialTalks now, ScenarioNaming names) {
    this.now = now;
    this.names = names;
  }

  /** Every option that some delegation is not sure the others keep. */
  static List<ComplianceDoubt> of(
      InitialTalks now, ScenarioNaming names, Optional<Explanation.Sample> sample) {
    ComplianceDoubts doubts = new ComplianceDoubts(now, names);
    if (!doubts.any() || Arrays.stream(now.situation().ground().inForce()).anyMatch(o -> o < 0)) {
      return List.of();
    }
    return doubts.all(now.trusting(sample));
  }

  private boolean any() {
    for (int d = 0; d < now.valuations().length; d++) {
      for (int i = 0; i < now.talks().space().issues(); i++) {
        for (int o = 0; o < now.talks().space().options(i); o++) {
          if (now.valuations()[d].belief(i, o) < 1) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<ComplianceDoubt> all(InitialTalks trusting) {
    List<ComplianceDoubt> all = new ArrayList<>();
    for (int i = 0; i < now.talks().space().issues(); i++) {
      for (int o = 0; o < now.talks().space().options(i); o++) {
        if (now.situation().ground().closed()[i] >= 0 || o == now.talks().space().statusQuo(i)) {
          continue;
        }
        for (int d = 0; d < now.valuations().length; d++) {
          double q = now.valuations()[d].belief(i, o);
          if (q < 1) {
            all.add(doubt(d, i, o, q, change(trusting, d, i, o)));
          }
        }
      }
    }
    return all;
  }

  private ComplianceDoubt doubt(int d, int issue, int option, double q, double ifKept) {
    return new ComplianceDoubt(
        names.delegation(d),
        names.scenario().issues().get(issue).id(),
        names.option(issue, option),
        Arrays.stream(now.talks().issue(issue).keptBy()[option])
            .filter(e -> e != d)
            .mapToObj(now.talks()::keeperId)
            .toList(),
        q,
        change(now, d, issue, option),
        ifKept,
        raised(issue, q));
  }

  /** What an option alone, everything else as it is, changes for a delegation. */
  private static double change(InitialTalks talks, int d, int issue, int option) {
    int[] deal = talks.situation().ground().inForce().clone();
    long before = talks.valuations()[d].value(deal);
    deal[issue] = option;
    return FixedPoint.toDouble(talks.valuations()[d].value(deal) - before);
  }

  private List<ComplianceDoubt.Raised> raised(int issue, double q) {
    List<ComplianceDoubt.Raised> raised = new ArrayList<>();
    for (int j = 0; j < now.talks().space().issues(); j++) {
      int[] slots = now.talks().issue(j).raisesTrust();
      for (int o = 0; o < slots.length; o++) {
        if (j != issue && slots[o] != InputSlots.NONE) {
          double raise = now.situation().number(slots[o]);
          raised.add(
              new ComplianceDoubt.Raised(
                  names.scenario().issues().get(j).id(),
                  names.option(j, o),
                  1 - (1 - q) * (1 - raise)));
        }
      }
    }
    return raised;
  }
}
