package org.parley.lab.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.sweep.ReplicationPlan;
import org.parley.lab.sweep.SweepResult;
import org.parley.lab.sweep.SweepRunner;
import org.parley.lab.sweep.SweepShard;
import org.parley.lab.whatif.VariantComparison;
import org.parley.scenario.io.InputProblem;

class FilesTest {
  @TempDir Path temp;

  @BeforeEach
  void copy() throws IOException {
    for (String name : List.of("lake.yaml", "shore.whatif.yaml", "shore.sweep.yaml")) {
      try (var in = FilesTest.class.getResourceAsStream("/org/parley/lab/" + name)) {
        Files.copy(in, temp.resolve(name));
      }
    }
  }

  private List<String> sweepProblems(String text) throws IOException {
    Path file = Files.writeString(temp.resolve("s.yaml"), text);
    return told(SweepReader.read(file).problems());
  }

  private List<String> whatIfProblems(String text) throws IOException {
    Path file = Files.writeString(temp.resolve("w.yaml"), text);
    return told(WhatIfReader.read(file).problems());
  }

  private List<String> told(List<InputProblem> problems) {
    return problems.stream().map(p -> p.toString().replace(temp + "/", "")).toList();
  }

  @Test
  void aWhatIfIsReadAndCompared() throws IOException {
    ReadResult<WhatIfFile> read = WhatIfReader.read(temp.resolve("shore.whatif.yaml"));
    assertThat(told(read.problems())).isEmpty();
    WhatIfFile whatIf = read.value().orElseThrow();
    VariantComparison comparison = whatIf.comparing().run(2, (done, of) -> {}).orElseThrow();
    assertThat(comparison.question()).isEqualTo("Does a text of the commission's own help?");
    assertThat(comparison.title()).isEqualTo("The lake talks");
    assertThat(comparison.variants())
        .extracting(VariantComparison.OfVariant::id)
        .containsExactly("same", "text", "alone");
    for (VariantComparison.Line line : comparison.variants().get(0).lines()) {
      assertThat(line.difference().difference().value()).isZero();
      assertThat(line.difference().p()).isEqualTo(1);
    }
    assertThat(comparison.variants()).allMatch(v -> v.pairs() == 200 && v.failed() == 0);
  }

  @Test
  void aSweepIsReadAndDone() throws IOException {
    ReadResult<SweepFile> read = SweepReader.read(temp.resolve("shore.sweep.yaml"));
    assertThat(told(read.problems())).isEmpty();
    SweepFile file = read.value().orElseThrow();
    assertThat(file.plan().cells()).isEqualTo(2 * 12);
    assertThat(file.inputs()).containsOnlyKeys("shore.sweep.yaml", "lake.yaml");
    SweepResult result =
        new SweepRunner(file.plan(), SweepShard.WHOLE, file.stage(), Map.of())
            .run(temp.resolve("out"), false, 2, progress -> {});
    assertThat(result.runs()).isEqualTo(480);
    assertThat(result.failed()).isZero();
    assertThat(Files.readAllLines(temp.resolve("out/design.csv")))
        .startsWith(
            "point,delegations.west.demands.quota.weight,mediators.commission.style,talks.rounds",
            "0,20,facilitative,3",
            "1,20,facilitative,5",
            "2,20,directive,3");
  }

