package org.parley.scenario.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;

/** The type of a value in the scenario language. */
sealed interface GrammarType {

  /** Whether a node has the shape of this type, whatever is in it. */
  boolean fits(YamlNode node);

  /** Whether a node, short or written out, looks like this type and no other. */
  default boolean suits(YamlNode node) {
    return fits(node);
  }

  /** What it is, to be read after "expected". */
  String describe();

  /**
   * A number, with its range, its unit, and whether it may be a distribution with an origin.
   *
   * @param above whether {@code low} itself is excluded
   */
  record Num(double low, double high, boolean above, boolean whole, boolean uncertain, String unit)
      implements GrammarType {
    @Override
    public boolean fits(YamlNode node) {
      return node instanceof Scalar s && !node.isNull() && s.kind() != Scalar.Kind.FLAG
          || uncertain && node instanceof Mapping;
    }

    @Override
    public boolean suits(YamlNode node) {
      return node instanceof Scalar s ? s.kind() == Scalar.Kind.NUMBER : fits(node);
    }

    @Override
    public String describe() {
      return low == high
          ? "the number " + NumberSyntax.plain(low)
          : (whole ? "a whole number " : "a number ") + range();
    }

    String range() {
      String from = above ? "above " + NumberSyntax.plain(low) : "from " + NumberSyntax.plain(low);
      if (low == Double.NEGATIVE_INFINITY) {
        return high == Double.POSITIVE_INFINITY
            ? "of any size"
            : "up to " + NumberSyntax.plain(high);
      }
      return from + (high == Double.POSITIVE_INFINITY ? " up" : " to " + NumberSyntax.plain(high));
    }

    boolean holds(double value) {
      return value <= high && (above ? value > low : value >= low);
    }
  }

  /** One of some words; {@code _} and {@code -} are the same, and so are capitals. */
  record Words(List<String> words) implements GrammarType {
    @Override
    public boolean fits(YamlNode node) {
      return node instanceof Scalar && !node.isNull();
    }

    @Override
    public boolean suits(YamlNode node) {
      return node instanceof Scalar s && find(s.text()).isPresent();
    }

    @Override
    public String describe() {
      return "one of: " + String.join(", ", words);
    }

    /** The word meant, in its own spelling. */
    Optional<String> find(String text) {
      return words.stream().filter(w -> same(w).equals(same(text))).findFirst();
    }

    private static String same(String word) {
      return word.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** Any text. */
  record Text() implements GrammarType {
    @Override
    public boolean fits(YamlNode node) {
      return node instanceof Scalar;
    }

    @Override
    public String describe() {
      return "a text";
    }
  }

  /** Yes or no. */
  record Flag() implements GrammarType {
    @Override
    public boolean fits(YamlNode node) {
      return node instanceof Scalar s && s.kind() == Scalar.Kind.FLAG;
    }

    @Override
    public String describe() {
      return "true or false";
    }
  }

  /** A date. */
  record Date() implements GrammarType {
    @Override
    public boolean fits(YamlNode node) {
      return node instanceof Scalar && !node.isNull();
    }

    @Override
    public boolean suits(YamlNode node) {
      return node instanceof Scalar s && DateRules.isDate(s.text());
    }

    @Override
    public String describe() {
      return "a date such as 2031-03-01";
    }
  }

  /** A date, or a round of a sitting. */
  record Instant() implements GrammarType {
    static final Num COUNT = new Num(1, 10_000, false, true, false, "");

    @Override
    public boolean fits(YamlNode node) {
      return node instanceof Scalar && !node.isNull() || node instanceof Mapping;
    }

    @Override
    public String describe() {
      return "a date such as 2031-03-01, or {sitting: 1, round: 3}";
    }
  }

  /** The id of something that stands elsewhere in the scenario. */
  record Ref(IdKind kind) implements GrammarType {
    @Override
    public boolean fits(YamlNode node) {
      return node instanceof Scalar && !node.isNull();
    }

    @Override
    public String describe() {
      return "the id of " + kind.words();
    }
  }

  /** A list of things of one type; one alone may stand without brackets. */
  record Items(GrammarType item) implements GrammarType {
    @Override
    public boolean fits(YamlNode node) {
      return node instanceof Sequence || !node.isNull() && item.fits(node);
    }

    @Override
    public boolean suits(YamlNode node) {
      return node instanceof Sequence || item.suits(node);
    }

    @Override
    public String describe() {
      return "a list, each " + item.describe();
    }
  }

  /**
   * Things by id.
   *
   * @param kind what the ids name
   * @param declares whether the ids are given here, or must stand elsewhere
   * @param value what stands at each id
   * @param listed whether a plain list of ids will do
   * @param cover what origins may stand among the ids
   */
  record ById(IdKind kind, boolean declares, GrammarType value, boolean listed, OriginScope cover)
      implements GrammarType {
    @Override
    public boolean fits(YamlNode node) {
      return node instanceof Mapping || listed && node instanceof Sequence;
    }

    @Override
    public String describe() {
      String block = "a block with the id of " + kind.words() + " in each line";
      return listed ? "a list of ids, or " + block : block;
    }
  }

  /**
   * Keys with values.
   *
   * @param name its name in the tables of the guide
   * @param keys the keys it may hold
   * @param shorthand key that a value standing alone is for; may be empty
   * @param cover what an origin in it speaks of
   * @param position key of the stated position, if it holds one; may be empty
   * @param displaces keys that go, by the key that takes their place in a text laid over this one
   * @param rules what must hold within the block
   * @param companions keys that a word at a key brings with it, by key and word
   */
  record Block(
      String name,
      List<GrammarKey> keys,
      String shorthand,
      OriginScope cover,
      String position,
      Map<String, Set<String>> displaces,
      List<BlockRule> rules,
      Map<String, Map<String, Set<String>>> companions)
      implements GrammarType {
    @Override
    public boolean fits(YamlNode node) {
      return node instanceof Mapping || node.isNull();
    }

    @Override
    public boolean suits(YamlNode node) {
      return node instanceof Mapping
          || key(shorthand).filter(k -> k.type().suits(node)).isPresent();
    }

    @Override
    public String describe() {
      String some =
          keys.stream().limit(6).map(GrammarKey::name).reduce((a, b) -> a + ", " + b).orElse("");
      return "a block with keys such as " + some;
    }

    Optional<GrammarKey> key(String named) {
      return keys.stream().filter(k -> k.name().equals(named)).findFirst();
    }
  }

  /** The first of several types whose shape fits. */
  record Either(List<GrammarType> types) implements GrammarType {
    @Override
    public boolean fits(YamlNode node) {
      return types.stream().anyMatch(t -> t.fits(node));
    }

    @Override
    public String describe() {
      return types.stream().map(GrammarType::describe).reduce((a, b) -> a + "; or " + b).orElse("");
    }

    Optional<GrammarType> pick(YamlNode node) {
      return types.stream()
          .filter(t -> t.suits(node))
          .findFirst()
          .or(() -> types.stream().filter(t -> t.fits(node)).findFirst());
    }
  }
}
