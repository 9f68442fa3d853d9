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
import org.parley.bargaining.Nano;

class TallyTest {
  private static final int RUNS = 3_000;

  static String json(Tally tally) throws IOException {
    StringWriter out = new StringWriter();
    SummaryJson.write(tally.summary(), out);
    return out.toString();
  }

  private static Tally whole() {
    return Invented.tally(LongStream.range(0, RUNS).toArray());
  }

  @Test
  void partsMergeToTheSameBytesInAnyOrderAndGrouping() throws IOException {
    String summary = json(whole());
    String state = whole().toJson();
    for (int seed = 0; seed < 20; seed++) {
      Tally merged = inParts(new Random(seed));
      assertThat(json(merged)).isEqualTo(summary);
      assertThat(Tally.fromJson(merged.toJson()).detail().toString().length()).isPositive();
      assertThat(merged.detail().effects()).isEqualTo(whole().detail().effects());
      assertThat(merged.detail().offers().toString())
          .isEqualTo(whole().detail().offers().toString());
      assertThat(merged.toJson().length()).isEqualTo(state.length());
    }
  }

  private static Tally inParts(Random random) {
    List<Long> runs = new ArrayList<>(LongStream.range(0, RUNS).boxed().toList());
    Collections.shuffle(runs, random);
    List<Tally> parts = new ArrayList<>();
    for (int at = 0; at < RUNS; ) {
      int end = Math.min(RUNS, at + random.nextInt(400));
      parts.add(Invented.tally(runs.subList(at, end).stream().mapToLong(r -> r).toArray()));
      at = end;
    }
    while (parts.size() > 1) {
      Tally other = parts.remove(random.nextInt(parts.size()));
      parts.get(random.nextInt(parts.size())).merge(other);
    }
    return parts.get(0);
  }

  @Test
  void jsonAndBackIsExact() throws IOException, ClassNotFoundException {
    Tally tally = whole();
    tally.add(new Row.Failed(RUNS, "Fault"));
    Tally back = Tally.fromJson(tally.toJson());
    assertThat(back.toJson()).isEqualTo(tally.toJson());
    assertThat(json(back)).isEqualTo(json(tally));
    assertThat(back.failed()).isEqualTo(1);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((Tally) in.readObject()).toJson()).isEqualTo(tally.toJson());
    }
  }

  @Test
  void otherTalksDoNotMerge() {
    Frame f = Invented.FRAME;
    Tally other =
        Tally.of(
            new Frame(
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
    assertThatThrownBy(() -> Tally.fromJson("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a tally: ");
  }

  @Test
  void sharesAndMeansAreThoseOfTheRows() {
    Summary summary = whole().summary();
    long open = LongStream.range(0, RUNS).filter(r -> Invented.outcome(r).options()[0] < 0).count();
    assertThat(summary.issues().get("release").get("open")).isEqualTo(Intervals.wilson(open, RUNS));
    double[] utility =
        LongStream.range(0, RUNS)
            .mapToDouble(r -> Nano.toDouble(Invented.outcome(r).utility()[0]))
            .sorted()
            .toArray();
    double mean = java.util.Arrays.stream(utility).average().orElseThrow();
    double squares = java.util.Arrays.stream(utility).map(u -> (u - mean) * (u - mean)).sum();
    Spread spread = summary.delegations().get("adria").utility();
    assertThat(spread.mean()).isCloseTo(mean, within(1e-12));
    assertThat(spread.sd()).isCloseTo(Math.sqrt(squares / (RUNS - 1)), within(1e-12));
    assertThat(spread.q50())
        .isCloseTo((utility[RUNS / 2 - 1] + utility[RUNS / 2]) / 2, within(1e-4));
    assertThat(spread.q05())
        .isCloseTo(utility[149] + .95 * (utility[150] - utility[149]), within(1e-4));
    assertThat(summary.blockers()).hasSize(2);
    assertThat(summary.blockers().get(0).of()).isEqualTo(open);
  }

  @Test
  void detailKeepsTheFirstRunsAndCountsEveryRunOnce() {
    Detail detail = whole().detail();
    assertThat(detail.joint()).hasSize(2_000);
    assertThat(detail.joint().get(5)[1]).isEqualTo(Nano.toDouble(Invented.outcome(5).utility()[1]));
    assertThat(detail.utility().get("adria").counts().stream().mapToLong(c -> c).sum())
        .isEqualTo(RUNS);
    assertThat(detail.offers().get("adria").get(0).mean()).isNaN();
    assertThat(detail.closings().get("release")).hasSize(16);
    assertThat(detail.effects()).hasSize(3);
    assertThat(detail.effects()).filteredOn(Detail.InputEffect::line).hasSize(1);
  }

  @Test
  void memoryIsBoundedWhateverIsCounted() {
    Bins bins = new Bins();
    bins.add(Long.MAX_VALUE);
    bins.add(Long.MIN_VALUE);
    bins.add(0);
    assertThat(bins.quantile(50)).isZero();
    assertThat(bins.highest()).isEqualTo(1_000_000);
  }

  /** 2^62 has a square of 2^124: beyond a long, within the 128 bits. */
  @Test
  void momentsDoNotOverflow() {
    Moments moments = new Moments();
    moments.add(1L << 62);
    moments.add(-(1L << 62));
    moments.add(1L << 62);
    assertThat(moments.mean(1)).isEqualTo((1L << 62) / 3.0);
    assertThat(moments.sd(1L << 62)).isCloseTo(Math.sqrt(4 / 3.0), within(1e-12));
  }

  @Test
  void nothingFinishedIsNull() throws IOException {
    Tally tally = Tally.of(Invented.FRAME);
    tally.add(new Row.Failed(0, "Fault"));
    assertThat(json(tally))
        .contains("\"runs\": 1,\n  \"failed_runs\": 1,")
        .contains("\"share\": null,\n      \"low\": 0,\n      \"high\": 1")
        .contains("\"blockers\": []");
  }
}
