package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Tactic;
import org.parley.scenario.io.ScenarioReader;
import org.parley.tactic.OpponentModel;

/** The talk that the guide works by hand comes out the same here, number by number. */
class WorkedByHandTest {
  private static final Path FOLDER = Path.of(System.getProperty("parley.root"), "scenarios");

  /** The guide prints four decimals. */
  private static final double PRINTED = 0.00005 + 1e-12;

  private static final int GROWERS = 0;
  private static final int BEEKEEPERS = 1;

  private final CompiledTalks talks =
      CompiledTalks.of(
          ScenarioReader.read(FOLDER.resolve("orchard.yaml"), List.of()).scenarioOrThrow());
  private final Simulation simulation = Simulation.of(talks, 1);
  private final List<TranscriptEntry> transcript = new ArrayList<>();
  private final Outcome outcome = simulation.run(0, transcript::add);

  @Test
  void everyDealIsWorthWhatTheGuideSays() throws IOException {
    OpponentModel ofBeekeepers = paper(0, 2, 1, 0);
    OpponentModel ofGrowers = paper(2, 0, 0, 1);
    List<String[]> rows = table("deals");
    assertThat(rows).hasSize(9);
    for (String[] row : rows) {
      int[] deal = deal(row[0], row[1]);
      long[] values = simulation.model().values(deal);
      assertThat(values[GROWERS] / 1e9).isEqualTo(number(row[2]), within(PRINTED));
      assertThat(values[BEEKEEPERS] / 1e9).isEqualTo(number(row[3]), within(PRINTED));
      assertThat(liking(ofBeekeepers, deal)).isEqualTo(number(row[4]), within(PRINTED));
      assertThat(liking(ofGrowers, deal)).isEqualTo(number(row[5]), within(PRINTED));
    }
  }

  @Test
  void everyRoundGoesAsTheGuideSays() throws IOException {
    List<String[]> rows = table("rounds");
    assertThat(rows).hasSize(4);
    for (String[] row : rows) {
      int round = Integer.parseInt(row[0]);
      double t = (round - 1) / 2.0;
      double e = row[1].equals("growers") ? 1 : 2;
      double share = 1 - Math.pow(t, 1 / e);
      double target = number(row[4]) + (number(row[5]) - number(row[4])) * share;
      assertThat(number(row[2])).isEqualTo(t);
      assertThat(number(row[3])).isEqualTo(share, within(PRINTED));
      assertThat(number(row[6])).isEqualTo(target, within(PRINTED));
      checkAnswer(row, round);
      checkOffer(row, round);
    }
    assertThat(transcript).filteredOn(TranscriptEntry.Offered.class::isInstance).hasSize(3);
  }

  @Test
  void theTalksEndAsTheGuideSays() {
    assertThat(outcome.end()).isEqualTo(Outcome.End.AGREEMENT);
    assertThat(outcome.rounds()).isEqualTo(2);
    assertThat(outcome.options()).containsExactly(deal("twenty", "dusk"));
    assertThat(outcome.gain()).containsExactly(400_000_000, 275_000_000);
    assertThat(outcome.distances().nash()).isZero();
    assertThat(outcome.distances().frontier()).isZero();
  }

  private void checkAnswer(String[] row, int round) {
    List<TranscriptEntry> answers =
        transcript.stream()
            .filter(
                x -> x instanceof TranscriptEntry.Declined || x instanceof TranscriptEntry.Accepted)
            .filter(x -> x.round() == round && row[1].equals(who(x)))
            .toList();
    switch (row[7]) {
      case "-" -> assertThat(answers).isEmpty();
      case "accepts" ->
          assertThat(answers).hasOnlyElementsOfType(TranscriptEntry.Accepted.class).hasSize(1);
      default -> {
        assertThat(row[7]).isEqualTo("declines");
        TranscriptEntry.Declined declined = (TranscriptEntry.Declined) answers.get(0);
        assertThat(declined.missing() / 1e9).isEqualTo(number(row[8]), within(PRINTED));
      }
    }
  }

  private void checkOffer(String[] row, int round) {
    List<TranscriptEntry.Offered> offers =
        transcript.stream()
            .filter(TranscriptEntry.Offered.class::isInstance)
            .map(TranscriptEntry.Offered.class::cast)
            .filter(o -> o.round() == round && o.who().equals(row[1]))
            .toList();
    if (row[9].equals("-")) {
      assertThat(offers).isEmpty();
      return;
    }
    String[] options = row[9].split(", ");
    TranscriptEntry.Offered offer = offers.get(0);
    assertThat(offer.text().options()).containsExactly(deal(options[0], options[1]));
    assertThat(offer.target() / 1e9).isEqualTo(number(row[6]), within(PRINTED));
    assertThat(offer.utilities()[GROWERS] / 1e9).isEqualTo(number(row[10]), within(PRINTED));
    assertThat(offer.utilities()[BEEKEEPERS] / 1e9).isEqualTo(number(row[11]), within(PRINTED));
  }

  private static String who(TranscriptEntry entry) {
    return entry instanceof TranscriptEntry.Declined d
        ? d.who()
        : ((TranscriptEntry.Accepted) entry).who();
  }

  /** What a paper tells: the options wanted, and the ranks of the two issues, from 0. */
  private static OpponentModel paper(int hives, int spraying, int rankOfHives, int rankOfSpraying) {
    OpponentModel model =
        new OpponentModel(new int[] {3, 3}, new boolean[] {true, true}, Tactic.Learning.NONE);
    model.begin();
    double[] rankSum = {2.0 / 3, 1.0 / 3};
    model.readStated(0, hives, ValueEstimates.PAPER);
    model.readWeight(0, rankSum[rankOfHives], ValueEstimates.PAPER);
    model.readStated(1, spraying, ValueEstimates.PAPER);
    model.readWeight(1, rankSum[rankOfSpraying], ValueEstimates.PAPER);
    model.haveRead();
    return model;
  }

  private static double liking(OpponentModel model, int[] deal) {
    return (model.liking(0, deal[0]) + model.liking(1, deal[1])) / 1e9;
  }

  private static int[] deal(String hives, String spraying) {
    return new int[] {
      List.of("none", "ten", "twenty").indexOf(hives),
      List.of("day", "dusk", "stopped").indexOf(spraying)
    };
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  /** The rows of a table of the guide, without its two lines of heading. */
  private static List<String[]> table(String mark) throws IOException {
    String guide = Files.readString(FOLDER.resolve("README.md"));
    String start = "<!-- " + mark + " -->";
    int from = guide.indexOf(start) + start.length();
    return guide
        .substring(from, guide.indexOf("<!-- end -->", from))
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip))
        .map(cells -> cells.toArray(String[]::new))
        .toList();
  }
}
