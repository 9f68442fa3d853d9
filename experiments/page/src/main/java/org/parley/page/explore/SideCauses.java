package org.parley.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.parley.cause.AskedGoal;
import org.parley.cause.CauseFinder;
import org.parley.cause.RunReason;
import org.parley.compiled.CompiledTalks;

/** Why the first runs of one side miss a goal; grows while more runs are looked into. */
final class SideCauses {
  private final Supplier<CauseFinder> making;
  private final List<RunReason> reasons = new ArrayList<>();
  private CauseFinder finder;

  SideCauses(CompiledTalks talks, long seed, AskedGoal goal) {
    making = () -> CauseFinder.of(talks, seed, List.of(goal));
  }

  /**
   * The reasons of the first runs in their order, with null for a run that failed.
   *
   * @return null if nobody waits for them any more
   */
  synchronized List<RunReason> first(int wanted, BooleanSupplier cancelled) {
    while (reasons.size() < wanted && !cancelled.getAsBoolean()) {
      reasons.add(look(reasons.size()));
    }
    return reasons.size() < wanted ? null : new ArrayList<>(reasons.subList(0, wanted));
  }

  private RunReason look(int run) {
    try {
      finder = finder == null ? making.get() : finder;
      return finder.find(run).get(0);
    } catch (RuntimeException fault) {
      // A run that fails is shown as such by the count of runs; what it left behind is not used.
      finder = null;
      return null;
    }
  }
}
