package org.parley.lab.io;

import java.util.List;
import org.parley.goal.StatedGoal;
import org.parley.lab.whatif.ComparisonRunner;
import org.parley.lab.whatif.ComparisonSide;

/**
 * A what-if file.
 *
 * @param question what is asked, in words; may be empty
 * @param base what the variants are compared with
 * @param variants at least one
 * @param runs runs of each
 * @param seed seed of all
 */
public record WhatIfFile(
    String question, ExperimentArm base, List<ExperimentArm> variants, int runs, long seed) {
  public WhatIfFile {
    variants = List.copyOf(variants);
  }

  /** The same with other runs or another seed. */
  public WhatIfFile with(int runs, long seed) {
    return new WhatIfFile(question, base, variants, runs, seed);
  }

  /** The comparison that it asks for. */
  public ComparisonRunner comparing() {
    return comparing(List.of());
  }

  /**
   * The comparison that it asks for.
   *
   * @param asked the goals; empty for what the base asks
   */
  public ComparisonRunner comparing(List<StatedGoal> asked) {
    return new ComparisonRunner(
        question,
        side(base, asked),
        variants.stream().map(v -> side(v, asked)).toList(),
        seed,
        runs);
  }

  private ComparisonSide side(ExperimentArm arm, List<StatedGoal> asked) {
    return new ComparisonSide(arm.id(), arm.title(), arm.talks(seed, asked));
  }
}
