package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;

/** The README's snippet for other programs: its lines are those of this test, which runs them. */
class EmbeddingTest {
  private static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- java: EmbeddingTest -->\\R```java\\R(.*?)```", Pattern.DOTALL);

  @Test
  void fiveLinesRunTalks() {
    Path file = ROOT.resolve("scenarios/orchard.yaml");
    Scenario scenario = ScenarioReader.read(file, List.of()).scenarioOrThrow();
    CompiledTalks talks = CompiledTalks.of(scenario);
    Simulation simulation = Simulation.of(talks, 1);
    Outcome outcome = simulation.run(0);
    assertThat(outcome.kind() + " after " + outcome.rounds() + " rounds")
        .matches("(NONE|PARTIAL|COMPREHENSIVE) after [123] rounds");
  }

  @Test
  void theReadmeShowsTheseLines() throws Exception {
    Matcher snippet = SNIPPET.matcher(Files.readString(ROOT.resolve("README.md")));
    assertThat(snippet.find()).isTrue();
    List<String> shown = new ArrayList<>();
    for (String line : snippet.group(1).lines().toList()) {
      String plain =
          line.replace("Path.of(\"scenarios/orchard.yaml\")", "file")
              .replace("System.out.println(", "assertThat(")
              .replace(");", ")");
      shown.add(plain);
    }
    Path here = ROOT.resolve("engine/src/test/java/org/parley/EmbeddingTest.java");
    String test = Files.readString(here);
    assertThat(shown).hasSize(5).allSatisfy(line -> assertThat(test).contains(line));
  }
}
