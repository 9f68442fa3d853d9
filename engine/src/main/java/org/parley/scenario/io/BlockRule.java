package org.parley.scenario.io;

import org.parley.scenario.io.YamlNode.Mapping;

/** What must hold within one block: which keys go together. */
@FunctionalInterface
interface BlockRule {
  /** Notes what does not hold of a checked block at a path. */
  void check(Mapping block, String path, RuleFindings findings);
}
