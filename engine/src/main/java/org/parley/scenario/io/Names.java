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
import org.parley.scenario.io.Node.Entry;
import org.parley.scenario.io.Node.Mapping;

/**
 * The ids that a text declares, also in blocks that have problems of their own, so that one mistake
 * is not reported again wherever its block is referred to.
 *
 * @param issues option ids by issue
 * @param lines red line ids by delegation
 * @param others ids of everything else, by kind
 * @param states what an effect can change, by the name it goes by
 */
record Names(
    Map<String, List<String>> issues,
    Map<String, List<String>> lines,
    Map<Type.Kind, List<String>> others,
    Map<String, Target> states) {

  /** The names in a text, written out. */
  static Names of(Mapping root) {
    Map<String, List<String>> issues = new LinkedHashMap<>();
    for (Entry issue : entries(root, "issues")) {
      issues.put(issue.key(), options(issue.value()));
    }
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (Entry delegation : entries(root, "delegations")) {
      List<String> ids = ids(delegation.value(), "red_lines");
      lines.put(delegation.key(), ids);
    }
    Map<Type.Kind, List<String>> others =
        Map.of(
            Type.Kind.SOURCE, ids(root, "sources"),
            Type.Kind.MEDIATOR, ids(root, "mediators"),
            Type.Kind.THIRD_PARTY, ids(root, "third_parties"));
    return new Names(issues, lines, others, states(lines, ids(root, "third_parties")));
  }

  private static List<Entry> entries(Node node, String key) {
    Optional<Node> value = node instanceof Mapping m ? m.get(key) : Optional.empty();
    return value.isPresent() && value.get() instanceof Mapping m ? m.entries() : List.of();
  }

  private static List<String> ids(Node node, String key) {
    return entries(node, key).stream().map(Entry::key).toList();
  }

  private static List<String> options(Node issue) {
    Set<String> ids = new LinkedHashSet<>(ids(issue, "options"));
    if (issue instanceof Mapping m) {
      m.get("range").flatMap(Range::read).ifPresent(r -> ids.addAll(r.ids()));
    }
    return List.copyOf(ids);
  }

  private static Map<String, Target> states(Map<String, List<String>> lines, List<String> thirds) {
    Map<String, Target> states = new LinkedHashMap<>();
    states.put("battlefield", new Target.Battlefield());
    states.put("cost", new Target.AllCost());
    states.put("trust", new Target.AllTrust());
    for (String d : lines.keySet()) {
      states.put(d + ".cost", new Target.Cost(d));
      states.put(d + ".optimism", new Target.Optimism(d));
      states.put(d + ".alternative.worth", new Target.Worth(d));
      states.put(d + ".tactic.e", new Target.Concession(d));
      states.put(d + ".walks_out", new Target.WalkOut(d));
      states.put(d + ".trust", new Target.Trust(d, Optional.empty()));
      for (String other : lines.keySet()) {
        if (!other.equals(d)) {
          states.put(d + ".trust." + other, new Target.Trust(d, Optional.of(other)));
        }
      }
      for (String line : lines.get(d)) {
        states.put(d + ".red_lines." + line + ".firmness", new Target.Firmness(d, line));
      }
      for (String third : thirds) {
        states.put(third + ".pressure." + d, new Target.Pressure(third, d));
      }
    }
    return states;
  }

  /** The ids that a reference may name. */
  Collection<String> allowed(Type.Kind kind, String issue) {
    return switch (kind) {
      case ISSUE -> issues.keySet();
      case DELEGATION -> lines.keySet();
      case OPTION -> issues.getOrDefault(issue, List.of());
      case OUTCOME -> {
        List<String> ids = new ArrayList<>(issues.getOrDefault(issue, List.of()));
        ids.add("open");
        yield ids;
      }
      case STATE -> states.keySet();
      default -> others.getOrDefault(kind, List.of());
    };
  }
}
