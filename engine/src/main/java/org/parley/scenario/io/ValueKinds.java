package org.parley.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Default;
import org.parley.scenario.Defaults;
import org.parley.scenario.Quantity;
import org.parley.scenario.TalksMoment;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.GrammarType.Items;
import org.parley.scenario.io.GrammarType.Num;
import org.parley.scenario.io.GrammarType.Ref;

/** The kinds of values of which the language is made. */
final class ValueKinds {
  /** A text of one's own. */
  static final ValueCodec<String> TEXT =
      ValueCodec.of(TypeVocabulary.TEXT, BlockReader::text, (text, out) -> text);

  /** Yes or no. */
  static final ValueCodec<Boolean> FLAG =
      ValueCodec.of(
          TypeVocabulary.FLAG, at -> at.text().equalsIgnoreCase("true"), (flag, out) -> flag);

  /** A date. */
  static final ValueCodec<LocalDate> DATE =
      ValueCodec.of(
          TypeVocabulary.DATE, at -> LocalDate.parse(at.text()), (date, out) -> date.toString());

  /** A date, or a round of a sitting. */
  static final ValueCodec<TalksMoment> MOMENT =
      ValueCodec.of(TypeVocabulary.MOMENT, ValueKinds::moment, (moment, out) -> plain(moment));

  /** The id of an option of the issue around it. */
  static final ValueCodec<String> OPTION =
      ValueCodec.of(TypeVocabulary.OPTION, BlockReader::option, (id, out) -> id);

  /** A combination of options: one or several of each issue named. */
  static final ValueCodec<DealCondition> CHOICES =
      ValueCodec.of(TypeVocabulary.CHOICES, ValueKinds::choices, (choices, out) -> plain(choices));

  /** Options by issue. */
  static final ValueCodec<Map<String, String>> OPTIONS = options(TypeVocabulary.OPTION);

  /** Ids of issues. */
  static final ValueCodec<List<String>> ISSUES = ids(IdKind.ISSUE);

  /** Ids of delegations. */
  static final ValueCodec<List<String>> DELEGATIONS = ids(IdKind.DELEGATION);

  /** Ids of delegations, mediators and third parties. */
  static final ValueCodec<List<String>> PARTIES = ids(IdKind.PARTY);

  private ValueKinds() {}

  /** The id of an event. */
  static ValueCodec<String> event() {
    return ValueCodec.of(new Ref(IdKind.EVENT), BlockReader::text, (id, out) -> id);
  }

  /** The id of a delegation. */
  static ValueCodec<String> delegation() {
    return ValueCodec.of(new Ref(IdKind.DELEGATION), BlockReader::text, (id, out) -> id);
  }

  /** What readers see: a text, or the id of the thing. */
  static KeyCodec<String> title() {
    return new KeyCodec<>(
        TypeVocabulary.TEXT,
        false,
        false,
        "its id",
        List.of(),
        BlockReader::text,
        BlockReader::id,
        (title, out) -> title.equals(out.id()) ? Optional.empty() : Optional.of(title));
  }

  /** A word of an enum. */
  static <E extends Enum<E>> ValueCodec<E> word(Class<E> type) {
    return ValueCodec.of(
        TypeVocabulary.words(type),
        at -> word(at.text(), type),
        (word, out) -> TypeVocabulary.word(word));
  }

  /** A word of an enum, at a key that means one of them when it is left out. */
  static <E extends Enum<E>> KeyCodec<E> word(Class<E> type, E otherwise) {
    return word(type).or(otherwise, TypeVocabulary.word(otherwise));
  }

