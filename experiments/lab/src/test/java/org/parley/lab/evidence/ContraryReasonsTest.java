package org.parley.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever goes against its source on the page of evidence stands there with a reason. */
class ContraryReasonsTest {
  private static final Path PAGE =
      Path.of(System.getProperty("parley.root"), "experiments", "EVIDENCE.md");

  /** The rows of the table of what contradicts its source. */
  private static List<String> contrary(String page) {
    String from = page.substring(page.indexOf("### What contradicts its source"));
    return from.substring(0, from.indexOf("\n### As published"))
        .lines()
        .filter(l -> l.startsWith("| ") && !l.startsWith("| change |") && !l.startsWith("|---"))
        .map(l -> l.substring(2, l.indexOf(" |")))
        .distinct()
        .toList();
  }

  @Test
  void everyContraryVerdictIsExplained() throws IOException {
    String page = Files.readString(PAGE);
    for (String title : contrary(page)) {
      String reason = ContraryReasons.reason(title).orElse("");
      assertThat(reason).as(title).isNotEmpty();
      assertThat(page).contains("- " + title + ": " + reason);
    }
  }

  @Test
  void reasonsAreOfChangesThatAreTried() {
    List<String> tried = EffectCatalogue.all().stream().map(MechanismEffect::title).toList();
    assertThat(tried).containsAll(ContraryReasons.titles());
  }
}
