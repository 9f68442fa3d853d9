package org.parley.lab.lever;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.parley.lab.lever.LeverRace.Runner;
import org.parley.lab.lever.LeverTrials.LeverUnusable;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.IntervalEstimate;

/**
 * Looks for pairs and triples of levers that somebody holds. Of few levers all pairs are tried; of
 * many those among a pool of the strongest and of those that theory names. Triples, the strongest
 * pairs with each lever of the pool, are tried if no pair reaches the share asked for.
 */
final class SetSearch {
  /** So few levers that all their pairs are tried. */
  static final int ALL_PAIRS = 24;

  private static final int STRONGEST = 7;
  static final int POOL = 10;
  private static final int PAIRS_TO_EXTEND = 6;
  private static final int TOLD = 5;

  private final TrialBook book;
  private final List<LeverEffect> effects;
  private final OptionalDouble reach;
  private final int most;

  SetSearch(TrialBook book, List<LeverEffect> effects, OptionalDouble reach, int most) {
    this.book = book;
    this.effects = effects;
    this.reach = reach;
    this.most = most;
  }

  /** The levers of which pairs are made: the strongest that raise the share, then those named. */
  List<Lever> pool(List<Lever> named) {
    List<LeverEffect> held = effects.stream().filter(e -> e.lever().isHeld()).toList();
    if (held.size() <= ALL_PAIRS) {
      return held.stream().map(LeverEffect::lever).toList();
    }
    List<Lever> ranked =
        held.stream()
            .sorted(Comparator.comparingDouble(e -> -e.difference().value()))
            .map(LeverEffect::lever)
            .toList();
    Set<Lever> pool = new LinkedHashSet<>(ranked.subList(0, STRONGEST));
    named.stream().filter(ranked::contains).limit(POOL - STRONGEST).forEach(pool::add);
    ranked.forEach(lever -> addUpTo(pool, lever));
    return List.copyOf(pool);
  }

  private static void addUpTo(Set<Lever> pool, Lever lever) {
    if (pool.size() < POOL) {
      pool.add(lever);
    }
  }

  /** All pairs of a pool that can be moved together. */
  static List<List<Lever>> pairs(List<Lever> pool) {
    List<List<Lever>> pairs = new ArrayList<>();
    for (int a = 0; a < pool.size(); a++) {
      for (int b = a + 1; b < pool.size(); b++) {
        if (!pool.get(a).excludes(pool.get(b))) {
          pairs.add(List.of(pool.get(a), pool.get(b)));
        }
      }
    }
    return pairs;
  }

  /**
   * The sets worth telling: those that reach the share, smallest first, then the strongest that
   * raise it. None are tried where the share is reached as the talks are, or cannot rise.
   */
  List<LeverSet> search(List<Lever> pool) throws IOException, SearchCancelled {
    double asIs = book.made(List.of()).map(base -> base.share(most)).orElse(0.0);
    if (asIs >= 1 || isReached(asIs)) {
      return List.of();
    }
    List<List<Lever>> pairs = pairs(pool);
    LeverRace race = new LeverRace(book, pairs.size(), most, RaceStages.SETS);
    List<Runner> ran = LeverRace.highest(race.run(pairs, LeverRace::highest));
    List<LeverSet> told = new ArrayList<>();
    List<LeverEffect> single =
        effects.stream()
            .filter(e -> e.lever().isHeld() && isReached(e.share().share()))
            .limit(TOLD)
            .toList();
    for (LeverEffect effect : single) {
      told.add(set(List.of(effect.lever()), race.z()));
    }
    boolean alone = !told.isEmpty();
    for (Runner runner : ran.subList(0, Math.min(TOLD, ran.size()))) {
      told.add(set(runner.levers(), race.z()));
    }
    if (reach.isPresent() && !alone && told.stream().noneMatch(LeverSet::reaches)) {
      told.addAll(triples(pool, ran));
    }
    told.removeIf(s -> s == null || !(s.difference().value() > 0));
    told.sort(
        Comparator.comparing((LeverSet s) -> !s.reaches())
            .thenComparing(s -> s.reaches() ? s.levers().size() : 0)
            .thenComparing(s -> -s.share().share()));
    return told;
  }