  private static <E extends Enum<E>> E word(String text, Class<E> type) {
    String word = TypeVocabulary.words(type).find(text).orElseThrow();
    for (E constant : type.getEnumConstants()) {
      if (TypeVocabulary.word(constant).equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(text);
  }

  /** Words of an enum, in its order when written. */
  static <E extends Enum<E>> ValueCodec<Set<E>> words(Class<E> type) {
    return ValueCodec.of(
        new Items(TypeVocabulary.words(type)),
        at -> {
          Set<E> set = new LinkedHashSet<>();
          at.items().forEach(item -> set.add(word(item.text(), type)));
          return set;
        },
        (set, out) -> set.stream().sorted().map(TypeVocabulary::word).toList());
  }

  /** Yes or no, at a key that means no when it is left out. */
  static KeyCodec<Boolean> flag(boolean otherwise) {
    return FLAG.or(otherwise, Boolean.toString(otherwise));
  }

  /** A number that each run may draw. */
  static ValueCodec<UncertainNumber> number(Num type) {
    return ValueCodec.of(type, at -> at.uncertain(at.path()), (n, out) -> out.number(n));
  }

  /** A number, at a key that means the default of the language when it is left out. */
  static KeyCodec<UncertainNumber> number(Num type, Default otherwise) {
    String words = NumberSyntax.plain(otherwise.value());
    return number(type)
        .orElse(words, at -> otherwise.at(at.path()), otherwise::is)
        .defaults(otherwise);
  }

  /** The same, with a default that stands in the common list. */
  static KeyCodec<UncertainNumber> number(Num type, Defaults otherwise) {
    return number(type, otherwise.asDefault());
  }

  /** A number at a key that must be there. */
  static KeyCodec<UncertainNumber> needed(Num type) {
    return number(type)
        .orElse(
            "",
            at -> new UncertainNumber(at.path(), Quantity.of(0), new ValueOrigin.Unexplained()),
            n -> false)
        .needed();
  }

  /** A whole number, the same in every run. */
  static ValueCodec<Integer> whole(Num type) {
    return ValueCodec.of(type, at -> (int) at.fixed(), (n, out) -> n);
  }

  /** A whole number, at a key that means the default of the language when it is left out. */
  static KeyCodec<Integer> whole(Num type, Default otherwise) {
    return whole(type)
        .or((int) otherwise.value(), NumberSyntax.plain(otherwise.value()))
        .defaults(otherwise);
  }

  /** The same, with a default that stands in the common list. */
  static KeyCodec<Integer> whole(Num type, Defaults otherwise) {
    return whole(type, otherwise.asDefault());
  }

  /** A number that is the same in every run. */
  static ValueCodec<Double> fixed() {
    return ValueCodec.of(TypeVocabulary.fixed(""), BlockReader::fixed, (n, out) -> n);
  }

  /** Numbers by the id of something that stands elsewhere. */
  static KeyCodec<Map<String, UncertainNumber>> numbersBy(IdKind kind, Num type, String otherwise) {
    return new KeyCodec<>(
        TypeVocabulary.numbersBy(kind, type),
        false,
        false,
        otherwise,
        List.of(),
        ValueKinds::numbers,
        at -> Map.of(),
        (numbers, out) -> Optional.of(plain(numbers, out, Optional.empty())));
  }

  /** The same, with a default that stands in the common list. */
  static KeyCodec<Map<String, UncertainNumber>> numbersBy(
      Num type, Defaults otherwise, Function<BlockReader, List<String>> ids) {
    return numbersBy(type, otherwise.asDefault(), ids);
  }

  /** Numbers by delegation, with the default of the language for those that have none. */
  static KeyCodec<Map<String, UncertainNumber>> numbersBy(
      Num type, Default otherwise, Function<BlockReader, List<String>> ids) {
    Function<BlockReader, Map<String, UncertainNumber>> read =
        at -> {
          Map<String, UncertainNumber> stated = numbers(at);
          Map<String, UncertainNumber> all = new LinkedHashMap<>();
          ids.apply(at)
              .forEach(id -> all.put(id, otherwise.at(GrammarChecker.join(at.path(), id))));
          all.putAll(stated);
          return all;
        };
    return new KeyCodec<>(
        TypeVocabulary.numbersBy(IdKind.DELEGATION, type),
        false,
        false,
        NumberSyntax.plain(otherwise.value()),
        List.of(otherwise),
        read,
        read,
        (numbers, out) -> Optional.of(plain(numbers, out, Optional.of(otherwise))));
  }

  /** All parties at the table. */
  static List<String> all(BlockReader at) {
    return at.book().delegations();
  }

  /** All parties at the table but the one around. */
  static List<String> others(BlockReader at) {
    return all(at).stream().filter(d -> !d.equals(at.id())).toList();
  }

  private static Map<String, UncertainNumber> numbers(BlockReader at) {
    Map<String, UncertainNumber> numbers = new LinkedHashMap<>();
    at.byId().forEach((id, n) -> numbers.put(id, n.uncertain(n.path())));
    return numbers;
  }

  private static Object plain(
      Map<String, UncertainNumber> numbers, BlockWriter around, Optional<Default> otherwise) {
    BlockWriter out = around.numbers(List.copyOf(numbers.values()));
    numbers.forEach(
        (id, n) -> {
          if (otherwise.filter(o -> o.is(n)).isEmpty()) {
            out.put(id, out.number(n));
          }
        });
    return out.entries();
  }

  /** Things that have their ids here. */
  static <V> KeyCodec<List<V>> named(IdKind kind, ValueCodec<V> codec, Function<V, String> id) {
    return each(TypeVocabulary.named(kind, codec.type()), codec, id);
  }

  /** Things by the id of something that stands elsewhere. */
  static <V> KeyCodec<List<V>> by(IdKind kind, ValueCodec<V> codec, Function<V, String> id) {
    return each(TypeVocabulary.by(kind, codec.type()), codec, id);
  }

  /** Things by id. */
  static <V> KeyCodec<List<V>> each(ById type, ValueCodec<V> codec, Function<V, String> id) {
    return ValueCodec.<List<V>>of(
            type,
            at -> at.byId().values().stream().map(codec::read).toList(),
            (list, out) -> {
              Map<String, Object> all = new LinkedHashMap<>();
              list.forEach(v -> all.put(id.apply(v), codec.write(v, out.named(id.apply(v)))));
              return all;
            })
        .or(List.of());
  }

  /** A list of ids of things that stand elsewhere. */
  static ValueCodec<List<String>> ids(IdKind kind) {
    return ValueCodec.of(new Items(new Ref(kind)), ValueKinds::ids, (ids, out) -> ids);
  }

  private static List<String> ids(BlockReader at) {
    Set<String> ids = new LinkedHashSet<>();
    at.items().forEach(item -> ids.add(item.text()));
    return List.copyOf(ids);
  }

  /** By issue: an option, or whatever a reference of this type names. */
  static ValueCodec<Map<String, String>> options(GrammarType option) {
    return ValueCodec.of(
        TypeVocabulary.by(IdKind.ISSUE, option),
        at -> {
          Map<String, String> options = new LinkedHashMap<>();
          at.byId().forEach((issue, o) -> options.put(issue, o.option()));
          return options;
        },
        (options, out) -> options);
  }

  private static DealCondition choices(BlockReader at) {
    Map<String, Set<String>> options = new LinkedHashMap<>();
    at.byId()
        .forEach(
            (issue, named) -> {
              Set<String> ids = new LinkedHashSet<>();
              named.items().forEach(item -> ids.add(item.option()));
              if (!ids.isEmpty()) {
                options.put(issue, ids);
              }
            });
    return new DealCondition(options);
  }

  private static Map<String, Object> plain(DealCondition choices) {
    Map<String, Object> options = new LinkedHashMap<>();
    choices
        .options()
        .forEach(
            (issue, ids) ->
                options.put(issue, ids.size() == 1 ? ids.iterator().next() : new ArrayList<>(ids)));
    return options;
  }

  private static TalksMoment moment(BlockReader at) {
    return at.node() instanceof YamlNode.Mapping
        ? new TalksMoment.At((int) at.at("sitting").fixed(), (int) at.at("round").fixed())
        : new TalksMoment.On(LocalDate.parse(at.text()));
  }

  private static Object plain(TalksMoment moment) {
    return moment.match(
        on -> on.date().toString(),
        at -> ScenarioSchema.map("sitting", at.sitting(), "round", at.round()));
  }
}
