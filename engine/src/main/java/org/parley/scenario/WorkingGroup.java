package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A track of the talks: a working group, or a back channel, to which some issues are left. It has
 * sittings of its own, at which its members' delegates speak of nothing else; what all of them
 * agree on is reported to the plenary, which adopts the text as it stands or does not. Until the
 * group has had its last sitting, the plenary leaves the issues to it.
 *
 * @param id short name, unique in the scenario
 * @param title what a reader sees
 * @param issues ids of the issues that are left to it
 * @param members its delegations, at least two; empty for all
 * @param sittings numbers of the sittings of the talks, from 1, that are its own
 * @param mandates by delegation: up to which level its delegates may agree to anything; the
 *     delegation's own mandate where nothing is said
 */
public record WorkingGroup(
    String id,
    String title,
    List<String> issues,
    List<String> members,
    List<Integer> sittings,
    Map<String, AuthorityLevel> mandates) {
  public WorkingGroup {
    issues = List.copyOf(issues);
    members = List.copyOf(members);
    sittings = List.copyOf(sittings);
    mandates = Collections.unmodifiableMap(new LinkedHashMap<>(mandates));
  }

  /** Whether a delegation sits in it. */
  public boolean has(String delegation) {
    return members.isEmpty() || members.contains(delegation);
  }

  /** Up to which level the delegates of a delegation may agree to anything. */
  public AuthorityLevel mandate(Delegation delegation) {
    return mandates.getOrDefault(delegation.id(), delegation.mandate());
  }
}
