package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.Node.Entry;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Node.Scalar;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.ById;

/** Changes a text, written out, by settings {@code path=value}. */
final class Settings {
  private final Origins origins;
  private final Layers layers;
  private final List<Problem> problems;

  Settings(Origins origins, List<Problem> problems) {
    this.origins = origins;
    this.layers = new Layers(origins, new ArrayList<>());
    this.problems = problems;
  }

  /** The text with all settings made, in their order. */
  Mapping apply(Mapping root, List<Setting> settings) {
    Mapping changed = root;
    for (int i = 0; i < settings.size(); i++) {
      changed = apply(changed, settings.get(i), i + 1);
    }
    return changed;
  }

  private Mapping apply(Mapping root, Setting setting, int number) {
    Place place = new Place(Place.SETTING, number, 1);
    List<Problem> own = new ArrayList<>();
    Optional<Node> value =
        setting.value().isBlank()
            ? Optional.of(new Scalar(place, "", Scalar.Kind.NULL))
            : YamlText.parse(Place.SETTING, setting.value(), own);
    own.forEach(p -> problems.add(Problem.at(place, setting.path(), p.message())));
    if (value.isEmpty()) {
      return root;
    }
    if (setting.path().equals("extends")) {
      String what = "a scenario cannot be laid over another from outside";
      problems.add(Problem.at(place, setting.path(), what, "'extends' in a file", ""));
      return root;
    }
    Step top = new Step(Names.of(root), setting.path(), moved(value.get(), place));
    return (Mapping) top.into(root, ScenarioCodec.SCENARIO.type(), setting.path(), "", "");
  }

  /** The same at another place. */
  private static Node moved(Node node, Place to) {
    if (node instanceof Scalar s) {
      return new Scalar(to, s.text(), s.kind());
    }
    if (node instanceof Node.Sequence list) {
      return new Node.Sequence(to, list.items().stream().map(n -> moved(n, to)).toList());
    }
    List<Entry> entries =
        ((Mapping) node)
            .entries().stream()
                .map(e -> new Entry(to, e.key(), moved(e.value(), to), e.quoted()))
                .toList();
    return new Mapping(to, entries);
  }

  /** One setting on its way down. */
  private final class Step {
    private final Names names;
    private final String whole;
    private final Node value;

    Step(Names names, String whole, Node value) {
      this.names = names;
      this.whole = whole;
      this.value = value;
    }

    /** Puts the value at the path that is left, below a node of a type. */
    Node into(Node node, Type type, String left, String done, String issue) {
      if (!(node instanceof Mapping m) || !(type instanceof Block || type instanceof ById)) {
        String at = done.isEmpty() ? whole : done;
        problems.add(Problem.at(value.place(), whole, "there is nothing below '" + at + "'"));
        return node;
      }
      Collection<String> known = known(m, type, issue);
      Optional<String> key = first(left, known);
      if (key.isEmpty()) {
        return lost(node, left, done, known);
      }
      Type inner = Layers.typeOf(type, key.get()).orElse(Types.TEXT);
      String below = Checker.join(done, key.get());
      boolean last = left.length() == key.get().length();
      if (last) {
        return put(m, key.get(), type, inner, below);
      }
      String scope = type instanceof ById b && b.kind() == Kind.ISSUE ? key.get() : issue;
      Node old = m.get(key.get()).orElse(new Mapping(value.place(), List.of()));
      Node into = into(old, inner, left.substring(key.get().length() + 1), below, scope);
      origins.carry(old, into);
      return into == old ? m : m.with(key.get(), into);
    }

    private Node put(Mapping m, String key, Type type, Type inner, String path) {
      Node full = value.isNull() ? value : full(m.get(key), inner);
      origins.noteSet(full, inner);
      Entry entry = new Entry(value.place(), key, full);
      return layers.lay(m, new Mapping(value.place(), List.of(entry)), type, path);
    }

    /** The value written out; a number for an effect that multiplies is its factor. */
    private Node full(Optional<Node> old, Type inner) {
      Node full = new Shorthand(old.isPresent()).expand(value, inner);
      boolean multiplies =
          inner == EffectCodec.EFFECT.type()
              && old.isPresent()
              && old.get() instanceof Mapping o
              && o.get("times").isPresent();
      return multiplies
              && full != value
              && full instanceof Mapping m
              && m.get(EffectCodec.EFFECT.type().shorthand()).filter(n -> n == value).isPresent()
          ? new Mapping(value.place(), List.of(new Entry(value.place(), "times", value)))
          : full;
    }

    private Collection<String> known(Mapping m, Type type, String issue) {
      if (type instanceof Block block) {
        return block.keys().stream().map(Key::name).toList();
      }
      ById byId = (ById) type;
      return byId.declares()
          ? m.entries().stream().map(Entry::key).toList()
          : names.allowed(byId.kind(), issue);
    }

    /** The longest key with which a path begins; ids of options and states may hold points. */
    private Optional<String> first(String left, Collection<String> known) {
      return known.stream()
          .filter(k -> left.equals(k) || left.startsWith(k + "."))
          .reduce((a, b) -> a.length() >= b.length() ? a : b);
    }

    private Node lost(Node node, String left, String done, Collection<String> known) {
      int dot = left.indexOf('.');
      String word = dot < 0 ? left : left.substring(0, dot);
      String where = done.isEmpty() ? "the scenario" : "'" + done + "'";
      String message = "there is no '" + word + "' in " + where;
      String maybe = Nearest.advice(word, known);
      if (!maybe.isEmpty()) {
        String near = maybe.substring(maybe.indexOf('\'') + 1, maybe.lastIndexOf('\''));
        String rest = dot < 0 ? "" : left.substring(dot);
        maybe = "Maybe you meant '" + Checker.join(done, near) + rest + "'.";
      }
      String expected = Ids.oneOf(known);
      problems.add(Problem.at(value.place(), whole, message, expected, maybe));
      return node;
    }
  }
}
