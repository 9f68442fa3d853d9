package org.parley.lab.lever;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.parley.random.RandomStreams;

/**
 * Runs made up from their number: a run meets the goal if its luck is below a chance that depends
 * on the levers moved, so that every effect is known.
 *
 * @param chance chance of meeting the goal by ids of the levers moved
 * @param paired whether run k has the same luck whichever levers are moved
 */
record InventedTrials(ToDoubleFunction<List<String>> chance, boolean paired, long seed)
    implements LeverTrials {

  static List<Lever> levers(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Lever.of(
                    "l" + (i < 10 ? "0" : "") + i,
                    "Lever " + i,
                    new LeverHolder.TableTeam(i % 2 == 0 ? "adria" : "borland"),
                    "path." + i,
                    "1"))
        .toList();
  }

  @Override
  public List<String> delegations() {
    return List.of("adria", "borland");
  }

  @Override
  public Optional<TrialSlice> runs(List<Lever> moved, int from, int to) {
    List<String> ids = moved.stream().map(Lever::id).sorted().toList();
    double p = chance.applyAsDouble(ids);
    long luck = paired ? seed : seed * 31 + ids.hashCode();
    boolean[] met = new boolean[to - from];
    long[][] gains = new long[2][to - from];
    for (int run = from; run < to; run++) {
      met[run - from] = new RandomStreams(luck, run).uniform(1) < p;
      gains[0][run - from] = 10_000_000L * ids.size();
    }
    return Optional.of(new TrialSlice(met, new boolean[to - from], gains));
  }
}
