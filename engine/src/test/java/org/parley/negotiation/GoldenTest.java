package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.compiled.CompiledTalks;

/**
 * Run 0 of every scenario, as it was when somebody last looked at it: what changes the course of
 * talks shows here. {@code -Dparley.golden=write} writes the files anew; look at the difference.
 */
class GoldenTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("parley.root", "..")).resolve("engine/src/test/resources/golden");

  static List<Path> files() {
    return ScenarioFixtures.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void courseOfRunZero(Path scenario) throws IOException {
    CompiledTalks talks = CompiledTalks.of(ScenarioFixtures.read(scenario));
    List<String> lines = new ArrayList<>();
    Simulation simulation = Simulation.of(talks, 1);
    String outcome = OutcomeText.of(simulation.run(0, entry -> lines.add(OutcomeText.of(entry))));
    String told = String.join("\n", lines) + "\n" + outcome + "\n";
    String name = scenario.getFileName().toString().replace(".yaml", ".txt");
    Path golden = FOLDER.resolve(name);
    if ("write".equals(System.getProperty("parley.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, told);
    }
    assertThat(golden).as("-Dparley.golden=write makes it").exists();
    assertThat(told).isEqualTo(Files.readString(golden));
  }
}
