package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.io.GrammarType.Either;
import org.parley.scenario.io.GrammarType.Items;
import org.parley.scenario.io.GrammarType.Ref;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;
import org.parley.spelling.ClosestWord;

/**
 * A word that each run draws, as it is written: {@code {choice: [formulative, directive]}}, or
 * {@code {choice: {values: [...], weights: [3, 1]}}}, with its origin and the shared factors it
 * moves with beside it.
 *
 * @param levels what may stand there
 * @param weights the chance of each, in proportion
 */
record WordForm(List<YamlNode> levels, List<Double> weights) {
  /** The word that makes it. */
  static final String CHOICE = "choice";

  /** Fewest levels between which something is drawn. */
  private static final int FEWEST = 2;

  private static final String VALUES = "values";
  private static final String WEIGHTS = "weights";
  private static final Set<String> BESIDE = Set.of(CHOICE, "with", "source", "assumed");
  private static final String HOW =
      "{choice: [one, another]}, or {choice: {values: [one, another], weights: [3, 1]}}";

  /** Whether a node has this form. */
  static boolean isWord(YamlNode node) {
    return node instanceof Mapping m
        && m.get(CHOICE).isPresent()
        && m.entries().stream().allMatch(e -> BESIDE.contains(e.key()));
  }

  /** Whether a node has this form where a word, an option or a list of options may stand. */
  static boolean stands(YamlNode node, GrammarType type) {
    return isWord(node) && takes(type);
  }

  /** Whether what stands at a type is a word, an option, or a list of options. */
  static boolean takes(GrammarType type) {
    return type instanceof GrammarType.Words
        || type instanceof GrammarType.Flag
        || type instanceof Ref ref && ref.kind() == IdKind.OPTION
        || type instanceof Items items && takes(items.item())
        || type instanceof Either either && either.types().stream().anyMatch(WordForm::takes);
  }

  /** What a level is called: a word, or the parts of a list. */
  static String name(YamlNode level) {
    if (level instanceof Sequence list) {
      return list.items().stream().map(WordForm::name).reduce((a, b) -> a + " or " + b).orElse("");
    }
    Scalar word = (Scalar) level;
    return word.kind() == Scalar.Kind.NUMBER ? NumberSyntax.canonical(word.text()) : word.text();
  }

  /** Reads the form; adds what is wrong with it to the problems. */
  static Optional<WordForm> read(Mapping node, String path, List<InputProblem> problems) {
    int before = problems.size();
    FactorLoadings.check(node, path, problems);
    YamlNode body = node.get(CHOICE).orElseThrow();
    Optional<WordForm> form =
        body instanceof Mapping m
            ? weighted(m, path, problems)
            : levels(body, path, problems)
                .map(l -> new WordForm(l, l.stream().map(x -> 1.0).toList()));
    return problems.size() > before ? Optional.empty() : form;
  }

  private static Optional<WordForm> weighted(
      Mapping body, String path, List<InputProblem> problems) {
    for (Entry e : body.entries()) {
      if (!List.of(VALUES, WEIGHTS).contains(e.key())) {
        String what = "unknown key " + QuotedWords.of(e.key());
        String maybe = ClosestWord.advice(e.key(), List.of(VALUES, WEIGHTS));
        problems.add(InputProblem.at(e.place(), path, what, HOW, maybe));
      }
    }
    if (body.get(VALUES).isEmpty()) {
      problems.add(InputProblem.at(body.place(), path, "'values' is missing", HOW, ""));
      return Optional.empty();
    }
    Optional<List<YamlNode>> levels = levels(body.get(VALUES).get(), path, problems);
    if (levels.isEmpty() || body.get(WEIGHTS).isEmpty()) {
      return levels.map(l -> new WordForm(l, l.stream().map(x -> 1.0).toList()));
    }
    YamlNode weights = body.get(WEIGHTS).get();
    return numbers(weights, levels.get().size(), path, problems)
        .map(w -> new WordForm(levels.get(), w));
  }

  private static Optional<List<YamlNode>> levels(
      YamlNode node, String path, List<InputProblem> problems) {
    if (!(node instanceof Sequence list)) {
      String what = node.describe() + " is no list to draw from";
      problems.add(InputProblem.at(node.place(), path, what, HOW, ""));
      return Optional.empty();
    }
    Set<String> seen = new LinkedHashSet<>();
    for (YamlNode level : list.items()) {
      if (!isPlain(level)) {
        String what = level.describe() + " is no word that could be drawn";
        String expected = "words, options, or lists of options; numbers stand beside them";
        problems.add(InputProblem.at(level.place(), path, what, expected, ""));
        return Optional.empty();
      } else if (!seen.add(name(level))) {
        String what = QuotedWords.of(name(level)) + " is drawn twice here";
        String maybe = "Say how likely it is by weights.";
        problems.add(InputProblem.at(level.place(), path, what, "each once", maybe));
        return Optional.empty();
      }
    }
    if (seen.size() < FEWEST) {
      String what = "nothing is drawn between fewer than two";
      problems.add(InputProblem.at(node.place(), path, what, HOW, ""));
      return Optional.empty();
    }
    return Optional.of(list.items());
  }

  private static boolean isPlain(YamlNode level) {
    return level instanceof Scalar && !level.isNull()
        || level instanceof Sequence list
            && !list.items().isEmpty()
            && list.items().stream().allMatch(n -> n instanceof Scalar && !n.isNull());
  }

  private static Optional<List<Double>> numbers(
      YamlNode node, int size, String path, List<InputProblem> problems) {
    List<Double> weights = new ArrayList<>();
    if (node instanceof Sequence list) {
      for (YamlNode item : list.items()) {
        if (item instanceof Scalar s && s.kind() == Scalar.Kind.NUMBER) {
          weights.add(Double.parseDouble(s.text()));
        }
      }
    }
    boolean good = weights.stream().allMatch(w -> w > 0 && Double.isFinite(w));
    if (weights.size() != size || !good) {
      String what = "these are not the weights of what is drawn";
      String expected = "a list of " + size + " numbers above 0";
      problems.add(InputProblem.at(node.place(), path, what, expected, ""));
      return Optional.empty();
    }
    return Optional.of(weights);
  }
}
