package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.io.YamlNode.Entry;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;

/**
 * Alternatives of which a word at a key chooses one, with the keys of each beside that word.
 *
 * @param choice the key of the word, with the words in the order of the guide
 * @param variants the alternatives, by their words
 * @param wordOf the word of a value
 */
record VariantGroup<T>(GrammarKey choice, List<Variant<T>> variants, Function<T, String> wordOf) {

  /**
   * An alternative.
   *
   * @param word the word that chooses it
   * @param codec its keys, and how it is made
   */
  record Variant<T>(String word, BlockCodec<T> codec) {

    /** Declares an alternative that is a kind of its own. */
    @SuppressWarnings("unchecked") // written only when the word of the value is this one
    static <T, S extends T> Variant<T> of(String word, BlockCodec.Declaration<S> declaration) {
      BlockCodec<? extends T> codec = BlockCodec.of(word, OriginScope.NONE, declaration);
      return new Variant<>(word, (BlockCodec<T>) codec);
    }
  }

  /** A group whose word may be left out, which means the first alternative. */
  static <T> VariantGroup<T> of(
      String tag, String doc, Function<T, String> wordOf, List<Variant<T>> variants) {
    GrammarType words = new GrammarType.Words(variants.stream().map(Variant::word).toList());
    String first = variants.get(0).word();
    return new VariantGroup<>(
        new GrammarKey(tag, words, false, first, List.of(), doc), variants, wordOf);
  }

  /** Some alternatives and another one. */
  static <T> List<Variant<T>> more(List<Variant<T>> some, Variant<T> another) {
    List<Variant<T>> all = new ArrayList<>(some);
    all.add(another);
    return all;
  }

  /** The same with some of the alternatives, of which one must be chosen. */
  VariantGroup<T> some(String doc, List<String> words) {
    List<Variant<T>> chosen = variants.stream().filter(v -> words.contains(v.word())).toList();
    GrammarKey key = new GrammarKey(tag(), new GrammarType.Words(words), true, "", List.of(), doc);
    return new VariantGroup<>(key, chosen, wordOf);
  }

  String tag() {
    return choice.name();
  }

  /** The word and the keys of all alternatives; a key of several says what holds in each. */
  List<GrammarKey> keys() {
    Map<String, GrammarKey> all = new LinkedHashMap<>();
    all.put(tag(), choice);
    for (Variant<T> variant : variants) {
      for (GrammarKey key : variant.codec().type().keys()) {
        all.merge(key.name(), key.optional(), (a, b) -> a.together(b, variant.word()));
      }
    }
    return List.copyOf(all.values());
  }

  /** The keys without the word. */
  Set<String> ownKeys() {
    Set<String> names = new TreeSet<>();
    variants.forEach(v -> v.codec().type().keys().forEach(k -> names.add(k.name())));
    return names;
  }

  /** The keys that each word brings with it. */
  Map<String, Set<String>> keysByWord() {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    for (Variant<T> variant : variants) {
      Set<String> names = new TreeSet<>();
      variant.codec().type().keys().forEach(k -> names.add(k.name()));
      keys.put(variant.word(), names);
    }
    return keys;
  }

  /** A key of one alternative means nothing beside the word of another. */
  List<BlockRule> rules() {
    List<BlockRule> rules = new ArrayList<>();
    rules.add(this::companions);
    rules.add(this::missing);
    variants.forEach(
        v ->
            v.codec()
                .type()
                .rules()
                .forEach(
                    rule ->
                        rules.add(
                            (block, path, findings) -> {
                              if (word(block).equals(v.word())) {
                                rule.check(block, path, findings);
                              }
                            })));
    return rules;
  }

  private void companions(Mapping block, String path, RuleFindings findings) {
    String word = word(block);
    for (Entry e : block.entries()) {
      Set<String> with = new TreeSet<>();
      variants.stream()
          .filter(v -> v.codec().type().key(e.key()).isPresent())
          .forEach(v -> with.add(v.word()));
      if (!with.isEmpty() && !with.contains(word)) {
        findings.problem(
            path + "." + e.key(),
            "'" + e.key() + "' means nothing with " + tag() + ": " + word,
            tag() + ": " + String.join(" or ", with),
            "",
            path + "." + tag());
      }
    }
  }

  private void missing(Mapping block, String path, RuleFindings findings) {
    variants.stream()
        .filter(v -> v.word().equals(word(block)))
        .flatMap(v -> v.codec().type().keys().stream())
        .filter(key -> key.required() && block.get(key.name()).isEmpty())
        .forEach(
            key ->
                findings.problem(
                    path, "'" + key.name() + "' is missing", key.type().describe(), ""));
  }

  /** The word that a block chooses. */
  private String word(Mapping block) {
    return block
        .get(tag())
        .map(n -> ((Scalar) n).text().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElse(variants.get(0).word());
  }

  private Variant<T> variant(String word) {
    return variants.stream()
        .filter(v -> v.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' cannot stand here"));
  }

  /** The alternative that a block stands for. */
  T read(BlockReader block) {
    return variant(word((Mapping) block.node())).codec().read(block);
  }

  /** The alternative as a part of a record. */
  <R> BlockPart<R> part(Function<R, T> get) {
    return new BlockPart<>() {
      @Override
      public void write(R record, BlockWriter out) {
        T value = get.apply(record);
        Variant<T> variant = variant(wordOf.apply(value));
        Map<?, ?> own = (Map<?, ?>) variant.codec().write(value, out.inner());
        boolean first = variant.equals(variants.get(0));
        if (choice.required() || !first || !own.isEmpty()) {
          out.put(tag(), variant.word());
        }
        own.forEach((key, plain) -> out.put((String) key, plain));
      }

      @Override
      public List<UncertainNumber> numbers(R record) {
        T value = get.apply(record);
        return variant(wordOf.apply(value)).codec().parts().stream()
            .flatMap(p -> p.numbers(value).stream())
            .toList();
      }
    };
  }
}
