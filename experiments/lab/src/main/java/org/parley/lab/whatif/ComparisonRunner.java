package org.parley.lab.whatif;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.ensemble.OutcomeLabels;
import org.parley.ensemble.QuestionChoice;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.measure.StandardMeasures;
import org.parley.lab.whatif.VariantComparison.About;
import org.parley.lab.whatif.VariantComparison.ComparedGoal;
import org.parley.lab.whatif.VariantComparison.OfVariant;
import org.parley.statistics.ShareEstimate;

/**
 * Runs a base and its variants and compares them.
 *
 * @param question what is asked, in words; may be empty
 * @param base the base
 * @param variants at least one
 * @param seed seed of all runs, as the sides were made with it
 * @param runs runs of each side, at least 2
 */
public record ComparisonRunner(
    String question, ComparisonSide base, List<ComparisonSide> variants, long seed, int runs) {
  public ComparisonRunner {
    variants = List.copyOf(variants);
    if (variants.isEmpty() || runs < 2) {
      throw new IllegalArgumentException("a comparison needs a variant and at least 2 runs");
    }
  }

  /** Told how far a comparison has come. */
  @FunctionalInterface
  public interface Listener {
    /** Runs made of all that are to be made, over all sides. */
    void progress(long done, long of);

    /** Whether to stop. */
    default boolean cancelled() {
      return false;
    }
  }

  /**
   * Compares.
   *
   * @return empty if it was cancelled
   */
  public Optional<VariantComparison> run(int threads, Listener listener) throws IOException {
    Optional<MeasureColumns> first = columns(base, 0, threads, listener);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<ComparedGoal> goals = goals(first.get());
    List<OfVariant> results = new ArrayList<>();
    for (int v = 0; v < variants.size(); v++) {
      Optional<MeasureColumns> columns = columns(variants.get(v), v + 1, threads, listener);
      if (columns.isEmpty()) {
        return Optional.empty();
      }
      results.add(
          new PairedRuns(first.get(), columns.get(), runs)
              .compare(variants.get(v), measures(goals)));
    }
    return Optional.of(
        new VariantComparison(
            question,
            base.id(),
            base.title(),
            seed,
            runs,
            goals,
            new LuckCorrection(results).corrected()));
  }

  /** What the base is asked, or the question whose answer is most open in its runs. */
  private List<ComparedGoal> goals(MeasureColumns columns) {
    OutcomeLabels frame = base.talks().frame();
    if (frame.goals().isEmpty()) {
      return List.of();
    }
    List<ShareEstimate> shares = asked().stream().map(m -> columns.share(m, runs)).toList();
    QuestionChoice choice = QuestionChoice.of(frame, shares);
    return choice.goals().stream()
        .map(g -> frame.goals().get(g))
        .map(g -> new ComparedGoal(g.goal(), g.spelled(), g.title(), choice.how()))
        .toList();
  }

  private List<RunMeasure> asked() {
    return base.talks().frame().goals().stream().map(g -> new RunMeasure(g.spelled())).toList();
  }

  private Optional<MeasureColumns> columns(
      ComparisonSide side, int before, int threads, Listener listener) throws IOException {
    long of = (long) runs * (variants.size() + 1);
    BooleanSupplier cancelled = listener::cancelled;
    return MeasureColumns.of(
        side.talks(),
        asked(),
        runs,
        threads,
        done -> listener.progress((long) runs * before + done, of),
        cancelled);
  }

  private List<PairedRuns.Asked> measures(List<ComparedGoal> goals) {
    OutcomeLabels frame = base.talks().frame();
    List<PairedRuns.Asked> asked = new ArrayList<>();
    add(asked, About.GOAL, goals.stream().map(g -> new RunMeasure(g.measure())).toList());
    add(asked, About.OUTCOME, StandardMeasures.ofOutcome());
    add(asked, About.ISSUE, StandardMeasures.ofIssues(frame));
    add(asked, About.DELEGATION, StandardMeasures.ofDelegations(frame));
    return asked;
  }

  /** Adds measures that are not there yet. */
  private static void add(List<PairedRuns.Asked> asked, About about, List<RunMeasure> measures) {
    for (RunMeasure measure : measures) {
      if (asked.stream().noneMatch(a -> a.measure().equals(measure))) {
        asked.add(new PairedRuns.Asked(about, measure));
      }
    }
  }
}