  @Test
  void designsOfAllKindsAreRead() throws IOException {
    String head =
        "sweep: 1\n"
            + "scenario: lake.yaml\n"
            + "parameters:\n"
            + "  talks.rounds: {from: 3, to: 6, step: 1}\n"
            + "  delegations.east.demands.quota.weight: {uniform: [40, 60]}\n";
    Map<String, Integer> sizes =
        Map.of(
            "factorial", 20,
            "one_at_a_time", 10,
            "{latin_hypercube: 7}", 7,
            "{sobol: 8}", 8,
            "{saltelli: 4, second_order: true}", 24,
            "{morris: 3, levels: 4}", 9);
    for (Map.Entry<String, Integer> design : sizes.entrySet()) {
      Path file = Files.writeString(temp.resolve("s.yaml"), head + "design: " + design.getKey());
      ReadResult<SweepFile> read = SweepReader.read(file);
      assertThat(told(read.problems())).isEmpty();
      assertThat(read.value().orElseThrow().plan().points()).hasSize(design.getValue());
    }
    Files.writeString(temp.resolve("p.csv"), "talks.rounds,talks.sittings\n3,\n4,1\n");
    Path csv =
        Files.writeString(
            temp.resolve("s.yaml"),
            "sweep: 1\n"
                + "scenario: lake.yaml\n"
                + "design: {csv: p.csv}\n"
                + "replications: {least: 10, most: 50, until: {agreement: 0.1}}\n");
    SweepFile file = SweepReader.read(csv).value().orElseThrow();
    assertThat(file.plan().points().get(0).values()).containsExactly("3", "");
    assertThat(file.replications()).isEqualTo(new ReplicationPlan(10, 50, "agreement", .1));
    assertThat(file.inputs()).containsKey("p.csv");
    Path listed =
        Files.writeString(
            temp.resolve("s.yaml"),
            "sweep: 1\n"
                + "scenario: lake.yaml\n"
                + "design:\n"
                + "  points:\n"
                + "    - {talks.rounds: 3}\n"
                + "    - {mediators.commission: ~}\n");
    assertThat(told(SweepReader.read(listed).problems())).isEmpty();
    assertThat(SweepReader.read(listed).value().orElseThrow().plan().points().get(1).values())
        .containsExactly("", "~");
  }

  @Test
  void badSweepsAreToldEachWithItsMessage() throws IOException {
    String head = "sweep: 1\nscenario: lake.yaml\nparameters:\n";
    assertThat(sweepProblems(head + "  delegations.west.demands.quta.weight: [1, 2]\n"))
        .containsExactly(
            "s.yaml:4:41: parameters.delegations.west.demands.quta.weight: in scenario 'lake' there"
                + " is no 'quta' in 'delegations.west.demands'\n"
                + "    expected one of: quota, patrol\n"
                + "    Maybe you meant 'delegations.west.demands.quota.weight'.");
    assertThat(sweepProblems(head + "  talks.rounds: {from: 9, to: 3}\n"))
        .containsExactly("s.yaml:4:17: parameters.talks.rounds: the range from 9 to 3 is empty");
    assertThat(sweepProblems(head + "  talks.rounds: [3, many]\n"))
        .containsExactly(
            "s.yaml:4:21: parameters.talks.rounds: in scenario 'lake', set to many: 'many' is not a"
                + " number\n    expected a whole number from 1 to 10000");
    assertThat(
            sweepProblems(
                "sweep: 1\nscenarios:\n  all: lake.yaml\n  alone: {scenario: lake.yaml, set:"
                    + " {mediators.commission: ~}}\nparameters:\n  mediators.commission.style:"
                    + " [directive]\n"))
        .containsExactly(
            "s.yaml:6:31: parameters.mediators.commission.style: in scenario 'alone' there is no"
                + " 'commission' in 'mediators'");
    String ten = "{from: 40, to: 50, levels: 1000}";
    assertThat(
            sweepProblems(
                head
                    + "  delegations.west.demands.quota.weight: "
                    + ten
                    + "\n  delegations.west.demands.patrol.weight: "
                    + ten
                    + "\n  delegations.east.demands.quota.weight: "
                    + ten
                    + "\n  delegations.east.demands.patrol.weight: "
                    + ten
                    + "\n"))
        .containsExactly(
            "s.yaml:1:1: design: this makes 1,000,000,000,000 points\n"
                + "    expected at most 1,000,000\n"
                + "    Maybe give parameters fewer levels, or sample: {latin_hypercube: 500}.");
    assertThat(sweepProblems(head + "  talks.rounds: []\n"))
        .containsExactly("s.yaml:4:17: parameters.talks.rounds: needs at least one value");
    assertThat(sweepProblems("sweep: 1\nscenario: lake.yaml\n"))
        .containsExactly(
            "s.yaml:1:1: 'parameters' is missing\n"
                + "    expected a block with a path and its values in each line");
    assertThat(sweepProblems("sweep: 1\nscenario: none.yaml\nparameters: {talks.rounds: [3]}\n"))
        .containsExactly("s.yaml:2:11: scenario: none.yaml: there is no such file");
    assertThat(sweepProblems(head + "  talks.rounds: [3]\nreplication: 3\n"))
        .containsExactly(
            "s.yaml:5:1: replication: unknown key 'replication' at the top\n"
                + "    expected one of: sweep, question, scenario, scenarios, parameters, groups,"
                + " design, replications, measures, every, seed\n"
                + "    Maybe you meant 'replications'.");
    assertThat(sweepProblems(head + "  talks.rounds: [3]\nmeasures: [agreemnt]\n"))
        .containsExactly(
            "s.yaml:5:11: measures: 'agreemnt' is no figure of scenario 'lake'\n    expected"
                + " agreement, none, partial, comprehensive, deadline, walkout, rounds, hold,"
                + " <issue>=<option>, <issue>=open, utility.<delegation> or gain.<delegation>\n"
                + "    Maybe you meant 'agreement'.");
    assertThat(sweepProblems(head + "  talks.rounds: [3]\ndesign: {sobol: many}\n"))
        .containsExactly(
            "s.yaml:5:17: design.sobol: 'many' is not a whole number\n    expected a whole number"
                + " from 1 to 1000000");
    assertThat(sweepProblems(head + "  talks.rounds: [3]\ndesign: full\n"))
        .containsExactly(
            "s.yaml:5:9: design: 'full' is no design\n    expected factorial, one_at_a_time,"
                + " {latin_hypercube: N}, {sobol: N}, {saltelli: N}, {morris: N}, {points: [...]}"
                + " or {csv: file}");
    assertThat(sweepProblems(""))
        .containsExactly(
            "s.yaml:1:1: the file is empty\n    expected a sweep, beginning with 'sweep: 1'");
    assertThat(sweepProblems("parley: 1\n"))
        .containsExactly(
            "s.yaml:1:1: this is a scenario, not a sweep\n    expected a sweep, beginning with"
                + " 'sweep: 1'\n    Maybe you meant 'parley run', which takes it.");
    assertThat(sweepProblems(head + "  talks.rounds: [3]\ndesign: {csv: none.csv}\n"))
        .first()
        .isEqualTo("s.yaml:5:15: design.csv: none.csv: there is no such file");
  }

