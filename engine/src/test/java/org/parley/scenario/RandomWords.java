package org.parley.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Words that runs draw, for made-up scenarios: who speaks first, and how talks are closed. */
public final class RandomWords {
  private static final List<Talks.Order> ORDERS = List.of(Talks.Order.values());
  private static final List<Talks.Closing> CLOSINGS = List.of(Talks.Closing.values());

  private RandomWords() {}

  /** The scenario with these words drawn. */
  public static Scenario in(Scenario scenario, long seed) {
    SeededDice dice = new SeededDice(seed ^ 0x2545F4914F6CDD1DL);
    List<DrawnWord> words =
        List.of(
            word("talks.order", List.of("listed", "drawn", "alternate"), dice),
            word("talks.closing", List.of("interim", "single-undertaking"), dice));
    List<Scenario> worlds =
        IntStream.range(0, (int) DrawnWords.combinations(words))
            .mapToObj(c -> world(scenario, DrawnWords.levels(words, c)))
            .toList();
    int likeliest = DrawnWords.combination(words, DrawnWord::likeliest);
    return worlds.get(likeliest).drawing(new DrawnWords(words, worlds));
  }

  private static DrawnWord word(String path, List<String> levels, SeededDice dice) {
    List<Double> weights = levels.stream().map(l -> (double) dice.whole(1, 4)).toList();
    ValueOrigin origin = new ValueOrigin.Assumed("made up");
    return new DrawnWord(path, levels, weights, origin, List.of());
  }

  private static Scenario world(Scenario scenario, int[] levels) {
    Map<String, Object> words =
        Map.of("order", ORDERS.get(levels[0]), "closing", CLOSINGS.get(levels[1]));
    return ChangedRecord.of(scenario, Map.of("talks", ChangedRecord.of(scenario.talks(), words)));
  }
}
