package org.parley.lab.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.ensemble.OutcomeLabels;
import org.parley.lab.design.ExperimentDesign;
import org.parley.lab.design.Factor;
import org.parley.lab.design.FactorGroups;
import org.parley.lab.design.FactorialDesign;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.sweep.ReplicationPlan;
import org.parley.scenario.io.FileKind;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.SourceText;
import org.parley.scenario.io.YamlNode;
import org.parley.scenario.io.YamlNode.Mapping;

/**
 * Reads sweep files:
 *
 * <pre>
 * sweep: 1
 * question: What makes water flow?
 * scenario: oru-river.yaml          # or scenarios: {calm: a.yaml, tense: {scenario: a.yaml, set: {...}}}
 * parameters:
 *   delegations.adria.demands.release.weight: {from: 20, to: 60, levels: 5}
 *   mediators.river-commission.style: [facilitative, formulative, directive]
 *   talks.rounds: {from: 4, to: 12, step: 4}
 * groups: {all-weights: [delegations.adria.demands.release.weight, ...]}
 * design: factorial
 * replications: 100                 # or {least: 50, most: 1000, until: {agreement: 0.02}}
 * measures: [agreement, gain.adria]
 * every: 4
 * seed: 1
 * </pre>
 */
public final class SweepReader {
  /** The kind of file. */
  public static final FileKind KIND = FileKind.SWEEP;

  private static final List<String> KEYS =
      List.of(
          "sweep",
          "question",
          "scenario",
          "scenarios",
          "parameters",
          "groups",
          "design",
          "replications",
          "measures",
          "every",
          "seed");
  private static final int MOST_REPLICATIONS = 10_000_000;

  private final Path file;
  private final List<InputProblem> problems = new ArrayList<>();
  private final List<SourceText> inputs = new ArrayList<>();

  private SweepReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a file, with the scenarios that it speaks of, and looks whether its points can be set.
   */
  public static ReadResult<SweepFile> read(Path file) {
    SweepReader reader = new SweepReader(file);
    Optional<SweepFile> value =
        FileOpener.input(file, reader.problems)
            .flatMap(
                input -> {
                  reader.inputs.add(input);
                  return FileOpener.fields(file, KIND, KEYS, reader.problems);
                })
            .flatMap(reader::value);
    return new ReadResult<>(value, reader.problems);
  }

  private Optional<SweepFile> value(BlockFields fields) {
    fields.whole("sweep", 1, 1, 1);
    long seed = fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1);
    int every = (int) fields.whole("every", 0, 1_000_000, 0);
    List<ExperimentArm> arms = arms(fields);
    Map<String, YamlNode> nodes = fields.entries("parameters");
    DesignReader designs = new DesignReader(file, seed, problems, inputs);
    Optional<DesignReader.Points> points = fields.node("design").flatMap(designs::points);
    List<Factor> factors =
        points.map(DesignReader.Points::factors).orElseGet(() -> factors(fields, nodes));
    if (points.isPresent() && !nodes.isEmpty()) {
      fields
          .node("parameters")
          .ifPresent(
              n -> BlockFields.misfit(n, "parameters", "nothing: the points name them", problems));
    }
    Optional<FactorGroups> groups = groups(fields, factors);
    Optional<ExperimentDesign> design =
        points.isPresent()
            ? points.map(DesignReader.Points::design)
            : problems.isEmpty() ? design(fields, designs, groups) : Optional.empty();
    ReplicationPlan replications = new ReplicationsReader(fields, problems).read(MOST_REPLICATIONS);
    List<RunMeasure> measures = measures(fields, arms);
    PointCheck check = new PointCheck(file, problems, nodes);
    design.ifPresent(d -> check.size(fields, d, factors, arms.size()));
    if (problems.isEmpty()) {
      check.points(
          arms,
          factors,
          design.orElseThrow(),
          fields.node("design").map(YamlNode::place).orElse(fields.place()));
    }
    if (problems.isEmpty()) {
      new MeasureCheck(problems).until(fields, replications, arms);
    }
    return problems.isEmpty()
        ? Optional.of(
            new SweepFile(
                name(),
                fields.text("question", ""),
                arms,
                factors,
                groups.orElseThrow(),
                design.orElseThrow(),
                replications,
                measures,
                goals(fields, arms),
                every,
                seed,
                new FileChecksums(file).of(inputs, arms)))
        : Optional.empty();
  }

  private String name() {
    String name = String.valueOf(file.getFileName());
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  private List<ExperimentArm> arms(BlockFields fields) {
    ArmReader reader = new ArmReader(file, problems);
    List<ExperimentArm> arms = new ArrayList<>();
    Optional<YamlNode> one = fields.node("scenario");
    Map<String, YamlNode> several = fields.entries("scenarios");
    if (one.isPresent() == !several.isEmpty()) {
      fields.missing("scenario", "either 'scenario' with a file, or 'scenarios' by name");
    } else if (one.isPresent()) {
      reader
          .read(reader.declared("base", one.get(), "scenario"))
          .map(
              arm ->
                  new ExperimentArm(
                      arm.reading().scenario().id(), arm.title(), arm.settings(), arm.reading()))
          .ifPresent(arms::add);
    }
    several.forEach(
        (id, node) ->
            reader.read(reader.declared(id, node, "scenarios." + id)).ifPresent(arms::add));
    return arms;
  }

  private List<Factor> factors(BlockFields fields, Map<String, YamlNode> nodes) {
    FactorReader reader = new FactorReader(problems);
    List<Factor> factors = new ArrayList<>();
    nodes.forEach((path, node) -> reader.read(path, node).ifPresent(factors::add));
    if (nodes.isEmpty() && problems.isEmpty()) {
      fields.missing("parameters", "a block with a path and its values in each line");
    }
    return factors;
  }

  private Optional<FactorGroups> groups(BlockFields fields, List<Factor> factors) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    fields
        .entries("groups")
        .forEach((name, node) -> named.put(name, fields.words(node, "groups." + name)));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(FactorGroups.named(factors, named));
    } catch (IllegalArgumentException e) {
      YamlNode node = fields.node("groups").orElse(new Mapping(fields.place(), List.of()));
      problems.add(InputProblem.at(node.place(), "groups", e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<ExperimentDesign> design(
      BlockFields fields, DesignReader designs, Optional<FactorGroups> groups) {
    return fields
        .node("design")
        .map(node -> groups.flatMap(g -> designs.read(node, g)))
        .orElse(Optional.of(new FactorialDesign()));
  }

  /** What the first scenario is asked, if the file does not say what is looked at. */
  private static List<OutcomeLabels.Sought> goals(BlockFields fields, List<ExperimentArm> arms) {
    return fields.node("measures").isPresent() ? List.of() : arms.get(0).talks(0).frame().goals();
  }

  private List<RunMeasure> measures(BlockFields fields, List<ExperimentArm> arms) {
    Optional<YamlNode> node = fields.node("measures");
    if (node.isEmpty()) {
      return List.of();
    }
    List<RunMeasure> measures =
        fields.words(node.get(), "measures").stream().map(RunMeasure::new).toList();
    if (problems.isEmpty()) {
      measures.forEach(m -> new MeasureCheck(problems).check(m, node.get(), "measures", arms));
    }
    return measures;
  }
}