  @Test
  void badWhatIfsAreToldEachWithItsMessage() throws IOException {
    assertThat(
            whatIfProblems(
                "what_if: 1\nbase: lake.yaml\nruns: 1\nvariants:\n"
                    + "  a: {set: {talks.rouns: 3}}\n"
                    + "  b: {set: {talks.rounds: 0}}\n"
                    + "  c: {scenario: nowhere.yaml}\n"
                    + "  d: {st: {}}\n"))
        .containsExactly(
            "w.yaml:3:7: runs: 1 is out of range\n"
                + "    expected a whole number from 2 to 10000000",
            "w.yaml:5:26: variants.a.set.talks.rouns: there is no 'rouns' in 'talks'\n"
                + "    expected one of: sittings, rounds, protocol, closing, agenda, tracks,"
                + " agreement, blocs, comprehensive, speaks_for_all, answer_after, walk_out,"
                + " trust_moves, inference, hold_spread, clock, weights, discount, order, horizon\n"
                + "    Maybe you meant 'talks.rounds'.",
            "w.yaml:6:27: variants.b.set.talks.rounds: 0 is out of range\n"
                + "    expected a whole number from 1 to 10000",
            "w.yaml:7:6: variants.c: nowhere.yaml: there is no such file",
            "w.yaml:8:7: variants.d.st: unknown key 'st' in 'd'\n"
                + "    expected one of: title, scenario, set\n"
                + "    Maybe you meant 'set'.");
    assertThat(whatIfProblems("what_if: 1\n"))
        .containsExactly(
            "w.yaml:1:1: 'base' is missing\n"
                + "    expected a scenario's file, or a block with scenario and set");
    assertThat(told(WhatIfReader.read(temp.resolve("none.yaml")).problems()))
        .containsExactly("none.yaml:1:1: there is no such file");
  }
}
