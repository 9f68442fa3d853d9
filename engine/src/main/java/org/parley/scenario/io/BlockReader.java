package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Effect;
import org.parley.scenario.Quantity;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;

/**
 * A checked piece of the text on its way to a record.
 *
 * @param node the piece; an empty block where nothing stands
 * @param path its address
 * @param id the id of the nearest thing around it that has one
 * @param around the block that it stands in
 * @param book what binding needs besides the text
 */
record BlockReader(YamlNode node, String path, String id, Optional<BlockReader> around, Book book) {

  /**
   * What binding needs besides the text.
   *
   * @param origins where numbers and positions come from
   * @param warnings numbers and positions without an origin are added here
   * @param delegations ids of the parties at the table
   * @param states what an effect can change, by name
   */
  record Book(
      OriginNotes origins,
      List<InputProblem> warnings,
      List<String> delegations,
      Map<String, Effect.Target> states) {}

  /** The whole text. */
  static BlockReader root(Mapping node, String id, Book book) {
    return new BlockReader(node, "", id, Optional.empty(), book);
  }

  boolean has(String key) {
    return node instanceof Mapping m && m.get(key).isPresent();
  }

  /** What stands at a key, if anything does. */
  Optional<BlockReader> find(String key) {
    return node instanceof Mapping m ? m.get(key).map(n -> inner(key, n, id)) : Optional.empty();
  }

  /** What stands at a key; an empty block if nothing does. */
  BlockReader at(String key) {
    return find(key).orElseGet(() -> inner(key, new Mapping(node.place(), List.of()), id));
  }

  /** What stands at each id. */
  Map<String, BlockReader> byId() {
    Map<String, BlockReader> all = new LinkedHashMap<>();
    if (node instanceof Mapping m) {
      for (Entry e : m.entries()) {
        all.put(e.key(), inner(e.key(), e.value(), e.key()));
      }
    }
    return all;
  }

  /** An empty block at an id. */
  BlockReader empty(String named) {
    return inner(named, new Mapping(node.place(), List.of()), named);
  }

  private BlockReader inner(String key, YamlNode value, String named) {
    return new BlockReader(value, GrammarChecker.join(path, key), named, Optional.of(this), book);
  }

  /** The block a number of levels further out. */
  BlockReader out(int levels) {
    return levels == 0 ? this : around.orElseThrow().out(levels - 1);
  }

  /** The things in a list. */
  List<BlockReader> items() {
    List<BlockReader> items = new ArrayList<>();
    if (node instanceof Sequence list) {
      list.items().forEach(n -> items.add(new BlockReader(n, path, id, around, book)));
    }
    return items;
  }

  /** A single value as it is written. */
  String text() {
    return ((Scalar) node).text();
  }

  /** The id of an option: {@code 60.0} is {@code 60}, unless it stands in quotes. */
  String option() {
    boolean number = ((Scalar) node).kind() == Scalar.Kind.NUMBER;
    return number ? NumberSyntax.canonical(text()) : text();
  }

  /** A number that is the same in every run; 0 if the checks took it away. */
  double fixed() {
    return quantity().mean();
  }

  private Quantity quantity() {
    return QuantityReader.read(node, TypeVocabulary.checked(), path, new ArrayList<>())
        .orElse(Quantity.of(0));
  }

  /** The number that stands here, under an address. */
  UncertainNumber uncertain(String address) {
    ValueOrigin origin = book.origins.ofNumber(node);
    explained(origin, address, "number");
    return new UncertainNumber(address, quantity(), origin, FactorLoadings.read(node));
  }

  /** Origin of the position stated at a key. */
  ValueOrigin origin(String key) {
    BlockReader stated = at(key);
    ValueOrigin origin =
        has(key) ? book.origins.ofPosition(stated.node) : new ValueOrigin.Unexplained();
    if (has(key)) {
      stated.explained(origin, stated.path, "position");
    }
    return origin;
  }

  private void explained(ValueOrigin origin, String address, String what) {
    if (origin.isUnexplained()) {
      String message = "this " + what + " has no origin and counts as assumed";
      String expected = "source: id, or assumed: \"why\"";
      book.warnings.add(InputProblem.at(node.place(), address, message, expected, ""));
    }
  }
}
