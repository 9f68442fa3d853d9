package org.parley.lab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.tactic.LogitResponse;

/** The figures of the README on the CaSiNo corpus, where that lies beside the project. */
class RecordedPeopleTest {
  private static final Path CORPUS = Path.of("../../../shared/evidence/casino.csv");

  @Test
  void forecastsPeopleBetterThanBaseRatesDo() {
    TalkScores scores =
        new TalkBacktest(FreeTalkers.shipped(), AgentFitting.REFITTED, new TalkSplit.Folds(5))
            .score(table());
    assertThat(scores.talks()).isEqualTo(930);
    assertThat(mean(scores, "parley-fitted")).isLessThan(2.79);
    assertThat(mean(scores.courseScores().proposals(), "parley-fitted"))
        .isLessThan(mean(scores.courseScores().proposals(), "base-rate") + .001);
    assertThat(mean(scores.courseScores().proposals(), "parley"))
        .isLessThan(mean(scores.courseScores().proposals(), "base-rate"));
    assertThat(mean(scores.courseScores().walkAway(), "parley-fitted"))
        .isLessThan(mean(scores.courseScores().walkAway(), "base-rate"));
    assertThat(mean(scores, "base-rate-per-class")).isCloseTo(2.829, within(.005));
    assertThat(mean(scores, "logit-three")).isCloseTo(2.876, within(.005));
    assertThat(mean(scores, "logit-sum-difference")).isCloseTo(3.071, within(.005));
    assertThat(mean(scores, "logit-sum")).isCloseTo(3.681, within(.005));
  }

  @Test
  void whatIsShippedIsWhatTheTalksThatTeachGive() {
    TalkTable table = table();
    TalkSplit.Column split = new TalkSplit.Column("split", "train");
    LogitResponse fitted =
        new FreeTalkers("x", FreeTalkers.shipped())
            .fit(TrainingTalks.of(table.talks().stream().filter(split::teaches).toList()));
    LogitResponse shipped = FreeTalkers.shipped();
    assertThat(shipped.precision()).isCloseTo(fitted.precision(), within(.5));
    assertThat(shipped.heated()).isCloseTo(fitted.heated(), within(.01));
    assertThat(shipped.tremble()).isCloseTo(fitted.tremble(), within(.02));
    assertThat(shipped.breakOff()).isCloseTo(fitted.breakOff(), within(.005));
    assertThat(shipped.preferences().regard())
        .isCloseTo(fitted.preferences().regard(), within(.002));
    assertThat(shipped.preferences().inequity())
        .isCloseTo(fitted.preferences().inequity(), within(.002));
  }

  private static double mean(TalkScores scores, String forecaster) {
    return scores.logLoss().get(forecaster).mean();
  }

  private static double mean(Map<String, LossEstimate> losses, String forecaster) {
    return losses.get(forecaster).mean();
  }

  private static TalkTable table() {
    assumeTrue(Files.exists(CORPUS));
    return TalkTableReader.read(CORPUS).value().orElseThrow();
  }
}
