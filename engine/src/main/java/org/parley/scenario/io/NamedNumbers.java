package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;
import org.parley.spelling.ClosestWord;

/**
 * Writes out the numbers that are taken by name: {@code {like: firm}} becomes what stands at {@code
 * numbers.firm}, with its origin and factors unless the place has its own. Every place draws a
 * number of its own.
 */
final class NamedNumbers {
  private static final String LIKE = "like";
  private static final Set<String> BESIDE = Set.of(LIKE, "source", "assumed", "with");

  private final Mapping root;
  private final OriginNotes origins;
  private final List<InputProblem> problems;
  private final Map<String, YamlNode> defined = new LinkedHashMap<>();

  NamedNumbers(Mapping root, OriginNotes origins, List<InputProblem> problems) {
    this.root = root;
    this.origins = origins;
    this.problems = problems;
  }

  /** The text with every name written out; the same text if it names none. */
  Mapping written() {
    DeclaredIds.entries(root, "numbers").forEach(e -> defined.put(e.key(), e.value()));
    return (Mapping) written(root, "");
  }

  private YamlNode written(YamlNode node, String path) {
    if (node instanceof Sequence list) {
      return list(list, path);
    }
    if (!(node instanceof Mapping m)) {
      return node;
    }
    Optional<Scalar> name = name(m);
    if (name.isPresent()) {
      return taken(m, name.get(), path);
    }
    boolean changed = false;
    List<Entry> entries = new ArrayList<>();
    for (Entry e : m.entries()) {
      YamlNode value = written(e.value(), GrammarChecker.join(path, e.key()));
      changed |= value != e.value();
      entries.add(value == e.value() ? e : new Entry(e.place(), e.key(), value));
    }
    if (!changed) {
      return m;
    }
    Mapping made = new Mapping(m.place(), entries);
    origins.carry(m, made);
    return made;
  }

  private YamlNode list(Sequence list, String path) {
    List<YamlNode> items = list.items().stream().map(n -> written(n, path)).toList();
    return items.equals(list.items()) ? list : new Sequence(list.place(), items);
  }

  private static Optional<Scalar> name(Mapping m) {
    boolean alone = m.entries().stream().allMatch(e -> BESIDE.contains(e.key()));
    return alone && m.get(LIKE).isPresent() && m.get(LIKE).get() instanceof Scalar s
        ? Optional.of(s)
        : Optional.empty();
  }

  private YamlNode taken(Mapping use, Scalar name, String path) {
    YamlNode definition = defined.get(name.text());
    if (definition == null || path.startsWith("numbers.")) {
      String what =
          path.startsWith("numbers.")
              ? "a named number cannot take another"
              : QuotedWords.of(name.text()) + " is not under 'numbers'";
      String expected =
          defined.isEmpty() ? "a number under 'numbers'" : IdRules.oneOf(defined.keySet());
      String maybe = ClosestWord.advice(name.text(), defined.keySet());
      problems.add(InputProblem.at(name.place(), path, what, expected, maybe));
      return use;
    }
    Mapping made = new Mapping(use.place(), entries(definition));
    for (Entry e : use.entries()) {
      made = e.key().equals(LIKE) ? made : laid(made, e);
    }
    origins.like(use, name.text(), definition, made);
    origins.carry(use, made);
    return made;
  }

  private static List<Entry> entries(YamlNode definition) {
    return definition instanceof Mapping m
        ? m.entries()
        : List.of(new Entry(definition.place(), "value", definition));
  }

  private static Mapping laid(Mapping below, Entry e) {
    List<Entry> entries = new ArrayList<>(below.without(e.key()).entries());
    entries.add(e);
    return new Mapping(below.place(), entries);
  }
}
