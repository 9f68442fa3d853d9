package org.parley.scenario.io;

import java.util.Set;
import org.parley.scenario.io.YamlNode.Mapping;

/** How a number may be written as a block. */
final class DistributionForms {
  /** The words that begin such a block. */
  static final Set<String> WORDS =
      Set.of("value", "uniform", "triangular", "normal", "beta", "choice", "like");

  /** What may stand beside them. */
  static final Set<String> BESIDE = Set.of("source", "assumed", "with");

  private DistributionForms() {}

  /** Whether a node is a block that stands for a number. */
  static boolean isDistribution(YamlNode node) {
    return node instanceof Mapping m && m.entries().stream().anyMatch(e -> WORDS.contains(e.key()));
  }
}
