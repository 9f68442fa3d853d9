package org.parley.scenario.io;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Defaults;
import org.parley.scenario.Quantity;
import org.parley.scenario.TalksMoment;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;
import org.parley.scenario.io.Node.Entry;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Node.Scalar;
import org.parley.scenario.io.Node.Sequence;
import org.parley.scenario.io.Type.Num;

/**
 * A checked block on its way to a record: what stands at a key, or what holds without it.
 *
 * @param node the block
 * @param path its address
 * @param book where origins and warnings are kept
 */
record View(Mapping node, String path, Book book) {

  /**
   * What binding needs besides the text.
   *
   * @param origins where numbers and positions come from
   * @param places where everything stands, by its path
   * @param warnings numbers and positions without an origin are added here
   */
  record Book(Origins origins, Map<String, Place> places, List<Problem> warnings) {}

  boolean has(String key) {
    return node.get(key).isPresent();
  }

  String at(String key) {
    return Checker.join(path, key);
  }

  /** The block at a key; an empty one if there is none. */
  View in(String key) {
    return node.get(key)
        .map(n -> view(at(key), n))
        .orElseGet(() -> new View(new Mapping(node.place(), List.of()), at(key), book));
  }

  /** The block at a key, if there is one. */
  Optional<View> maybe(String key) {
    return node.get(key).map(n -> view(at(key), n));
  }

  /** The blocks by id at a key. */
  Map<String, View> all(String key) {
    Map<String, View> all = new LinkedHashMap<>();
    entries(key).forEach(e -> all.put(e.key(), view(at(key) + "." + e.key(), e.value())));
    return all;
  }

  private View view(String at, Node value) {
    book.places.put(at, value.place());
    Mapping block = value instanceof Mapping m ? m : new Mapping(value.place(), List.of());
    return new View(block, at, book);
  }

  private List<Entry> entries(String key) {
    return node.get(key)
        .map(n -> n instanceof Mapping m ? m.entries() : List.<Entry>of())
        .orElse(List.of());
  }

  String text(String key, String otherwise) {
    return node.get(key).map(n -> ((Scalar) n).text()).orElse(otherwise);
  }

  boolean flag(String key, boolean otherwise) {
    return node.get(key).map(n -> ((Scalar) n).text().equalsIgnoreCase("true")).orElse(otherwise);
  }

  int whole(String key, int otherwise) {
    return node.get(key).map(n -> (int) fixed(n)).orElse(otherwise);
  }

  static double fixed(Node node) {
    Num any = Types.any(Quantities.ANY_UNIT);
    return Quantities.read(node, any, "", new java.util.ArrayList<>())
        .map(Quantity::mean)
        .orElse(0.0);
  }

  <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
    return maybeWord(key, type).orElse(otherwise);
  }

  <E extends Enum<E>> Optional<E> maybeWord(String key, Class<E> type) {
    return node.get(key).map(n -> word(((Scalar) n).text(), type));
  }

  static <E extends Enum<E>> E word(String text, Class<E> type) {
    String word = Types.words(type).find(text).orElseThrow();
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> Types.word(e).equals(word))
        .findFirst()
        .orElseThrow();
  }

  Optional<LocalDate> date(String key) {
    return node.get(key).map(n -> LocalDate.parse(((Scalar) n).text()));
  }

  Optional<TalksMoment> moment(String key) {
    return node.get(key).map(View::moment);
  }

  private static TalksMoment moment(Node node) {
    return node instanceof Mapping m
        ? new TalksMoment.At(
            (int) fixed(m.get("sitting").orElseThrow()), (int) fixed(m.get("round").orElseThrow()))
        : new TalksMoment.On(LocalDate.parse(((Scalar) node).text()));
  }

  /** Ids in a list. */
  List<String> ids(String key) {
    Node list = node.get(key).orElse(null);
    return list instanceof Sequence s ? texts(s) : List.of();
  }

  private static List<String> texts(Sequence list) {
    return List.copyOf(
        new LinkedHashSet<>(list.items().stream().map(n -> ((Scalar) n).text()).toList()));
  }

  /** A combination of options. */
  DealCondition choices(String key) {
    Map<String, Set<String>> options = new LinkedHashMap<>();
    for (Entry e : entries(key)) {
      Set<String> ids = new LinkedHashSet<>();
      texts((Sequence) e.value()).forEach(id -> ids.add(Numbers.canonical(id)));
      if (!ids.isEmpty()) {
        options.put(e.key(), ids);
      }
    }
    return new DealCondition(options);
  }

  /** Options by issue. */
  Map<String, String> options(String key) {
    Map<String, String> options = new LinkedHashMap<>();
    entries(key).forEach(e -> options.put(e.key(), Numbers.canonical(((Scalar) e.value()).text())));
    return options;
  }

  /** The number at a key, or the default of the language. */
  UncertainNumber number(String key, Defaults otherwise) {
    return maybeNumber(key).orElseGet(() -> otherwise.at(at(key)));
  }

  /** The number at a key that must be there; 0 if the checks took it away. */
  UncertainNumber number(String key) {
    return maybeNumber(key)
        .orElseGet(() -> new UncertainNumber(at(key), Quantity.of(0), new ValueOrigin.Assumed("")));
  }

  Optional<UncertainNumber> maybeNumber(String key) {
    return node.get(key).map(n -> uncertain(at(key), n));
  }

  /** Numbers by id. */
  Map<String, UncertainNumber> numbers(String key) {
    Map<String, UncertainNumber> numbers = new LinkedHashMap<>();
    entries(key).forEach(e -> numbers.put(e.key(), uncertain(at(key) + "." + e.key(), e.value())));
    return numbers;
  }

  /** Numbers by id, with the default for each id that has none. */
  Map<String, UncertainNumber> numbers(String key, List<String> ids, Defaults otherwise) {
    Map<String, UncertainNumber> stated = numbers(key);
    Map<String, UncertainNumber> all = new LinkedHashMap<>();
    for (String id : ids) {
      String address = at(key) + "." + id;
      all.put(id, stated.containsKey(id) ? stated.get(id) : otherwise.at(address));
    }
    stated.forEach(all::putIfAbsent);
    return all;
  }

  /** The number at a node, under an address. */
  UncertainNumber uncertain(String address, Node value) {
    book.places.put(address, value.place());
    ValueOrigin origin = book.origins.ofNumber(value);
    Quantity quantity =
        Quantities.read(value, Types.any(Quantities.ANY_UNIT), address, new java.util.ArrayList<>())
            .orElse(Quantity.of(0));
    if (origin.equals(new ValueOrigin.Assumed(""))) {
      book.warnings.add(
          Problem.at(
              value.place(),
              address,
              "this number has no origin and counts as assumed",
              "source: id, or assumed: \"why\"",
              ""));
    }
    return new UncertainNumber(address, quantity, origin);
  }

  /** Origin of the position stated at a key. */
  ValueOrigin origin(String key) {
    ValueOrigin origin =
        node.get(key).map(book.origins::ofPosition).orElse(new ValueOrigin.Assumed(""));
    if (origin.equals(new ValueOrigin.Assumed(""))) {
      book.warnings.add(
          Problem.at(
              node.get(key).map(Node::place).orElse(node.place()),
              at(key),
              "this position has no origin and counts as assumed",
              "source: id, or assumed: \"why\"",
              ""));
    }
    return origin;
  }
}
