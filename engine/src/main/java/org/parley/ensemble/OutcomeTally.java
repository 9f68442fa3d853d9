package org.parley.ensemble;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.Serializable;
import java.util.List;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.statistics.IntegerHistogram;

/**
 * Outcomes counted. All sums are of whole numbers, so tallies of parts merge to the same digits in
 * any order and grouping, and memory does not grow with the number of runs. For one thread at a
 * time.
 */
public final class OutcomeTally implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Gson GSON =
      new GsonBuilder()
          .enableComplexMapKeySerialization()
          .registerTypeAdapter(IntegerHistogram.class, new IntegerHistogram.Json())
          .create();

  private final transient OutcomeLabels frame;
  private final transient OutcomeFrequencies counts;
  private final transient OutcomeMeasures values;
  private final transient GoalTally goals;
  private final transient AfterTally after;
  private transient long failed;

  private OutcomeTally(
      OutcomeLabels frame,
      OutcomeFrequencies counts,
      OutcomeMeasures values,
      GoalTally goals,
      AfterTally after,
      long failed) {
    this.frame = frame;
    this.counts = counts;
    this.values = values;
    this.goals = goals;
    this.after = after;
    this.failed = failed;
  }

  /** A tally of nothing yet. */
  public static OutcomeTally of(OutcomeLabels frame) {
    return new OutcomeTally(
        frame,
        OutcomeFrequencies.of(frame),
        OutcomeMeasures.of(frame),
        GoalTally.of(frame),
        AfterTally.of(frame),
        0);
  }

  /** Counts a run, once. */
  public void add(RunResult row) {
    if (row instanceof RunResult.Finished finished) {
      add(finished.outcome());
    } else {
      failed++;
    }
  }

  /** Counts a run that came to its end, once. */
  public void add(Outcome outcome) {
    counts.add(outcome);
    values.add(outcome);
    goals.add(outcome);
    after.add(outcome);
  }

  /**
   * Counts what another tally counted.
   *
   * @param other a tally of other runs of the same talks; it is left as it is
   * @throws IllegalArgumentException if it is of other talks or of another seed
   */
  public void merge(OutcomeTally other) {
    if (frame != other.frame && !frame.equals(other.frame)) {
      throw new IllegalArgumentException(
          "cannot merge runs of '%s' (seed %d) with runs of '%s' (seed %d): the talks differ"
              .formatted(
                  frame.scenario(), frame.seed(), other.frame.scenario(), other.frame.seed()));
    }
    counts.merge(other.counts);
    values.merge(other.values);
    goals.merge(other.goals);
    after.merge(other.after);
    failed += other.failed;
  }

  /** The names of what is counted. */
  public OutcomeLabels frame() {
    return frame;
  }

  /** Runs counted, failed ones included. */
  public long runs() {
    return finished() + failed;
  }

  /** Runs that failed. */
  public long failed() {
    return failed;
  }

  /** Runs that came to their end. */
  public long finished() {
    return values.rounds().count();
  }

  /** Places in the frame of the goals that the summary speaks of; the question first. */
  public List<Integer> spokenOf() {
    return QuestionChoice.of(frame, goals.shares()).goals();
  }

  /** What the runs say. */
  public EnsembleSummary summary() {
    return new SummaryBuilder(frame, counts, values, goals, after, failed).summary();
  }

  /** What pictures and explanations need beyond the summary. */
  public EnsembleDetail detail() {
    return new DetailBuilder(frame, counts, values, goals).detail();
  }

  /** The same, and how much what stands out explains together. */
  public EnsembleDetail detail(CompiledTalks talks) {
    EnsembleDetail detail = detail();
    return detail.driven(JointShare.added(detail.drivers(), talks, frame.seed(), runs()));
  }

  /** The tally in JSON, whole and exact. */
  public String toJson() {
    return GSON.toJson(
        new State(frame, counts, values, goals.counted(), frame.terms() ? after : null, failed));
  }

  /**
   * The tally that {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if the text is not a tally
   */
  public static OutcomeTally fromJson(String json) {
    try {
      State state = GSON.fromJson(json, State.class);
      GoalTally goals = GoalTally.of(state.frame, state.goals);
      return new OutcomeTally(
          state.frame,
          state.counts,
          state.values,
          goals,
          state.after == null ? AfterTally.of(state.frame) : state.after,
          state.failed);
    } catch (JsonParseException | NullPointerException e) {
      throw new IllegalArgumentException("not a tally: " + e.getMessage(), e);
    }
  }

  private Object writeReplace() {
    return new Written(toJson());
  }

  private record State(
      OutcomeLabels frame,
      OutcomeFrequencies counts,
      OutcomeMeasures values,
      GoalTally.Counted goals,
      AfterTally after,
      long failed) {}

  private record Written(String json) implements Serializable {
    private Object readResolve() {
      return fromJson(json);
    }
  }
}
