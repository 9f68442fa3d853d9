package org.parley.scenario.io;

import java.util.Optional;
import org.parley.scenario.io.GrammarType.Block;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Sequence;

/** Holds a checked text against the rules of its blocks: which keys go together. */
final class BlockRules {
  private final RuleFindings findings;

  BlockRules(RuleFindings findings) {
    this.findings = findings;
  }

  /** Notes what does not go together below a node. */
  void check(YamlNode node, GrammarType type, String path) {
    if (node instanceof Mapping m && type instanceof Block block) {
      block.rules().forEach(rule -> rule.check(m, path, findings));
      for (Entry e : m.entries()) {
        Optional<GrammarType> inner = TextOverlay.typeOf(type, e.key());
        inner.ifPresent(t -> check(e.value(), t, GrammarChecker.join(path, e.key())));
      }
    } else if (node instanceof Mapping m && type instanceof ById byId) {
      m.entries().forEach(e -> check(e.value(), byId.value(), GrammarChecker.join(path, e.key())));
      byId(m, byId, path);
    } else if (type instanceof GrammarType.Either either) {
      either.pick(node).ifPresent(t -> check(node, t, path));
    } else if (node instanceof Sequence list && type instanceof GrammarType.Items items) {
      list.items().forEach(n -> check(n, items.item(), path));
    }
  }

  private void byId(Mapping m, ById byId, String path) {
    if (byId.kind() == IdKind.ISSUE && byId.value() instanceof GrammarType.Items) {
      boolean noList = m.entries().stream().noneMatch(e -> isEmptyList(e.value()));
      if (m.entries().isEmpty() || !noList) {
        findings.problem(path, "it names no option", "options by issue", "");
      }
    } else if (byId.kind() == IdKind.STATE && m.entries().isEmpty()) {
      findings.problem(path, "it changes nothing", "effects such as {trust: -0.1}", "");
    }
  }

  /** Whether a node is a list without anything in it. */
  static boolean isEmptyList(YamlNode node) {
    return node instanceof Sequence list && list.items().isEmpty();
  }
}
