package org.parley.lab.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Factors that are moved together and share one sensitivity index. A factor that no group names is
 * a group of its own.
 *
 * @param names one per group
 * @param members indices of factors by group; every factor in exactly one
 */
public record FactorGroups(List<String> names, List<List<Integer>> members) {
  public FactorGroups {
    names = List.copyOf(names);
    members = members.stream().map(List::copyOf).toList();
    long factors = members.stream().flatMap(List::stream).distinct().count();
    long places = members.stream().mapToLong(List::size).sum();
    if (names.size() != members.size() || factors != places || names.isEmpty()) {
      throw new IllegalArgumentException("every factor must be in exactly one named group");
    }
  }

  /** Every factor by itself, named by its path. */
  public static FactorGroups single(List<Factor> factors) {
    return named(factors, Map.of());
  }

  /**
   * Named groups of paths; factors that are in none follow by themselves.
   *
   * @param groups paths by name of the group
   * @throws IllegalArgumentException if a path is no factor's or in two groups
   */
  public static FactorGroups named(List<Factor> factors, Map<String, List<String>> groups) {
    Map<String, Integer> left = new LinkedHashMap<>();
    for (int j = 0; j < factors.size(); j++) {
      left.put(factors.get(j).path(), j);
    }
    List<String> names = new ArrayList<>();
    List<List<Integer>> members = new ArrayList<>();
    groups.forEach(
        (name, paths) -> {
          names.add(name);
          members.add(paths.stream().map(path -> take(left, name, path)).toList());
        });
    left.forEach(
        (path, j) -> {
          names.add(path);
          members.add(List.of(j));
        });
    return new FactorGroups(names, members);
  }

  private static int take(Map<String, Integer> left, String group, String path) {
    Integer index = left.remove(path);
    if (index == null) {
      throw new IllegalArgumentException(
          "group '" + group + "': '" + path + "' is no parameter, or is in a group already");
    }
    return index;
  }

  /** Number of groups. */
  public int size() {
    return names.size();
  }
}
