package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.FixedPoint;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.DistributionSummary;
import org.parley.statistics.IntegerHistogram;
import org.parley.statistics.SampleMoments;

class OutcomeTallyTest {
  private static final int RUNS = 3_000;

  static String json(OutcomeTally tally) throws IOException {
    StringWriter out = new StringWriter();
    SummaryJson.write(tally.summary(), out);
    return out.toString();
  }

  private static OutcomeTally whole() {
    return InventedOutcomes.tally(LongStream.range(0, RUNS).toArray());
  }

  @Test
  void partsMergeToTheSameBytesInAnyOrderAndGrouping() throws IOException {
    String summary = json(whole());
    String state = whole().toJson();
    for (int seed = 0; seed < 20; seed++) {
      OutcomeTally merged = inParts(new Random(seed));
      assertThat(json(merged)).isEqualTo(summary);
      assertThat(OutcomeTally.fromJson(merged.toJson()).detail().toString().length()).isPositive();
      assertThat(merged.detail().offers().toString())
          .isEqualTo(whole().detail().offers().toString());
      assertThat(merged.toJson().length()).isEqualTo(state.length());
    }
  }

  private static OutcomeTally inParts(Random random) {
    List<Long> runs = new ArrayList<>(LongStream.range(0, RUNS).boxed().toList());
    Collections.shuffle(runs, random);
    List<OutcomeTally> parts = new ArrayList<>();
    for (int at = 0; at < RUNS; ) {
      int end = Math.min(RUNS, at + random.nextInt(400));
      parts.add(InventedOutcomes.tally(runs.subList(at, end).stream().mapToLong(r -> r).toArray()));
      at = end;
    }
    while (parts.size() > 1) {
      OutcomeTally other = parts.remove(random.nextInt(parts.size()));
      parts.get(random.nextInt(parts.size())).merge(other);
    }
    return parts.get(0);
  }

  @Test
  void jsonAndBackIsExact() throws IOException, ClassNotFoundException {
    OutcomeTally tally = whole();
    tally.add(new RunResult.Failed(RUNS, "Fault"));
    OutcomeTally back = OutcomeTally.fromJson(tally.toJson());
    assertThat(back.toJson()).isEqualTo(tally.toJson());
    assertThat(json(back)).isEqualTo(json(tally));
    assertThat(back.failed()).isEqualTo(1);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((OutcomeTally) in.readObject()).toJson()).isEqualTo(tally.toJson());
    }
  }

  @Test
  void otherTalksDoNotMerge() {
    OutcomeLabels f = InventedOutcomes.FRAME;
    OutcomeTally other =
        OutcomeTally.of(
            new OutcomeLabels(
                f.scenario(),
                f.title(),
                8,
                f.issues(),
                f.delegations(),
                16,
                f.inputs(),
                f.lines()));
    assertThatThrownBy(() -> whole().merge(other))
        .hasMessage(
            "cannot merge runs of 'oru' (seed 7) with runs of 'oru' (seed 8): the talks differ");
    assertThatThrownBy(() -> OutcomeTally.fromJson("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a tally: ");
  }

  @Test
  void sharesAndMeansAreThoseOfTheRows() {
    EnsembleSummary summary = whole().summary();
    long open =
        LongStream.range(0, RUNS).filter(r -> InventedOutcomes.outcome(r).options()[0] < 0).count();
    assertThat(summary.issues().get("release").get("open"))
        .isEqualTo(ConfidenceIntervals.wilson(open, RUNS));
    double[] utility =
        LongStream.range(0, RUNS)
            .mapToDouble(r -> FixedPoint.toDouble(InventedOutcomes.outcome(r).utility()[0]))
            .sorted()
            .toArray();
    double mean = java.util.Arrays.stream(utility).average().orElseThrow();
    double squares = java.util.Arrays.stream(utility).map(u -> (u - mean) * (u - mean)).sum();
    DistributionSummary spread = summary.delegations().get("adria").utility();
    assertThat(spread.mean()).isCloseTo(mean, within(1e-12));
    assertThat(spread.sd()).isCloseTo(Math.sqrt(squares / (RUNS - 1)), within(1e-12));
    assertThat(spread.q50())
        .isCloseTo((utility[RUNS / 2 - 1] + utility[RUNS / 2]) / 2, within(1e-4));
    assertThat(spread.q05())
        .isCloseTo(utility[149] + .95 * (utility[150] - utility[149]), within(1e-4));
  }

  @Test
  void detailKeepsTheFirstRunsAndCountsEveryRunOnce() {
    EnsembleDetail detail = whole().detail();
    assertThat(detail.joint()).hasSize(2_000);
    assertThat(detail.joint().get(5)[1])
        .isEqualTo(FixedPoint.toDouble(InventedOutcomes.outcome(5).utility()[1]));
    assertThat(detail.utility().get("adria").counts().stream().mapToLong(c -> c).sum())
        .isEqualTo(RUNS);
    assertThat(detail.offers().get("adria").get(0).mean()).isNaN();
    assertThat(detail.closings().get("release")).hasSize(16);
  }

  @Test
  void memoryIsBoundedWhateverIsCounted() {
    IntegerHistogram bins = new IntegerHistogram();
    bins.add(Long.MAX_VALUE);
    bins.add(Long.MIN_VALUE);
    bins.add(0);
    assertThat(bins.quantile(50)).isZero();
    assertThat(bins.highest()).isEqualTo(1_000_000);
  }

  /** 2^62 has a square of 2^124: beyond a long, within the 128 bits. */
  @Test
  void momentsDoNotOverflow() {
    SampleMoments moments = new SampleMoments();
    moments.add(1L << 62);
    moments.add(-(1L << 62));
    moments.add(1L << 62);
    assertThat(moments.mean(1)).isEqualTo((1L << 62) / 3.0);
    assertThat(moments.sd(1L << 62)).isCloseTo(Math.sqrt(4 / 3.0), within(1e-12));
  }

  @Test
  void nothingFinishedIsNull() throws IOException {
    OutcomeTally tally = OutcomeTally.of(InventedOutcomes.FRAME);
    tally.add(new RunResult.Failed(0, "Fault"));
    assertThat(json(tally))
        .contains("\"runs\": 1,\n  \"failed_runs\": 1,")
        .contains("\"share\": null,\n      \"low\": 0,\n      \"high\": 1")
        .contains("\"why\": {}");
  }
}
