package org.parley.lab.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The patient rule induction method (Friedman & Fisher 1999). Peeling starts from the whole space
 * and again and again cuts off a thin slice along one side of one dimension, the slice whose
 * removal leaves the highest mean interest; pasting then moves the sides of a box out again as long
 * as its mean interest does not fall.
 *
 * <p>A slice of a numeric dimension holds the share {@code alpha} of the cases inside, and all that
 * tie with them; of a categorical dimension, one category. Where slices leave the same mean, the
 * thinnest is cut, then that of the first dimension.
 *
 * @param alpha share cut off at a time, in (0,1); .05 is usual
 * @param leastMass mass below which no box may fall, in (0,1)
 */
public record PatientRuleInduction(double alpha, double leastMass) {

  /** The usual settings: slices of 5%, boxes of 5% of the cases or more. */
  public static final PatientRuleInduction USUAL = new PatientRuleInduction(0.05, 0.05);

  public PatientRuleInduction {
    if (!(alpha > 0 && alpha < 1 && leastMass > 0 && leastMass < 1)) {
      throw new IllegalArgumentException("alpha and least mass must lie between 0 and 1");
    }
  }

  /**
   * The peeling trajectory: the whole space first, each further box inside the one before. Peeling
   * ends where the next box would be too small, or all cases inside are of equal interest.
   */
  public List<ScoredBox> peel(CaseTable cases) {
    List<ScoredBox> trajectory = new ArrayList<>();
    Optional<ParameterBox> next = Optional.of(ParameterBox.EVERYTHING);
    while (next.isPresent()) {
      trajectory.add(ScoredBox.of(cases, next.get()));
      next = best(new BoxSlices(cases, next.get(), alpha).smaller(), leastMass * cases.size());
    }
    return trajectory;
  }

  private static Optional<ParameterBox> best(List<BoxSlices.Candidate> candidates, double least) {
    return candidates.stream()
        .filter(candidate -> candidate.size() >= Math.max(1, least))
        .max(
            Comparator.comparingDouble(BoxSlices.Candidate::mean)
                .thenComparingInt(BoxSlices.Candidate::size)
                .thenComparing(BoxSlices.Candidate::dimension, Comparator.reverseOrder()))
        .map(BoxSlices.Candidate::box);
  }

  /** The box after pasting. */
  public ScoredBox paste(CaseTable cases, ParameterBox box) {
    ParameterBox current = box;
    while (true) {
      ScoredBox scored = ScoredBox.of(cases, current);
      Optional<ParameterBox> larger =
          best(
              new BoxSlices(cases, current, alpha)
                  .larger().stream()
                      .filter(candidate -> candidate.mean() >= scored.density())
                      .toList(),
              1);
      if (larger.isEmpty()) {
        return scored;
      }
      current = larger.get();
    }
  }

  /** The box of a trajectory with the best balance of coverage and density, the largest if tied. */
  public static ScoredBox proposed(List<ScoredBox> trajectory) {
    return trajectory.stream()
        .max(Comparator.comparingDouble(ScoredBox::balance).thenComparingInt(ScoredBox::cases))
        .orElseThrow();
  }
}
