package org.parley.lab.file;

import java.util.List;
import org.parley.lab.whatif.Comparing;
import org.parley.lab.whatif.Side;

/**
 * A what-if file.
 *
 * @param question what is asked, in words; may be empty
 * @param base what the variants are compared with
 * @param variants at least one
 * @param runs runs of each
 * @param seed seed of all
 */
public record WhatIf(String question, Arm base, List<Arm> variants, int runs, long seed) {
  public WhatIf {
    variants = List.copyOf(variants);
  }

  /** The same with other runs or another seed. */
  public WhatIf with(int runs, long seed) {
    return new WhatIf(question, base, variants, runs, seed);
  }

  /** The comparison that it asks for. */
  public Comparing comparing() {
    return new Comparing(
        question, side(base), variants.stream().map(this::side).toList(), seed, runs);
  }

  private Side side(Arm arm) {
    return new Side(arm.id(), arm.title(), arm.talks(seed));
  }
}
