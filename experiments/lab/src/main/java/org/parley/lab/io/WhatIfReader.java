package org.parley.lab.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.io.FileKind;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.YamlNode;

/**
 * Reads what-if files:
 *
 * <pre>
 * what_if: 1
 * question: Would a mediator help?
 * base: oru-river.yaml
 * runs: 2000
 * seed: 1
 * variants:
 *   commission:
 *     title: The commission tables a text of its own
 *     set: {mediators.river-commission.style: formulative}
 *   drought:
 *     scenario: oru-drought.yaml
 * </pre>
 */
public final class WhatIfReader {
  /** The kind of file. */
  public static final FileKind KIND = FileKind.WHAT_IF;

  private static final List<String> KEYS =
      List.of("what_if", "question", "base", "runs", "seed", "variants");
  private static final int MOST_RUNS = 10_000_000;

  private final Path file;
  private final List<InputProblem> problems = new ArrayList<>();

  private WhatIfReader(Path file) {
    this.file = file;
  }

  /** Reads a file, with the scenarios that it speaks of. */
  public static ReadResult<WhatIfFile> read(Path file) {
    WhatIfReader reader = new WhatIfReader(file);
    Optional<WhatIfFile> value = reader.value();
    return new ReadResult<>(value, reader.problems);
  }

  private Optional<WhatIfFile> value() {
    Optional<BlockFields> fields = FileOpener.fields(file, KIND, KEYS, problems);
    return fields.flatMap(this::value);
  }

  private Optional<WhatIfFile> value(BlockFields fields) {
    fields.whole("what_if", 1, 1, 1);
    int runs = (int) fields.whole("runs", 2, MOST_RUNS, 1000);
    long seed = fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1);
    String question = fields.text("question", "");
    ArmReader arms = new ArmReader(file, problems);
    Optional<YamlNode> stated = fields.node("base");
    if (stated.isEmpty()) {
      fields.missing("base", "a scenario's file, or a block with scenario and set");
      return Optional.empty();
    }
    ArmReader.Declared base = arms.declared("base", stated.get(), "base");
    Optional<ExperimentArm> first = arms.read(base);
    List<ExperimentArm> variants = new ArrayList<>();
    Map<String, YamlNode> all = fields.entries("variants");
    if (all.isEmpty()) {
      fields.missing("variants", "a block with a name and a change in each line");
    }
    all.forEach(
        (id, node) -> {
          ArmReader.Declared own = arms.declared(id, node, "variants." + id);
          if (first.isPresent() || !own.scenario().isEmpty()) {
            arms.read(own.over(base)).ifPresent(variants::add);
          }
        });
    return problems.isEmpty()
        ? Optional.of(new WhatIfFile(question, first.orElseThrow(), variants, runs, seed))
        : Optional.empty();
  }
}
