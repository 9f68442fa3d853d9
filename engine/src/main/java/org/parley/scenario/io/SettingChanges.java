package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.io.GrammarType.Block;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.spelling.ClosestWord;

/** Changes a text, written out, by settings {@code path=value}. */
final class SettingChanges {
  private final OriginNotes origins;
  private final TextOverlay layers;
  private final List<InputProblem> problems;

  SettingChanges(OriginNotes origins, List<InputProblem> problems) {
    this.origins = origins;
    this.layers = new TextOverlay(origins, new ArrayList<>());
    this.problems = problems;
  }

  /** The text with all settings made, in their order; but of two that overlap the narrower wins. */
  Mapping apply(Mapping root, List<ScenarioSetting> settings) {
    Mapping changed = root;
    for (int i : order(settings)) {
      changed = apply(changed, settings.get(i), i + 1);
    }
    return changed;
  }

  /** A path comes before those below it, whichever was named first. */
  private static List<Integer> order(List<ScenarioSetting> settings) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      String above = settings.get(i).path() + ".";
      int at = 0;
      while (at < order.size() && !settings.get(order.get(at)).path().startsWith(above)) {
        at++;
      }
      order.add(at, i);
    }
    return order;
  }

  private Mapping apply(Mapping root, ScenarioSetting setting, int number) {
    TextPosition place = new TextPosition(TextPosition.SETTING, number, 1);
    List<InputProblem> own = new ArrayList<>();
    Optional<YamlNode> value =
        setting.value().isBlank()
            ? Optional.of(new Scalar(place, "", Scalar.Kind.NULL))
            : YamlText.parse(TextPosition.SETTING, setting.value(), own);
    own.forEach(p -> problems.add(InputProblem.at(place, setting.path(), p.message())));
    if (value.isEmpty()) {
      return root;
    }
    if (setting.path().equals("extends")) {
      String what = "a scenario cannot be laid over another from outside";
      problems.add(InputProblem.at(place, setting.path(), what, "'extends' in a file", ""));
      return root;
    }
    Step top = new Step(DeclaredIds.of(root), setting.path(), moved(value.get(), place));
    return (Mapping) top.into(root, ScenarioCodec.SCENARIO.type(), setting.path(), "", "");
  }

  /** The same at another place. */
  private static YamlNode moved(YamlNode node, TextPosition to) {
    if (node instanceof Scalar s) {
      return new Scalar(to, s.text(), s.kind());
    }
    if (node instanceof YamlNode.Sequence list) {
      return new YamlNode.Sequence(to, list.items().stream().map(n -> moved(n, to)).toList());
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
    private final DeclaredIds names;
    private final String whole;
    private final YamlNode value;

    Step(DeclaredIds names, String whole, YamlNode value) {
      this.names = names;
      this.whole = whole;
      this.value = value;
    }

    /** Puts the value at the path that is left, below a node of a type. */
    YamlNode into(YamlNode node, GrammarType declared, String left, String done, String issue) {
      GrammarType type =
          declared instanceof GrammarType.Either e ? e.pick(node).orElse(declared) : declared;
      if (!(node instanceof Mapping m) || !(type instanceof Block || type instanceof ById)) {
        String at = done.isEmpty() ? whole : done;
        problems.add(InputProblem.at(value.place(), whole, "there is nothing below '" + at + "'"));
        return node;
      }
      Collection<String> known = known(m, type, issue);
      Optional<String> key = first(left, known).or(() -> added(type, left));
      if (key.isEmpty()) {
        return lost(node, left, done, known);
      }
      GrammarType inner = TextOverlay.typeOf(type, key.get()).orElse(TypeVocabulary.TEXT);
      String below = GrammarChecker.join(done, key.get());
      boolean last = left.length() == key.get().length();
      if (last) {
        return put(m, key.get(), type, inner, below);
      }
      String scope = type instanceof ById b && b.kind() == IdKind.ISSUE ? key.get() : issue;
      YamlNode old = m.get(key.get()).orElse(new Mapping(value.place(), List.of()));
      YamlNode into = into(old, inner, left.substring(key.get().length() + 1), below, scope);
      origins.carry(old, into);
      return into == old ? m : m.with(key.get(), into);
    }

    /** The id of something that is added whole, as a text laid over another may add it. */
    private Optional<String> added(GrammarType type, String left) {
      boolean whole = type instanceof ById byId && byId.declares() && value instanceof Mapping;
      return whole && !left.contains(".") ? Optional.of(left) : Optional.empty();
    }

    private YamlNode put(Mapping m, String key, GrammarType type, GrammarType inner, String path) {
      YamlNode full = value.isNull() ? value : full(m.get(key), inner);
      origins.noteSet(full, inner);
      Entry entry = new Entry(value.place(), key, full);
      return layers.lay(m, new Mapping(value.place(), List.of(entry)), type, path);
    }

    /** The value written out; a number for an effect that multiplies is its factor. */
    private YamlNode full(Optional<YamlNode> old, GrammarType inner) {
      YamlNode full = new ShorthandExpansion(old.isPresent()).expand(value, inner);
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

    private Collection<String> known(Mapping m, GrammarType type, String issue) {
      if (type instanceof Block block) {
        return block.keys().stream().map(GrammarKey::name).toList();
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

    private YamlNode lost(YamlNode node, String left, String done, Collection<String> known) {
      int dot = left.indexOf('.');
      String word = dot < 0 ? left : left.substring(0, dot);
      String where = done.isEmpty() ? "the scenario" : "'" + done + "'";
      String message = "there is no '" + word + "' in " + where;
      String maybe = ClosestWord.advice(word, known);
      if (!maybe.isEmpty()) {
        String near = maybe.substring(maybe.indexOf('\'') + 1, maybe.lastIndexOf('\''));
        String rest = dot < 0 ? "" : left.substring(dot);
        maybe = "Maybe you meant '" + GrammarChecker.join(done, near) + rest + "'.";
      }
      String expected = IdRules.oneOf(known);
      problems.add(InputProblem.at(value.place(), whole, message, expected, maybe));
      return node;
    }
  }
}
