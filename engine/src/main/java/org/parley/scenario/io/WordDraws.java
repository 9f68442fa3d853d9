package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.DrawnWord;
import org.parley.scenario.DrawnWords;
import org.parley.scenario.ValueOrigin;
import org.parley.scenario.io.GrammarType.Block;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.GrammarType.Either;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;

/**
 * The words of a text that runs draw, and the text as it is with some of them: what stands beside a
 * tactic that is not drawn is left out with it.
 */
final class WordDraws {
  /** In how many ways drawn words may come together: the scenario is read with each. */
  static final int MOST = 256;

  private final Mapping root;
  private final OriginNotes origins;
  private final List<InputProblem> problems;
  private final Map<String, DrawnWord> words = new LinkedHashMap<>();
  private final Map<String, WordForm> forms = new LinkedHashMap<>();
  private final Map<String, TextPosition> places = new LinkedHashMap<>();
  private final Set<String> unexplained = new LinkedHashSet<>();

  /** Finds the words; adds what is wrong with them to the problems. */
  WordDraws(Mapping root, OriginNotes origins, List<InputProblem> problems) {
    this.root = root;
    this.origins = origins;
    this.problems = problems;
    replaced(root, ScenarioCodec.SCENARIO.type(), "", Map.of());
    if (combinations() > MOST) {
      String path = words().get(words.size() - 1).path();
      String what =
          "the drawn words can come together in " + combinations() + " ways, and each is read";
      problems.add(InputProblem.at(places.get(path), path, what, "at most " + MOST + " ways", ""));
    }
  }

  /** The words, in the order of the text. */
  List<DrawnWord> words() {
    return List.copyOf(words.values());
  }

  private long combinations() {
    return DrawnWords.combinations(words());
  }

  /** Words without an origin are noted among the warnings, unless they state a position. */
  void explain(Collection<InputProblem> warnings) {
    for (String path : unexplained) {
      String message = "this draw has no origin and counts as assumed";
      String expected = "source: id, or assumed: \"why\"";
      warnings.add(InputProblem.at(places.get(path), path, message, expected, ""));
    }
  }

  /** The text with the likeliest words, but some at another level. */
  Mapping with(Map<String, Integer> levels) {
    return (Mapping) replaced(root, ScenarioCodec.SCENARIO.type(), "", levels);
  }

  private YamlNode replaced(
      YamlNode node, GrammarType type, String path, Map<String, Integer> levels) {
    if (WordForm.stands(node, type)) {
      return level((Mapping) node, type, path, levels);
    }
    if (type instanceof Either either) {
      return either.pick(node).map(t -> replaced(node, t, path, levels)).orElse(node);
    }
    if (!(node instanceof Mapping m) || !(type instanceof Block || type instanceof ById)) {
      return node;
    }
    boolean changed = false;
    List<Entry> entries = new ArrayList<>();
    for (Entry e : m.entries()) {
      Optional<GrammarType> inner = TextOverlay.typeOf(type, e.key());
      String at = GrammarChecker.join(path, e.key());
      YamlNode value = inner.map(t -> replaced(e.value(), t, at, levels)).orElse(e.value());
      boolean same = value == e.value();
      changed |= !same;
      entries.add(same ? e : new Entry(e.place(), e.key(), value, e.quoted()));
    }
    if (!changed) {
      return m;
    }
    Mapping made = new Mapping(m.place(), entries);
    made = type instanceof Block block ? fitting(m, made, block) : made;
    origins.carry(m, made);
    return made;
  }

  /** The level of a word, written out. */
  private YamlNode level(Mapping node, GrammarType type, String path, Map<String, Integer> levels) {
    if (!forms.containsKey(path)) {
      found(node, path);
    }
    WordForm form = forms.get(path);
    if (form == null) {
      return new ShorthandExpansion(false).expand(stand(node), type);
    }
    int level = levels.getOrDefault(path, words.get(path).likeliest());
    YamlNode made = new ShorthandExpansion(false).expand(form.levels().get(level), type);
    origins.carry(node, made);
    return made;
  }

  /** What is looked at in the place of a word that cannot be drawn. */
  private static YamlNode stand(Mapping node) {
    YamlNode body = node.get(WordForm.CHOICE).orElseThrow();
    YamlNode values = body instanceof Mapping m ? m.get("values").orElse(body) : body;
    boolean list = values instanceof YamlNode.Sequence l && !l.items().isEmpty();
    return list ? ((YamlNode.Sequence) values).items().get(0) : values;
  }

  private void found(Mapping node, String path) {
    if (SettledWords.holds(path)) {
      String what = "what stands here is the same in every run";
      String expected = "one value that is not drawn";
      problems.add(InputProblem.at(node.place(), path, what, expected, ""));
      return;
    }
    WordForm.read(node, path, problems)
        .ifPresent(
            form -> {
              boolean stated = origins.isPosition(node);
              ValueOrigin origin = stated ? origins.ofPosition(node) : origins.ofNumber(node);
              if (origin.isUnexplained() && !stated) {
                unexplained.add(path);
              }
              List<String> names = form.levels().stream().map(WordForm::name).toList();
              forms.put(path, form);
              places.put(path, node.place());
              words.put(
                  path,
                  new DrawnWord(path, names, form.weights(), origin, FactorLoadings.read(node)));
            });
  }

  /** Without the keys that belong to other words that could have been drawn. */
  private static Mapping fitting(Mapping before, Mapping made, Block block) {
    Mapping left = made;
    for (var group : block.companions().entrySet()) {
      Optional<YamlNode> drawn = before.get(group.getKey()).filter(WordForm::isWord);
      if (drawn.isPresent() && made.get(group.getKey()).get() instanceof Scalar word) {
        Set<String> others = new HashSet<>();
        WordForm.read((Mapping) drawn.get(), "", new ArrayList<>()).stream()
            .flatMap(form -> form.levels().stream())
            .forEach(level -> others.addAll(keys(group.getValue(), WordForm.name(level))));
        others.removeAll(keys(group.getValue(), word.text()));
        for (String other : others) {
          left = left.without(other);
        }
      }
    }
    return left;
  }

  private static Set<String> keys(Map<String, Set<String>> byWord, String word) {
    return new GrammarType.Words(List.copyOf(byWord.keySet()))
        .find(word)
        .map(byWord::get)
        .orElse(Set.of());
  }
}