  private List<LeverSet> triples(List<Lever> pool, List<Runner> pairs)
      throws IOException, SearchCancelled {
    Set<List<Lever>> triples = new LinkedHashSet<>();
    for (Runner pair : pairs.subList(0, Math.min(PAIRS_TO_EXTEND, pairs.size()))) {
      for (Lever third : pool) {
        if (pair.levers().stream().noneMatch(l -> l.equals(third) || l.excludes(third))) {
          List<Lever> triple = new ArrayList<>(pair.levers());
          triple.add(third);
          triple.sort(Comparator.comparing(Lever::id));
          triples.add(triple);
        }
      }
    }
    LeverRace race = new LeverRace(book, triples.size(), most, RaceStages.SETS);
    List<Runner> ran = LeverRace.highest(race.run(List.copyOf(triples), LeverRace::highest));
    List<LeverSet> told = new ArrayList<>();
    for (Runner runner : ran.subList(0, Math.min(TOLD, ran.size()))) {
      told.add(set(runner.levers(), race.z()));
    }
    return told;
  }

  private boolean isReached(double share) {
    return reach.isPresent() && share >= reach.getAsDouble();
  }

  /** The set after all runs, its parts tried as often; null if a part cannot be. */
  private LeverSet set(List<Lever> levers, double z) throws IOException, SearchCancelled {
    try {
      TrialRuns base = book.runs(List.of(), most);
      TrialRuns all = book.runs(levers, most);
      List<TrialRuns> alone = new ArrayList<>();
      for (Lever lever : levers) {
        alone.add(book.runs(List.of(lever), most));
      }
      IntervalEstimate difference = new PairedTrial(base, all, most).difference(z);
      boolean reaches = isReached(all.share(most));
      IntervalEstimate interaction = interaction(base, all, alone, z);
      return new LeverSet(
          levers,
          most,
          ConfidenceIntervals.wilson(all.reached(most), all.finished(most)),
          difference,
          interaction,
          levers.size() > 1 && waits(levers, difference, interaction),
          reaches,
          reaches && isMinimal(levers, base));
    } catch (LeverUnusable e) {
      return null;
    }
  }

  private boolean waits(
      List<Lever> levers, IntervalEstimate difference, IntervalEstimate interaction) {
    return difference.low() > 0
        && interaction.low() > 0
        && effects.stream()
            .filter(e -> levers.contains(e.lever()))
            .noneMatch(LeverEffect::isDistinguishable);
  }

  /** Tries every smaller set of the levers. */
  private boolean isMinimal(List<Lever> levers, TrialRuns base)
      throws IOException, LeverUnusable, SearchCancelled {
    if (isReached(base.share(most))) {
      return false;
    }
    for (int mask = 1; mask < (1 << levers.size()) - 1; mask++) {
      List<Lever> part = new ArrayList<>();
      for (int i = 0; i < levers.size(); i++) {
        if ((mask >> i & 1) != 0) {
          part.add(levers.get(i));
        }
      }
      if (isReached(book.runs(part, most).share(most))) {
        return false;
      }
    }
    return true;
  }

  /** Mean over the runs of what the set does less the sum of what its levers do alone. */
  private IntervalEstimate interaction(
      TrialRuns base, TrialRuns all, List<TrialRuns> alone, double z) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int run = 0; run < most; run++) {
      int r = run;
      boolean failed =
          base.failed().get(r)
              || all.failed().get(r)
              || alone.stream().anyMatch(t -> t.failed().get(r));
      if (!failed) {
        int before = bit(base.met(), run);
        int d = bit(all.met(), run) - before;
        for (TrialRuns one : alone) {
          d -= bit(one.met(), run) - before;
        }
        sum += d;
        squares += d * d;
        n++;
      }
    }
    return PairedTrial.mean(sum, squares, n, z);
  }

  private static int bit(BitSet bits, int run) {
    return bits.get(run) ? 1 : 0;
  }
}
