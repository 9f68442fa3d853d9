package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.scenario.io.TypeVocabulary.positive;
import static org.parley.scenario.io.TypeVocabulary.share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Default;
import org.parley.scenario.Quantity;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.ValueOrigin;
import org.parley.scenario.io.VariantGroup.Variant;
import org.parley.scenario.io.YamlNode.Mapping;

/** What is declared once in a codec is known to everything that is made of the language. */
class AddedKeyTest {

  /** A harbour, as a record that the language does not have. */
  public record Harbour(String id, UncertainNumber tolls, Ships ships) {
    static final Default TOLLS = new Default(0.25, "assumed: a quarter of the freight");
  }

  /** A fleet, as alternatives that the language does not have. */
  public sealed interface Ships {
    /** Counted ships. */
    record Counted(int count) implements Ships {}

    /** Ships by what they carry. */
    record Laden(UncertainNumber tons) implements Ships {}

    /** What each kind makes of itself. */
    default <T> T match(Function<Counted, T> counted, Function<Laden, T> laden) {
      return this instanceof Counted c ? counted.apply(c) : laden.apply((Laden) this);
    }
  }

  private static final VariantGroup<Ships> SHIPS =
      VariantGroup.of(
          "ships",
          "How they are told.",
          s -> s.match(counted -> "counted", laden -> "laden"),
          List.of(
              Variant.<Ships, Ships.Counted>of(
                  "counted",
                  b -> {
                    var count =
                        b.add(
                            "count",
                            ValueKinds.whole(TypeVocabulary.whole(0, 99, "ships")).or(1, "1"),
                            Ships.Counted::count,
                            "counted: how many.");
                    return at -> new Ships.Counted(count.in(at));
                  }),
              Variant.<Ships, Ships.Laden>of(
                  "laden",
                  b -> {
                    var tons =
                        b.add(
                            "tons",
                            ValueKinds.needed(positive("tons")),
                            Ships.Laden::tons,
                            "laden: what they carry.");
                    return at -> new Ships.Laden(tons.in(at));
                  })));

  private static final BlockCodec<Harbour> HARBOUR =
      BlockCodec.of(
          "harbour",
          OriginScope.NUMBERS,
          b -> {
            var tolls =
                b.add(
                    "tolls",
                    ValueKinds.number(share(), Harbour.TOLLS),
                    Harbour::tolls,
                    "Share of the freight that it takes.");
            b.alone("tolls");
            var ships = b.variants(SHIPS, Harbour::ships);
            return at -> new Harbour(at.id(), tolls.in(at), ships.apply(at));
          });

  private final List<InputProblem> problems = new ArrayList<>();

  @Test
  void grammarChecksIt() {
    read("tolls: 1.5");
    assertThat(problems.toString()).contains("tolls: 1.5 is out of range", "from 0 to 1");
    problems.clear();
    read("tols: .5");
    assertThat(problems.toString()).contains("unknown key 'tols'", "Maybe you meant 'tolls'");
  }

  @Test
  void readerMakesItAndFillsInWhatIsLeftOut() {
    assertThat(read("tolls: {uniform: [.1, .2]}\nassumed: dues of last year").tolls())
        .isEqualTo(
            new UncertainNumber(
                "tolls",
                new Quantity.Uniform(.1, .2),
                new ValueOrigin.Assumed("dues of last year")));
    assertThat(read("{}").tolls()).isEqualTo(Harbour.TOLLS.at("tolls"));
    assertThat(read(".5").tolls().quantity()).isEqualTo(Quantity.of(.5));
    assertThat(problems).isEmpty();
  }

  @Test
  void writerWritesItAndLeavesOutWhatTheLanguageFillsIn() {
    assertThat(written(read("tolls: .5\nassumed: by law")))
        .isEqualTo(ScenarioSchema.map("tolls", .5, "assumed", "by law"));
    assertThat(written(read("{}"))).isEqualTo(Map.of());
  }

  @Test
  void numbersOfTheRecordAreFound() {
    assertThat(
            UncertainNumbers.in(read("{ships: laden, tons: 5}")).stream()
                .map(UncertainNumber::path))
        .containsExactly("tolls", "tons");
  }

  @Test
  void schemaKnowsIt() {
    assertThat(ScenarioSchema.inside(HARBOUR.type()).toString())
        .contains(
            "tolls={description=Share of the freight that it takes. A number from 0 to 1 (share)."
                + " Default: 0.25.");
  }

  @Test
  void guideHasItInItsTables() {
    assertThat(ScenarioReference.keys(HARBOUR.type()))
        .contains(
            "| `tolls` | number from 0 to 1 (share) | 0.25 | Share of the freight that it takes."
                + " |");
    assertThat(ScenarioReference.defaults(HARBOUR.type()))
        .containsExactly(Map.entry("tolls", List.of(Harbour.TOLLS)));
  }

  @Test
  void variantsHaveTheirOwnKeysBesideTheWord() {
    assertThat(read("{ships: laden, tons: 5}").ships())
        .isInstanceOfSatisfying(Ships.Laden.class, l -> assertThat(l.tons().mean()).isEqualTo(5));
    assertThat(read("count: 3").ships()).isEqualTo(new Ships.Counted(3));
    assertThat(written(read("{ships: laden, tons: 5}")))
        .isEqualTo(new LinkedHashMap<>(Map.of("ships", "laden", "tons", 5.0)));
    assertThat(problems).isEmpty();
    read("{ships: laden, tons: 5, count: 3}");
    assertThat(problems.toString()).contains("'count' means nothing with ships: laden");
    problems.clear();
    read("ships: laden");
    assertThat(problems.toString()).contains("'tons' is missing");
  }

  private Harbour read(String yaml) {
    YamlNode parsed = YamlText.parse("x.yaml", yaml, problems).orElseThrow();
    Mapping whole = (Mapping) new ShorthandExpansion(false).expand(parsed, HARBOUR.type());
    OriginNotes origins = new OriginNotes();
    origins.note(whole, HARBOUR.type());
    DeclaredIds none = new DeclaredIds(Map.of(), Map.of(), Map.of(), Map.of());
    Optional<YamlNode> checked =
        new GrammarChecker("x.yaml", none, origins, problems).check(whole, HARBOUR.type(), "");
    RuleFindings findings = new RuleFindings(whole, problems, new ArrayList<>());
    new BlockRules(findings).check(checked.orElseThrow(), HARBOUR.type(), "");
    BlockReader.Book book =
        new BlockReader.Book(origins, new ArrayList<>(), List.of(), new HashMap<>());
    return HARBOUR.read(BlockReader.root((Mapping) checked.orElseThrow(), "harbour", book));
  }

  private static Object written(Harbour harbour) {
    return HARBOUR.write(harbour, BlockWriter.root("harbour"));
  }
}
