package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.scenario.io.TypeVocabulary.share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.scenario.ChangedRecord;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.ConcessionInputs;
import org.parley.scenario.ConcessionRule;
import org.parley.scenario.Default;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tactic;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.io.VariantGroup.Variant;
import org.parley.scenario.io.YamlNode.Mapping;

/** A concession tactic is its record and its keys: it is read, written, drawn and played. */
class AddedTacticTest {
  private static final String FARMS =
      """
      parley: 1
      title: Two farms, one well
      assumed: an example
      talks: {rounds: 20}
      issues:
        water: {options: [upper, shared, lower], status_quo: upper}
        fence: {options: [none, built], status_quo: none}
      delegations:
        upper-farm:
          demands:
            water: {want: upper, weight: 60}
            fence: {want: built, weight: 40}
        lower-farm:
          demands:
            water: {want: lower, weight: 80}
            fence: {want: built, weight: 20}
      """;

  /** Gives in at once and wholly, but late: a tactic that the language does not have. */
  public record Late(UncertainNumber from) implements ConcessionFormula {
    static final Default FROM = new Default(0.5, "assumed: at half time");

    @Override
    public String word() {
      return "late";
    }

    @Override
    public List<UncertainNumber> numbers() {
      return List.of(from);
    }

    @Override
    public double share(ConcessionInputs inputs, int[] slots) {
      return inputs.time() < inputs.number(slots[0]) ? 1 : 0;
    }

    @Override
    public boolean falls() {
      return true;
    }

    @Override
    public boolean answersOthers() {
      return false;
    }
  }

  /** Who concedes so. */
  public record Talker(ConcessionRule concession) {}

  private static final VariantGroup<ConcessionRule> TACTICS =
      VariantGroup.of(
          "concede",
          "How the target falls.",
          c -> c.match(ConcessionFormula::word, m -> "", l -> "", x -> "", f -> ""),
          List.of(
              Variant.<ConcessionRule, Late>of(
                  "late",
                  b -> {
                    var from =
                        b.add(
                            "from",
                            ValueKinds.number(share(), Late.FROM),
                            Late::from,
                            "late: share of the talks until which it holds out.");
                    return at -> new Late(from.in(at));
                  })));

  private static final BlockCodec<Talker> TALKER =
      BlockCodec.of(
          "talker",
          OriginScope.NUMBERS,
          b -> {
            var tactic = b.variants(TACTICS, Talker::concession);
            return at -> new Talker(tactic.apply(at));
          });

  @Test
  void itsKeysAreReadWrittenAndFound() {
    Talker read = read("{concede: late, from: .8, assumed: by habit}");
    assertThat(((Late) read.concession()).from().mean()).isEqualTo(.8);
    assertThat(TALKER.write(read, BlockWriter.root("talker")).toString())
        .isEqualTo("{concede=late, from=0.8, assumed=by habit}");
    assertThat(read("concede: late").concession()).isEqualTo(new Late(Late.FROM.at("from")));
  }

  @Test
  void itIsPlayedByItsFormula() {
    assertThat(rounds(new Default(0, "").at("from"))).isLessThan(5);
    assertThat(rounds(new Default(.5, "").at("from"))).isBetween(10, 14);
  }

  /** How many rounds two farms talk who hold out so long. */
  private static int rounds(UncertainNumber from) {
    Scenario farms =
        ScenarioReader.read("farms.yaml", FARMS, List.of(), TextFinder.none()).scenarioOrThrow();
    List<Delegation> late = farms.delegations().stream().map(d -> with(d, new Late(from))).toList();
    Scenario talks = ChangedRecord.of(farms, Map.of("delegations", late));
    Outcome outcome = Simulation.of(CompiledTalks.of(talks), 1).run(1);
    assertThat(outcome.kind()).isNotEqualTo(Outcome.Kind.NONE);
    return outcome.rounds();
  }

  private static Delegation with(Delegation d, ConcessionRule concession) {
    Tactic tactic = ChangedRecord.of(d.tactic(), Map.of("concession", concession));
    return ChangedRecord.of(d, Map.of("tactic", tactic));
  }

  private static Talker read(String yaml) {
    List<InputProblem> problems = new ArrayList<>();
    YamlNode parsed = YamlText.parse("x.yaml", yaml, problems).orElseThrow();
    Mapping whole = (Mapping) new ShorthandExpansion(false).expand(parsed, TALKER.type());
    OriginNotes origins = new OriginNotes();
    origins.note(whole, TALKER.type());
    DeclaredIds none = new DeclaredIds(Map.of(), Map.of(), Map.of(), Map.of());
    YamlNode checked =
        new GrammarChecker("x.yaml", none, origins, problems)
            .check(whole, TALKER.type(), "")
            .orElseThrow();
    assertThat(problems).isEmpty();
    BlockReader.Book book =
        new BlockReader.Book(origins, new ArrayList<>(), List.of(), new HashMap<>());
    return TALKER.read(BlockReader.root((Mapping) checked, "talker", book));
  }
}
