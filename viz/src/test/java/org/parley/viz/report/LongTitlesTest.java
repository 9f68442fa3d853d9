package org.parley.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/** Pictures have room for some 24 letters of a title: these must tell delegations apart. */
class LongTitlesTest {
  private static final int ROOM = 24;
  private static final String ALIKE =
      "The Provisional Joint Administrative Council of the Upper River District, ";

  private static Scenario talks(String... titles) {
    StringBuilder text =
        new StringBuilder("parley: 1\nissues:\n  seat: {options: [old, new]}\ndelegations:\n");
    for (int i = 0; i < titles.length; i++) {
      text.append(
          "  side-%d: {title: \"%s\", demands: {seat: {want: new}}}\n".formatted(i, titles[i]));
    }
    return ScenarioReader.read("talks.yaml", text.toString(), List.of(), TextFinder.none())
        .scenarioOrThrow();
  }

  @Test
  void titlesThatDifferAtTheirEndsBeginWithIds() {
    ScenarioLabels names = new ScenarioLabels(talks(ALIKE + "A", ALIKE + "B", ALIKE + "C"));
    List<String> labels =
        List.of("side-0", "side-1", "side-2").stream().map(names::delegation).toList();
    assertThat(labels).extracting(label -> label.substring(0, ROOM)).doesNotHaveDuplicates();
    assertThat(labels.get(1)).endsWith(": " + ALIKE + "B");
  }

  @Test
  void titlesThatDifferAtTheirBeginningsStandAlone() {
    ScenarioLabels names = new ScenarioLabels(talks("Northern " + ALIKE, "Southern " + ALIKE));
    assertThat(names.delegation("side-0")).isEqualTo("Northern " + ALIKE);
  }
}
