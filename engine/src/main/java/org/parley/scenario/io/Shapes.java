package org.parley.scenario.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.scenario.io.Node.Entry;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Node.Sequence;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.ById;

/** What must hold within one block of a checked text: which keys go together. */
final class Shapes {
  /** The words of concede under which a key means something. */
  private static final Map<String, Set<String>> CONCEDE =
      Map.of(
          "e", Set.of("time", "boulware", "linear", "conceder"),
          "kind", Set.of("tit-for-tat"),
          "window", Set.of("tit-for-tat"),
          "noise", Set.of("tit-for-tat"),
          "resource", Set.of("resource"),
          "patience", Set.of("resource"),
          "mix", Set.of("mixed"));

  private static final Map<String, Set<String>> RULE =
      Map.of(
          "scale", Set.of("next", "next-strict"),
          "shift", Set.of("next", "next-strict"),
          "threshold", Set.of("const"),
          "from", Set.of("time", "combi"));

  /** What can be part of the name of a file on every machine. */
  private static final Pattern FILE = Pattern.compile("(?!\\.{1,2}$)[^/\\\\\\p{Cc}]{1,255}");

  private final Findings findings;

  Shapes(Findings findings) {
    this.findings = findings;
  }

  /** Notes what does not go together below a node. */
  void check(Node node, Type type, String path) {
    if (node instanceof Mapping m && type instanceof Block block) {
      block(m, block, path);
      for (Entry e : m.entries()) {
        Optional<Type> inner = Layers.typeOf(type, e.key());
        inner.ifPresent(t -> check(e.value(), t, Checker.join(path, e.key())));
      }
    } else if (node instanceof Mapping m && type instanceof ById byId) {
      m.entries().forEach(e -> check(e.value(), byId.value(), Checker.join(path, e.key())));
      byId(m, byId, path);
    } else if (type instanceof Type.Either either) {
      either.pick(node).ifPresent(t -> check(node, t, path));
    } else if (node instanceof Sequence list && type instanceof Type.Items items) {
      list.items().forEach(n -> check(n, items.item(), path));
      if (list.items().isEmpty() && items.item() == TalksGrammar.SITTING) {
        findings.problem(path, "there is no sitting", "dates, or a count", "");
      }
    }
  }

  private void byId(Mapping m, ById byId, String path) {
    if (byId.kind() == Kind.ISSUE && byId.value() instanceof Type.Items) {
      boolean noList = m.entries().stream().noneMatch(e -> isEmptyList(e.value()));
      if (m.entries().isEmpty() || !noList) {
        findings.problem(path, "it names no option", "options by issue", "");
      }
    } else if (byId.kind() == Kind.STATE && m.entries().isEmpty()) {
      findings.problem(path, "it changes nothing", "effects such as {trust: -0.1}", "");
    }
  }

  private static boolean isEmptyList(Node node) {
    return node instanceof Sequence list && list.items().isEmpty();
  }

  private void block(Mapping m, Block block, String path) {
    switch (block.name()) {
      case "scenario" -> scenario(m);
      case "issue" -> issue(m, path);
      case "talks" -> talks(m, path);
      case "effect" -> effect(m, path);
      case "tactic", "mix" -> tactic(m, path);
      case "accept" -> companions(m, path, "rule", "next", RULE);
      default -> {
        // Nothing goes together in the others.
      }
    }
  }

  private void scenario(Mapping m) {
    boolean file =
        m.get("id").filter(n -> !FILE.matcher(((Node.Scalar) n).text()).matches()).isEmpty();
    if (!file) {
      findings.problem("id", "this cannot be part of the name of a file", "a short word", "");
    }
    if (m.get("issues").isPresent() && size(m, "issues") == 0) {
      findings.problem("issues", "there is no issue", "at least one issue", "");
    }
    if (m.get("delegations").isPresent() && size(m, "delegations") < 2) {
      String message = "there are fewer than two delegations";
      findings.problem("delegations", message, "at least two delegations", "");
    }
  }

  private static int size(Mapping m, String key) {
    return m.get(key).map(n -> n instanceof Mapping all ? all.entries().size() : 0).orElse(0);
  }

  private void issue(Mapping m, String path) {
    boolean options = m.get("options").isPresent();
    Optional<Node> range = m.get("range");
    if (options && range.isPresent()) {
      findings.problem(path, "it has both options and a range", "one of the two", "");
    } else if (!options && range.isEmpty()) {
      findings.problem(path, "it has no options", "options: [...], or range: {...}", "");
    } else if (options && size(m, "options") < 2) {
      findings.problem(
          path + ".options", "it has fewer than two options", "at least two options", "");
    }
    range.flatMap(Range::problem).ifPresent(p -> findings.problem(path + ".range", p, "", ""));
  }

  private void talks(Mapping m, String path) {
    if (m.get("comprehensive").filter(Shapes::isEmptyList).isPresent()) {
      String how = "at least one issue, or no 'comprehensive' at all";
      findings.problem(path + ".comprehensive", "it names no issue", how, "");
    }
  }

  private void effect(Mapping m, String path) {
    boolean add = m.get("add").isPresent();
    if (add == m.get("times").isPresent()) {
      String message = add ? "both 'add' and 'times' are given" : "no amount is given";
      findings.problem(path, message, "a number, {add: number} or {times: number}", "");
    }
  }

  private void tactic(Mapping m, String path) {
    companions(m, path, "concede", "time", CONCEDE);
    boolean mixed = word(m, "concede", "time").equals("mixed");
    if (mixed && size(m, "mix") == 0) {
      findings.problem(path, "a mixed tactic needs its parts", "mix: {...}", "");
    }
  }

  private void companions(
      Mapping m, String path, String key, String otherwise, Map<String, Set<String>> goes) {
    String word = word(m, key, otherwise);
    for (Entry e : m.entries()) {
      Set<String> with = goes.get(e.key());
      if (with != null && !with.contains(word)) {
        findings.problem(
            path + "." + e.key(),
            "'" + e.key() + "' means nothing with " + key + ": " + word,
            key + ": " + String.join(" or ", with.stream().sorted().toList()),
            "",
            path + "." + key);
      }
    }
  }

  private static String word(Mapping m, String key, String otherwise) {
    List<String> words =
        m.get(key).map(n -> List.of(((Node.Scalar) n).text())).orElse(List.of(otherwise));
    return words.get(0).toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
