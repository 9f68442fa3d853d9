package org.parley.compiled;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.scenario.WorkingGroup;

/** Working groups: which sittings are theirs, on what, between whom and with what mandates. */
public final class CompiledTracks implements Serializable {
  /** The plenary: no group. */
  public static final int PLENARY = -1;

  private final String[] ids;
  private final long[] issues;
  private final long[] members;
  private final int[] ranks;
  private final int[] groupOf;
  private final long[] reserved;

  private CompiledTracks(Scenario scenario, List<WorkingGroup> groups, int sittings) {
    ids = groups.stream().map(WorkingGroup::id).toArray(String[]::new);
    issues = groups.stream().mapToLong(g -> issues(scenario, g)).toArray();
    members = groups.stream().mapToLong(g -> members(scenario, g)).toArray();
    ranks = groups.stream().mapToInt(g -> rank(scenario, g)).toArray();
    groupOf = new int[sittings];
    Arrays.fill(groupOf, PLENARY);
    for (int g = 0; g < ids.length; g++) {
      for (int sitting : groups.get(g).sittings()) {
        groupOf[sitting - 1] = g;
      }
    }
    reserved = new long[sittings + 1];
    for (int s = sittings - 1; s >= 0; s--) {
      reserved[s] = reserved[s + 1] | (groupOf[s] == PLENARY ? 0 : issues[groupOf[s]]);
    }
  }

  /** The groups of a scenario; none where no part can be signed before the whole. */
  static CompiledTracks of(Scenario scenario) {
    List<WorkingGroup> groups =
        ImpossibleDeals.mustBeWhole(scenario) ? List.of() : scenario.talks().tracks();
    return new CompiledTracks(scenario, groups, scenario.talks().sittings().size());
  }

  private static long issues(Scenario scenario, WorkingGroup group) {
    return group.issues().stream()
        .mapToLong(id -> 1L << scenario.issueIndex(id))
        .reduce(0, (a, b) -> a | b);
  }

  private static long members(Scenario scenario, WorkingGroup group) {
    return scenario.delegations().stream()
        .filter(d -> group.has(d.id()))
        .mapToLong(d -> 1L << scenario.delegationIndex(d.id()))
        .reduce(0, (a, b) -> a | b);
  }

  /** Rank up to which all members may agree. */
  private static int rank(Scenario scenario, WorkingGroup group) {
    return scenario.delegations().stream()
        .filter(d -> group.has(d.id()))
        .mapToInt(d -> group.mandate(d).rank())
        .min()
        .orElse(0);
  }

  /** Whether there are any. */
  public boolean any() {
    return ids.length > 0;
  }

  /** Whether some delegation does not sit in some group. */
  boolean leaveOut(long all) {
    for (long m : members) {
      if ((all & ~m) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The group whose sitting it is, from 0, or {@link #PLENARY}; sittings count from 0. */
  public int groupOf(int sitting) {
    return sitting < groupOf.length ? groupOf[sitting] : PLENARY;
  }

  /** Id of a group. */
  public String id(int group) {
    return ids[group];
  }

  /** The issues of a group, as a mask. */
  public long issues(int group) {
    return issues[group];
  }

  /** The members of a group, or everybody in the plenary, as a mask. */
  public long members(int group) {
    return group == PLENARY ? -1L : members[group];
  }

  /** Rank up to which the members of a group may agree; no bound in the plenary. */
  public int rank(int group) {
    return group == PLENARY ? Integer.MAX_VALUE : ranks[group];
  }

  /** The issues that groups keep, which have this sitting or a later one, as a mask. */
  public long reserved(int sitting) {
    return reserved[Math.min(sitting, reserved.length - 1)];
  }
}
