package org.parley.lab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.ensemble.DecimalText;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.RunResult;
import org.parley.ensemble.RunsCsv;
import org.parley.lab.InventedTalks;

class RunMeasureTest {
  private static final OutcomeLabels FRAME = InventedTalks.frame("oru", 1);
  private static final RunsCsv TABLE = new RunsCsv(FRAME);
  private static final List<String> HEADER = Arrays.asList(TABLE.header());

  private static double value(String measure, RunResult row) {
    return new RunMeasure(measure).in(HEADER).orElseThrow().applyAsDouble(TABLE.cells(row));
  }

  @Test
  void measuresReadTheRowOfARun() {
    RunResult full = new RunResult.Finished(InventedTalks.outcome(1, 0, 3));
    RunResult none = new RunResult.Finished(InventedTalks.outcome(1, 0, 0));
    assertThat(List.of(value("agreement", full), value("agreement", none))).containsExactly(1., 0.);
    assertThat(List.of(value("comprehensive", full), value("none", none))).containsExactly(1., 1.);
    assertThat(List.of(value("release=full", full), value("release=open", none)))
        .containsExactly(1., 1.);
    assertThat(List.of(value("walkout", full), value("deadline", none))).containsExactly(0., 1.);
    assertThat(value("utility.borland", full)).isEqualTo(.5);
    assertThat(value("hold", none)).isNaN();
    assertThat(value("agreement", new RunResult.Failed(1, "fault"))).isNaN();
  }

  @Test
  void measuresThatATableLacksAreNotFound() {
    for (String name : List.of("releas=full", "gain.zenia", "outcome", "release", "run", "point")) {
      assertThat(new RunMeasure(name).in(HEADER)).isEmpty();
    }
  }

  @Test
  void numbersOfATableAreReadAsJavaReadsThem() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String text = DecimalText.of(random.nextGaussian() * Math.pow(10, i % 9), "");
      assertThat(CellNumbers.read(text)).isEqualTo(Double.parseDouble(text));
    }
    for (String text : List.of("0", "-1", "12", "-0.000000001", "1e-3", "123456789.123456789")) {
      assertThat(CellNumbers.read(text)).isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void everyUsualMeasureIsFound() {
    assertThat(StandardMeasures.of(FRAME)).hasSize(16).allMatch(m -> m.in(HEADER).isPresent());
  }
}
