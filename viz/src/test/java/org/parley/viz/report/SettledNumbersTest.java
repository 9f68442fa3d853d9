package org.parley.viz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Issue;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;
import org.parley.statistics.ShareEstimate;

class SettledNumbersTest {
  private static Issue issue(String options, String a, String b) {
    String text =
        "parley: 1\ntitle: T\nassumed: a\nissues:\n  x: {"
            + options
            + "}\ndelegations:\n  a: {demands: {x: {want: "
            + a
            + ", weight: 1}}}\n  b: {demands: {x: {want: "
            + b
            + ", weight: 1}}}\n";
    ReadingResult read = ScenarioReader.read("t.yaml", text, List.of(), TextFinder.none());
    assertThat(read).isInstanceOf(ReadingResult.Valid.class);
    return ((ReadingResult.Valid) read).scenario().issues().get(0);
  }

  private static ShareEstimate share(double share) {
    return new ShareEstimate(share, 0, 1);
  }

  @Test
  void medianAndRangeOfWhatIsSettled() {
    Issue quota = issue("range: {from: 10, to: 40, step: 10, unit: tonnes}", "10", "40");
    List<String> ids = quota.options().stream().map(o -> o.id()).toList();
    Map<String, ShareEstimate> shares =
        Map.of(
            "open",
            share(.5),
            ids.get(0),
            share(.1),
            ids.get(1),
            share(.25),
            ids.get(3),
            share(.15));
    assertThat(SettledNumbers.of(quota, shares))
        .hasValue("median 20 tonnes, half of them 20 to 40, all 10 to 40");
    assertThat(SettledNumbers.of(quota, Map.of("open", share(.7), ids.get(2), share(.3))))
        .hasValue("always 30 tonnes");
    assertThat(SettledNumbers.of(quota, Map.of("open", share(1)))).isEmpty();
    assertThat(SettledNumbers.of(issue("options: [p, q]", "p", "q"), Map.of("p", share(1))))
        .isEmpty();
  }
}
