package org.parley.classroom.sheets;

import org.parley.bargaining.BargainingProblem;
import org.parley.compiled.CompiledTalks;
import org.parley.state.ProblemSnapshots;

/** The numbers that sheets are written with. */
public sealed interface SheetNumbers {
  /** What one delegation sees before the talks begin. */
  DelegationStandpoint standpoint(CompiledTalks talks, int delegation);

  /** What everybody has, for whoever may see it. */
  BargainingProblem picture(CompiledTalks talks);

  /** Which these are, in a sentence. */
  String words();

  /** Every uncertain number at its mean, every stated line real. */
  record AtMeans() implements SheetNumbers {
    @Override
    public DelegationStandpoint standpoint(CompiledTalks talks, int delegation) {
      return DelegationStandpoint.atMeans(talks, delegation);
    }

    @Override
    public BargainingProblem picture(CompiledTalks talks) {
      return ProblemSnapshots.atMeans(talks);
    }

    @Override
    public String words() {
      return "Every uncertain number at its mean, every stated line taken to be real, as things"
          + " stand before the first sitting.";
    }
  }

  /**
   * The numbers and lines of one run: those with which whoever plays it at a screen is scored.
   *
   * @param seed seed of all runs
   * @param run number of the run, from 0
   */
  record OfRun(long seed, long run) implements SheetNumbers {
    @Override
    public DelegationStandpoint standpoint(CompiledTalks talks, int delegation) {
      return DelegationStandpoint.ofRun(talks, seed, run, delegation);
    }

    @Override
    public BargainingProblem picture(CompiledTalks talks) {
      return ProblemSnapshots.ofRun(talks, seed, run);
    }

    @Override
    public String words() {
      return "The numbers and lines of run "
          + run
          + " of seed "
          + seed
          + ", as things stand before the first sitting; lines that are bluffs bind nobody.";
    }
  }
}
