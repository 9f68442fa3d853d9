package org.parley.explain;

import java.util.List;
import org.parley.bargaining.CountResult;

/**
 * A smallest coalition that carries a text on everything, and what it can agree on: a coalition is
 * smallest when without any of its members it carries nothing (Riker 1962).
 *
 * @param members its delegations
 * @param zopa deals that cross no member's line and leave every member at least its baseline
 */
public record CoalitionZone(List<String> members, CountResult zopa) {
  public CoalitionZone {
    members = List.copyOf(members);
  }
}
