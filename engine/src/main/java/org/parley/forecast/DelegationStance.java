package org.parley.forecast;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/**
 * Where a delegation stands on an issue, and how much that counts.
 *
 * @param delegation id of the delegation
 * @param option index of the option that it wants
 * @param weight its power times the salience of the issue to it, that is the share of the issue in
 *     all its weights; above 0
 */
record DelegationStance(String delegation, int option, double weight) {

  /**
   * The stances on an issue of those who have one that counts, uncertain numbers at their mean, in
   * the order of delegations.
   */
  static List<DelegationStance> on(Scenario scenario, Issue issue) {
    List<DelegationStance> stances = new ArrayList<>();
    for (Delegation delegation : scenario.delegations()) {
      double all = 0;
      double own = 0;
      int option = -1;
      for (Demand demand : delegation.demands()) {
        all += demand.weight().mean();
        if (demand.issue().equals(issue.id())) {
          own = demand.weight().mean();
          option = issue.indexOf(demand.want());
        }
      }
      double weight = all > 0 ? delegation.power().mean() * own / all : 0;
      if (option >= 0 && weight > 0) {
        stances.add(new DelegationStance(delegation.id(), option, weight));
      }
    }
    return stances;
  }
}
