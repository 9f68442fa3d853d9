package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Public domains imported and explained by the command, against figures that were computed with the
 * classes of Genius 10.4 and again by an independent script, to six decimals; skipped where the
 * domains are not at hand.
 */
class ExplainDomainsTest {
  private static final double SIX = 6e-7;
  private static final double FOUR = 6e-5;

  @TempDir private Path temp;

  /** The nearest folder {@code shared/domains} beside or above the project. */
  private static Path domains() {
    Path root = Path.of(System.getProperty("parley.root", "../..")).toAbsolutePath().normalize();
    for (Path at = root.getParent(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared").resolve("domains");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return root.resolve("shared");
  }

  private JsonObject explained(String folder, String... files) {
    Path at = domains().resolve(folder);
    Assumptions.assumeTrue(Files.isDirectory(at), () -> at + " is not there");
    Path scenario = temp.resolve(folder + ".yaml");
    List<String> words = new ArrayList<>(List.of("import"));
    for (String file : files) {
      words.add(at.resolve(file).toString());
    }
    words.addAll(List.of("-o", scenario.toString()));
    assertThat(InProcess.parley(words.toArray(String[]::new)).exit()).isEqualTo(ExitCodes.DONE);
    InProcess explained = InProcess.parley("explain", scenario.toString(), "--json", "--quiet");
    assertThat(explained.exit()).as(explained.err()).isEqualTo(ExitCodes.DONE);
    return JsonParser.parseString(explained.out()).getAsJsonObject();
  }

  private static void sizes(JsonObject json, int deals, int efficient, double distance, double e) {
    assertThat(json.get("deals").getAsInt()).isEqualTo(deals);
    assertThat(json.get("allowed").getAsInt()).isEqualTo(deals);
    assertThat(json.get("pareto").getAsInt()).isEqualTo(efficient);
    assertThat(json.get("frontier_distance").getAsDouble()).isCloseTo(distance, within(e));
  }

  private static void worth(JsonElement deal, double e, double... utilities) {
    JsonObject values =
        (deal.isJsonArray() ? deal.getAsJsonArray().asList().get(0) : deal)
            .getAsJsonObject()
            .getAsJsonObject("utilities");
    assertThat(values.size()).isEqualTo(utilities.length);
    int d = 0;
    for (String who : values.keySet()) {
      assertThat(values.get(who).getAsDouble()).isCloseTo(utilities[d], within(e));
      d++;
    }
  }

  @Test
  void laptop() {
    JsonObject json =
        explained(
            "Laptop-anac2011",
            "laptop_domain.xml",
            "laptop_buyer_utility.xml",
            "laptop_seller_utility.xml");
    sizes(json, 27, 4, .159605, SIX);
    worth(json.get("nash"), SIX, 1, .815105);
    worth(json.get("least_difference"), SIX, .874024, .874024);
    worth(json.get("largest_sum"), SIX, 1, .815105);
  }

  @Test
  void englandZimbabwe() {
    JsonObject json =
        explained(
            "EnglandZimbabwe-anac2010",
            "EnglandZimbabwe_domain.xml",
            "England.xml",
            "Zimbabwe.xml");
    sizes(json, 576, 25, .272117, SIX);
    worth(json.get("nash"), SIX, .910916, .733218);
    worth(json.get("least_difference"), SIX, .822286, .786570);
    worth(json.get("largest_sum"), SIX, .910916, .733218);
  }

  @Test
  void itexAgainstCypress() {
    JsonObject json =
        explained(
            "ItexvsCypress-anac2010",
            "ItexvsCypress_domain.xml",
            "ItexvsCypress_Itex.xml",
            "ItexvsCypress_Cypress.xml");
    sizes(json, 180, 18, .431462, SIX);
    for (String name : List.of("nash", "least_difference", "largest_sum")) {
      worth(json.get(name), SIX, .721478, .670478);
    }
  }

  @Test
  void niceOrDieTies() {
    JsonObject json =
        explained("NiceOrDie-anac2011", "NiceOrDie.xml", "NiceOrDie1.xml", "NiceOrDie2.xml");
    sizes(json, 3, 3, .84, SIX);
    for (String name : List.of("nash", "largest_sum")) {
      List<JsonElement> ties = new ArrayList<>(json.getAsJsonArray(name).asList());
      assertThat(ties).hasSize(2);
      ties.sort(
          Comparator.comparingDouble(
              t ->
                  -t.getAsJsonObject()
                      .getAsJsonObject("utilities")
                      .get("NiceOrDie1")
                      .getAsDouble()));
      worth(ties.get(0), SIX, 1, .16);
      worth(ties.get(1), SIX, .16, 1);
    }
    worth(json.get("least_difference"), SIX, .299, .299);
  }

  @Test
  void integerDomain() {
    JsonObject json =
        explained(
            "IntegerDomain",
            "IntegerDomain.xml",
            "IntegerDomain-prof1.xml",
            "IntegerDomain-prof2.xml");
    sizes(json, 121, 1, 0, SIX);
    for (String name : List.of("nash", "least_difference", "largest_sum")) {
      worth(json.get(name), SIX, 1, 1);
    }
  }

  @Test
  void cameraWithReservations() {
    JsonObject json =
        explained(
            "CameraA-anac2012", "Camera-A-domain.xml", "Camera-A-prof1.xml", "Camera-A-prof2.xml");
    sizes(json, 3600, 17, .212238, SIX);
    worth(json.get("nash"), SIX, .820651, .886514);
    worth(json.get("least_difference"), SIX, .839401, .815486);
  }

  @Test
  void partyOfThree() {
    JsonObject json =
        explained(
            "Party-multi",
            "party_domain.xml",
            "party1_utility.xml",
            "party2_utility.xml",
            "party3_utility.xml");
    // Genius counts 102 in floating point; three of these tie exactly with better ones.
    sizes(json, 3072, 99, .3541, FOUR);
    worth(json.get("nash"), FOUR, .7850, .9286, .7177);
    worth(json.get("egalitarian"), FOUR, .8008, .7584, .8082);
  }
}
