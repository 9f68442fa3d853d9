package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every count of hundreds of small pictures, by counting. */
class CountsAgainstEnumerationTest {
  private static final int PICTURES = 800;

  @Test
  void allCounts() {
    for (long seed = 0; seed < PICTURES; seed++) {
      BargainingProblem picture = RandomProblems.small(seed);
      DealEnumeration every = new DealEnumeration(picture);
      DealCounts counts = DealCounts.of(picture);
      String as = "seed " + seed;
      is(as, counts.deals(), every.all);
      is(as, counts.allowed(), every.allowed());
      is(as, counts.zopa(), every.zopa());
      for (int l = 0; l < picture.lines().size(); l++) {
        int line = l;
        is(as, counts.lines().get(l).inAll(), every.where(x -> every.crosses(line, x)));
        is(
            as,
            counts.lines().get(l).alone(),
            every.where(
                x ->
                    every.crossed(x).equals(Set.of(line))
                        && every.tooLittleFor(x).isEmpty()
                        && every.moves(x)));
      }
      for (int d = 0; d < picture.delegations(); d++) {
        int who = d;
        is(
            as,
            counts.alternatives().get(d).inAll(),
            every.where(x -> every.tooLittleFor(x).contains(who)));
        is(
            as,
            counts.alternatives().get(d).alone(),
            every.where(
                x ->
                    every.crossed(x).isEmpty()
                        && every.tooLittleFor(x).equals(Set.of(who))
                        && every.moves(x)));
        is(
            as,
            counts.aboveMandate().get(d),
            every.where(x -> every.level(x) > picture.mandate()[who]));
      }
    }
  }

  private static void is(String as, CountResult count, List<int[]> deals) {
    assertThat(count).as(as).isInstanceOf(CountResult.Exact.class);
    assertThat(((CountResult.Exact) count).number())
        .as(as)
        .isEqualTo(BigInteger.valueOf(deals.size()));
  }
}
