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
public record Easings(List<Easing> sets, boolean larger, boolean exact) {
  private static final Comparator<Easing> ORDER =
      Comparator.comparingInt(Easing::size).thenComparingDouble(Easing::firmness);

  /** Copies the list. */
  public Easings {
    sets = List.copyOf(sets);
  }

  /** What opens a zone of possible agreement. */
  public static Easings of(Picture picture) {
    return towards(Texts.all(picture).beyondStatusQuo());
  }

  /** What makes a deal possible that settles an issue at an option. */
  public static Easings towards(Picture picture, int issue, int option) {
    return towards(Texts.all(picture).beyondStatusQuo().at(issue, option));
  }

  /** What makes a deal possible that takes an issue off its status quo. */
  public static Easings towards(Picture picture, int issue) {
    return towards(Texts.all(picture).beyondStatusQuo().settling(issue));
  }

  /** What makes one of some texts possible, which may as yet cross lines and give too little. */
  public static Easings towards(Texts goal) {
    Lifting lifting = new Lifting(goal);
    MinimalSets minimal = lifting.minimalSets();
    List<Easing> sets = new ArrayList<>();
    boolean exact = lifting.certain();
    for (List<Integer> set : minimal.sets()) {
      Optimum witness = witness(lifting.texts(set), lifting.alternatives(set));
      // In a search cut short even a deal that is known to exist may not have been found.
      exact &= !witness.none();
      if (!witness.none()) {
        sets.add(easing(lifting, set, witness));
      }
    }
    sets.sort(ORDER);
    return new Easings(sets, minimal.larger(), exact);
  }

  private static Easing easing(Lifting lifting, List<Integer> set, Optimum best) {
    Texts texts = lifting.texts(set);
    Picture picture = texts.picture();
    List<Integer> lines = lifting.lines(set);
    List<Integer> alternatives = lifting.alternatives(set);
    double firmness = alternatives.size();
    for (int line : lines) {
      firmness += picture.lines().get(line).firmness();
    }
    ValuedDeal deal = best.first();
    return new Easing(
        lines,
        alternatives,
        firmness,
        deal,
        Mandates.shortOf(picture, texts.level(deal.options())),
        NearestDeal.shortfall(picture, deal),
        best.exact());
  }

  private static Optimum witness(Texts texts, List<Integer> alternatives) {
    BestOf best = new BestOf(texts);
    if (alternatives.isEmpty()) {
      Optimum nash = best.by(new LargestProduct(texts.picture().baseline()));
      return nash.none() ? best.by(Reward.ofAll(texts)) : nash;
    }
    boolean[] whose = new boolean[texts.delegations()];
    alternatives.forEach(d -> whose[d] = true);
    return best.by(Reward.leastShortfall(texts, whose));
  }

  /** Whether the way is open already. */
  public boolean open() {
    return sets.size() == 1 && sets.get(0).size() == 0;
  }
}
