package org.parley.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.scenario.RandomScenarios;

class ScenarioSchemaTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(ScenarioSchema.json(), InputFormat.JSON);

  @ParameterizedTest
  @ValueSource(strings = {"oru-river", "sarn-armistice", "two-issues"})
  void fixturesAreValid(String name) throws IOException {
    assertThat(errors(Files.readString(RESOURCES.resolve("scenarios/" + name + ".yaml"))))
        .isEmpty();
  }

  /** Scenarios, variants of them, and files of numbers that others extend. */
  @Test
  void shippedFilesAreValid() throws IOException {
    int scenarios = 0;
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("parley.root"), "scenarios"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        String text = Files.readString(file);
        boolean isScenario = text.lines().anyMatch(line -> line.startsWith("parley:"));
        boolean isWhole = text.lines().anyMatch(line -> line.matches("(issues|extends):.*"));
        if (isScenario) {
          scenarios++;
          List<String> found =
              errors(text).stream()
                  .map(Object::toString)
                  // Numbers alone are no talks, which the schema cannot know.
                  .filter(e -> isWhole || !e.matches(".*(issues|delegations).*"))
                  .toList();
          assertThat(found).as(file.toString()).isEmpty();
        }
      }
    }
    assertThat(scenarios).isGreaterThan(15);
  }

  @Test
  void snippetsOfTheGuideAreValid() throws IOException {
    for (String whole : GuideTest.snippets(false)) {
      assertThat(errors(whole)).as(whole).isEmpty();
    }
    for (String fragment : GuideTest.snippets(true)) {
      String text = "parley: 1\nextends: base\n" + fragment;
      assertThat(errors(text)).as(fragment).isEmpty();
    }
  }

  @Test
  void randomScenariosAreValid() {
    for (long seed = 1; seed <= 40; seed++) {
      String text = ScenarioWriter.write(RandomScenarios.of(seed));
      assertThat(errors(text)).as(text).isEmpty();
    }
  }

  @Test
  void aVariantMayBePartialAndAScenarioMayNot() {
    assertThat(errors("{parley: 1, extends: x.yaml, war: ~, talks: {rounds: 3}}")).isEmpty();
    assertThat(errors("{parley: 1, extends: x.yaml, talks: {round: 3}}")).isNotEmpty();
    assertThat(errors("{parley: 1, talks: {rounds: 3}}")).isNotEmpty();
  }

  @Test
  void keysWordsTypesAndRangesAreChecked() throws IOException {
    String base = Files.readString(RESOURCES.resolve("broken/base.yaml"));
    Map<String, String> cases = BrokenScenariosTest.sections(RESOURCES.resolve("broken/cases.txt"));
    for (String name :
        List.of(
            "unknown key",
            "unknown key at the top",
            "text for a number",
            "comma in a number",
            "percentage",
            "out of range",
            "distribution too short",
            "distribution misspelt",
            "normal without its ends",
            "fraction of a round",
            "list for a block",
            "block for a text",
            "word of another list",
            "want left out",
            "no date",
            "version of the future",
            "moment half said",
            "MiCRO in a mix",
            "a source where none can be",
            "a mechanism that there is not")) {
      String text = BrokenScenariosTest.changed(base, cases.get(name));
      assertThat(errors(text)).as(name).isNotEmpty();
    }
    assertThat(errors(base)).isEmpty();
  }

  @Test
  void everyKeyIsExplained() {
    JsonObject schema = JsonParser.parseString(ScenarioSchema.json()).getAsJsonObject();
    JsonObject definitions = schema.getAsJsonObject("definitions");
    for (String name : definitions.keySet()) {
      JsonObject keys = definitions.getAsJsonObject(name).getAsJsonObject("properties");
      for (String key : name.equals("number") ? Set.<String>of() : keys.keySet()) {
        assertThat(keys.getAsJsonObject(key).has("description")).as(name + "." + key).isTrue();
      }
    }
  }

  @Test
  void theFileThatEditorsUseIsUpToDate() throws IOException {
    Path file = Path.of(System.getProperty("parley.root"), "scenarios", "scenario.schema.json");
    if ("write".equals(System.getProperty("parley.guide"))) {
      Files.writeString(file, ScenarioSchema.json());
    }
    assertThat(Files.readString(file)).isEqualTo(ScenarioSchema.json());
  }

  static List<com.networknt.schema.Error> errors(String yaml) {
    List<InputProblem> problems = new ArrayList<>();
    YamlNode node = YamlText.parse("x.yaml", yaml, problems).orElseThrow();
    assertThat(problems).isEmpty();
    return SCHEMA.validate(json(node).toString(), InputFormat.JSON);
  }

  /** What an editor's reader of YAML 1.2 makes of a text. */
  private static JsonElement json(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      JsonObject object = new JsonObject();
      mapping.entries().forEach(e -> object.add(e.key(), json(e.value())));
      return object;
    } else if (node instanceof YamlNode.Sequence list) {
      JsonArray array = new JsonArray();
      list.items().forEach(n -> array.add(json(n)));
      return array;
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    return switch (scalar.kind()) {
      case NULL -> JsonNull.INSTANCE;
      case FLAG -> new JsonPrimitive(Boolean.parseBoolean(scalar.text()));
      case NUMBER -> new JsonPrimitive(new BigDecimal(scalar.text()));
      case TEXT -> new JsonPrimitive(scalar.text());
    };
  }
}
