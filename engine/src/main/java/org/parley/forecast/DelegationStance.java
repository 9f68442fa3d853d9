package org.parley.forecast;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;

/**
 * Where a delegation stands on an issue, and how much that counts.
 *
 * @param delegation id of the delegation
 * @param option index of the option that it wants
 * @param weight its power times the salience of the issue to it: the share of the issue in all its
 *     weights, or its weight itself where the talks take weights as given; above 0
 */
record DelegationStance(String delegation, int option, double weight) {

  /**
   * The stances on an issue of those who have one that counts, uncertain numbers at their mean, in
   * the order of delegations.
   */
  static List<DelegationStance> on(Scenario scenario, Issue issue) {
    List<DelegationStance> stances = new ArrayList<>();
    boolean asGiven = scenario.talks().weights() == Talks.Weights.AS_GIVEN;
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
      double salience = asGiven ? own : all > 0 ? own / all : 0;
      double weight = delegation.power().mean() * salience;
      if (option >= 0 && weight > 0) {
        stances.add(new DelegationStance(delegation.id(), option, weight));
      }
    }
    return stances;
  }
}
