package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All minimal sets of up to three red lines and alternatives whose giving up opens a zone of
 * possible agreement, or a deal that meets a goal.
 *
 * @param sets fewest things first, then least firmness, then by lines and delegations; a single
 *     empty one if the way is open already
 * @param larger whether there are minimal sets of more than three
 * @param exact whether all this is certain; else a set may be missing or too large
 */
public record MinimalConcessions(List<MinimalConcession> sets, boolean larger, boolean exact) {
  private static final Comparator<MinimalConcession> ORDER =
      Comparator.comparingInt(MinimalConcession::size)
          .thenComparingDouble(MinimalConcession::firmness);

  /** Copies the list. */
  public MinimalConcessions {
    sets = List.copyOf(sets);
  }

  /** What opens a zone of possible agreement. */
  public static MinimalConcessions of(BargainingProblem picture) {
    return towards(DealSet.all(picture).beyondStatusQuo());
  }

  /** What makes a deal possible that settles an issue at an option. */
  public static MinimalConcessions towards(BargainingProblem picture, int issue, int option) {
    return towards(DealSet.all(picture).beyondStatusQuo().at(issue, option));
  }

  /** What makes a deal possible that takes an issue off its status quo. */
  public static MinimalConcessions towards(BargainingProblem picture, int issue) {
    return towards(DealSet.all(picture).beyondStatusQuo().settling(issue));
  }

  /** What makes one of some texts possible, which may as yet cross lines and give too little. */
  public static MinimalConcessions towards(DealSet goal) {
    RelaxedConstraints lifting = new RelaxedConstraints(goal);
    MinimalSets minimal = lifting.minimalSets();
    List<MinimalConcession> sets = new ArrayList<>();
    boolean exact = lifting.certain();
    for (List<Integer> set : minimal.sets()) {
      ObjectiveOptimum witness = witness(lifting.texts(set), lifting.alternatives(set));
      // In a search cut short even a deal that is known to exist may not have been found.
      exact &= !witness.none();
      if (!witness.none()) {
        sets.add(easing(lifting, set, witness));
      }
    }
    sets.sort(ORDER);
    return new MinimalConcessions(sets, minimal.larger(), exact);
  }

  private static MinimalConcession easing(
      RelaxedConstraints lifting, List<Integer> set, ObjectiveOptimum best) {
    DealSet texts = lifting.texts(set);
    BargainingProblem picture = texts.picture();
    List<Integer> lines = lifting.lines(set);
    List<Integer> alternatives = lifting.alternatives(set);
    double firmness = alternatives.size();
    for (int line : lines) {
      firmness += picture.lines().get(line).firmness();
    }
    ValuedDeal deal = best.first();
    return new MinimalConcession(
        lines,
        alternatives,
        firmness,
        deal,
        ExceededMandates.shortOf(picture, picture.level(deal.options())),
        NearestDeal.shortfall(picture, deal),
        best.exact());
  }

  private static ObjectiveOptimum witness(DealSet texts, List<Integer> alternatives) {
    SolutionFinder best = new SolutionFinder(texts);
    if (alternatives.isEmpty()) {
      ObjectiveOptimum nash = best.by(new LargestProduct(texts.picture().baseline()));
      return nash.none() ? best.by(PenalisedSum.ofAll(texts)) : nash;
    }
    boolean[] whose = new boolean[texts.delegations()];
    alternatives.forEach(d -> whose[d] = true);
    return best.by(PenalisedSum.leastShortfall(texts, whose));
  }

  /** Whether the way is open already. */
  public boolean open() {
    return sets.size() == 1 && sets.get(0).size() == 0;
  }
}
