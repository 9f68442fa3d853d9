package org.parley.classroom.sheets;

import org.parley.bargaining.FixedPoint;
import org.parley.scenario.Issue;

/**
 * What an option comes to for a delegation as things stand: the change that it alone makes to what
 * there is today, with trust, duration, chances, the fighting and pressure, beside the points that
 * today's option has. Points of several options add up but for what they do to each other.
 */
final class CountedPoints {
  private final DelegationStandpoint standpoint;
  private final SheetForm form;
  private final int[] today;
  private final long without;

  CountedPoints(DelegationStandpoint standpoint, SheetForm form) {
    this.standpoint = standpoint;
    this.form = form;
    today = today(standpoint);
    without = standpoint.value(today);
  }

  private static int[] today(DelegationStandpoint standpoint) {
    int[] inForce = standpoint.now().ground().inForce();
    int[] deal = new int[inForce.length];
    for (int i = 0; i < deal.length; i++) {
      deal[i] = Math.max(0, inForce[i]);
    }
    return deal;
  }

  /** What an option comes to. */
  double of(int issue, int option) {
    int[] deal = today.clone();
    deal[issue] = option;
    return standpoint.worth(issue, today[issue])
        + FixedPoint.toDouble(standpoint.value(deal) - without);
  }

  /** Whether any option comes to something else than its points. */
  boolean differ() {
    for (int i = 0; i < today.length; i++) {
      Issue issue = standpoint.talks().scenario().issues().get(i);
      for (int o = 0; o < issue.options().size(); o++) {
        if (!form.points(of(i, o)).equals(form.points(standpoint.worth(i, o)))) {
          return true;
        }
      }
    }
    return false;
  }
}
