package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parley.scenario.DrawnWord;
import org.parley.scenario.DrawnWords;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.YamlNode.Mapping;

/**
 * Reads a text with each combination of the words that runs draw. What is not right with some words
 * only is said once, with the fewest of them that bring it about.
 */
final class WorldReading {
  private final WordDraws draws;
  private final List<DrawnWord> words;
  private final TextReading likeliest;
  private final Set<String> said = new HashSet<>();

  /**
   * The reading of a text.
   *
   * @param likeliest how it was read with the likeliest words
   */
  WorldReading(WordDraws draws, TextReading likeliest) {
    this.draws = draws;
    this.likeliest = likeliest;
    words = draws.words();
    likeliest.warnings().forEach(this::isNew);
  }

  /** The words with what they make of the scenario. */
  DrawnWords worlds(Scenario usual, Mapping root) {
    if (words.isEmpty()) {
      return DrawnWords.NONE;
    }
    RuleFindings findings = new RuleFindings(root, likeliest.problems(), likeliest.warnings());
    ScenarioRules.loadings(usual, words.stream().map(DrawnWord::place).toList(), findings);
    Map<Integer, Scenario> worlds = new TreeMap<>();
    IntStream.range(0, (int) DrawnWords.combinations(words))
        .boxed()
        .sorted(Comparator.comparingInt(c -> others(c).size()))
        .forEach(c -> worlds.put(c, world(others(c)).orElse(usual)));
    return new DrawnWords(words, List.copyOf(worlds.values()));
  }

  /** The words of a combination that are not the likeliest, by address. */
  private Map<String, Integer> others(int combination) {
    int[] levels = DrawnWords.levels(words, combination);
    Map<String, Integer> others = new LinkedHashMap<>();
    for (int w = 0; w < levels.length; w++) {
      if (levels[w] != words.get(w).likeliest()) {
        others.put(words.get(w).path(), levels[w]);
      }
    }
    return others;
  }

  private Optional<Scenario> world(Map<String, Integer> others) {
    TextReading reading = likeliest.anew();
    Optional<Scenario> world = reading.read(draws.with(others));
    note(reading.problems(), others, likeliest.problems());
    note(reading.warnings(), others, likeliest.warnings());
    return world;
  }

  private void note(
      List<InputProblem> found, Map<String, Integer> others, List<InputProblem> among) {
    List<String> when = new ArrayList<>();
    for (DrawnWord word : words) {
      if (others.containsKey(word.path())) {
        when.add(word.path() + " is " + word.levels().get(others.get(word.path())));
      }
    }
    String condition = when.isEmpty() ? "" : " (in runs in which " + String.join(", ", when) + ")";
    for (InputProblem problem : found) {
      if (isNew(problem)) {
        among.add(problem.when(condition));
      }
    }
  }

  private boolean isNew(InputProblem problem) {
    return said.add(problem.path() + ": " + problem.message());
  }
}
