package org.parley.scenario.io;

import java.util.Optional;
import org.parley.scenario.io.Node.Entry;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Node.Sequence;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.ById;

/** Holds a checked text against the rules of its blocks: which keys go together. */
final class BlockRules {
  private final Findings findings;

  BlockRules(Findings findings) {
    this.findings = findings;
  }

  /** Notes what does not go together below a node. */
  void check(Node node, Type type, String path) {
    if (node instanceof Mapping m && type instanceof Block block) {
      block.rules().forEach(rule -> rule.check(m, path, findings));
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

  /** Whether a node is a list without anything in it. */
  static boolean isEmptyList(Node node) {
    return node instanceof Sequence list && list.items().isEmpty();
  }
}
