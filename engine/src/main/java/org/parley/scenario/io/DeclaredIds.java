package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Effect.Target;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;

/**
 * The ids that a text declares, also in blocks that have problems of their own, so that one mistake
 * is not reported again wherever its block is referred to.
 *
 * @param issues option ids by issue
 * @param lines red line ids by delegation
 * @param others ids of everything else, by kind
 * @param states what an effect can change, by the name it goes by
 */
record DeclaredIds(
    Map<String, List<String>> issues,
    Map<String, List<String>> lines,
    Map<IdKind, List<String>> others,
    Map<String, Target> states) {

  private static final Set<String> ORIGIN = Set.of("source", "assumed");

  /** The names in a text, written out. */
  static DeclaredIds of(Mapping root) {
    Map<String, List<String>> issues = new LinkedHashMap<>();
    for (Entry issue : entries(root, "issues")) {
      issues.put(issue.key(), options(issue.value()));
    }
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (Entry delegation : entries(root, "delegations")) {
      List<String> ids = ids(delegation.value(), "red_lines");
      lines.put(delegation.key(), ids);
    }
    Map<IdKind, List<String>> others =
        Map.of(
            IdKind.SOURCE, ids(root, "sources"),
            IdKind.MEDIATOR, ids(root, "mediators"),
            IdKind.THIRD_PARTY, ids(root, "third_parties"),
            IdKind.EVENT, ids(root, "events"));
    return new DeclaredIds(issues, lines, others, states(lines, ids(root, "third_parties")));
  }

  /** What stands by id at a key. */
  static List<Entry> entries(YamlNode node, String key) {
    Optional<YamlNode> value = node instanceof Mapping m ? m.get(key) : Optional.empty();
    return value.isPresent() && value.get() instanceof Mapping m
        ? m.entries().stream().filter(e -> !ORIGIN.contains(e.key())).toList()
        : List.of();
  }

  private static List<String> ids(YamlNode node, String key) {
    return entries(node, key).stream().map(Entry::key).toList();
  }

  private static List<String> options(YamlNode issue) {
    Set<String> ids = new LinkedHashSet<>(ids(issue, "options"));
    if (issue instanceof Mapping m) {
      m.get("range").flatMap(OptionRange::read).ifPresent(r -> ids.addAll(r.ids()));
    }
    return List.copyOf(ids);
  }

  private static Map<String, Target> states(Map<String, List<String>> lines, List<String> thirds) {
    List<Target> targets = new ArrayList<>();
    targets.add(new Target.Battlefield());
    targets.add(new Target.AllCost());
    targets.add(new Target.AllTrust());
    for (String d : lines.keySet()) {
      targets.add(new Target.Cost(d));
      targets.add(new Target.Optimism(d));
      targets.add(new Target.Worth(d));
      targets.add(new Target.Concession(d));
      targets.add(new Target.WalkOut(d));
      targets.add(new Target.Trust(d, Optional.empty()));
      lines.keySet().stream()
          .filter(other -> !other.equals(d))
          .forEach(other -> targets.add(new Target.Trust(d, Optional.of(other))));
      lines.get(d).forEach(line -> targets.add(new Target.Firmness(d, line)));
      thirds.forEach(third -> targets.add(new Target.Pressure(third, d)));
    }
    Map<String, Target> states = new LinkedHashMap<>();
    targets.forEach(t -> states.put(t.name(), t));
    return states;
  }

  /** The ids that a reference may name. */
  Collection<String> allowed(IdKind kind, String issue) {
    return switch (kind) {
      case ISSUE -> issues.keySet();
      case DELEGATION -> lines.keySet();
      case OPTION -> issues.getOrDefault(issue, List.of());
      case OUTCOME -> {
        List<String> ids = new ArrayList<>(issues.getOrDefault(issue, List.of()));
        ids.add("open");
        yield ids;
      }
      case PARTY -> {
        List<String> ids = new ArrayList<>(lines.keySet());
        ids.addAll(others.getOrDefault(IdKind.MEDIATOR, List.of()));
        ids.addAll(others.getOrDefault(IdKind.THIRD_PARTY, List.of()));
        yield ids;
      }
      case STATE -> states.keySet();
      default -> others.getOrDefault(kind, List.of());
    };
  }
}
