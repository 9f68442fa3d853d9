package org.parley.lab.lever;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.parley.lab.lever.LeverTrials.LeverUnusable;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.IntervalEstimate;

/**
 * Tries sets of levers against the base, and gives most runs to those that change most.
 *
 * <p>Whoever is dropped keeps the interval of the runs it had. Every look at every runner is
 * counted: intervals are Tango's (1998) at a confidence of 1 - .05 / (runners x looks), so that all
 * of them, whenever a runner was dropped, hold together with 95% (Bonferroni).
 */
final class LeverRace {
  /** So many that raise the share go on to one that lowers it. */
  private static final int TO_ONE = 5;

  private static final Comparator<Runner> HIGHEST =
      Comparator.<Runner>comparingDouble(r -> -r.difference().value())
          .thenComparing(r -> TrialBook.key(r.levers()));

  private final TrialBook book;
  private final RaceStages stages;
  private final double z;
  private final List<String> unusable = new ArrayList<>();

  /**
   * A race of so many runners.
   *
   * @param most runs that the finalists get
   * @param finalists how many go to the end
   */
  LeverRace(TrialBook book, int runners, int most, int finalists) {
    this.book = book;
    this.stages = RaceStages.of(runners, most, finalists);
    this.z = PairedTrial.simultaneous(Math.max(1, runners * stages.looks()));
  }

  /** A set of levers and how it did. */
  record Runner(List<Lever> levers, PairedTrial trial, IntervalEstimate difference) {}

  double z() {
    return z;
  }

  List<String> unusable() {
    return unusable;
  }

  /**
   * Runs the race.
   *
   * @param order the same runners, who goes on first
   * @return all runners
   */
  List<Runner> run(List<List<Lever>> all, UnaryOperator<List<Runner>> order)
      throws IOException, SearchCancelled {
    List<Runner> done = new ArrayList<>();
    List<List<Lever>> going = all;
    for (int s = 0; s < stages.looks(); s++) {
      List<Runner> round = order.apply(round(going, stages.runs().get(s)));
      int keep = s < stages.keep().size() ? stages.keep().get(s) : 0;
      keep = Math.min(keep, round.size());
      done.addAll(round.subList(keep, round.size()));
      going = round.subList(0, keep).stream().map(Runner::levers).toList();
    }
    return done;
  }

  /** What raises the share most first. */
  static List<Runner> highest(List<Runner> round) {
    return round.stream().sorted(HIGHEST).toList();
  }

  /**
   * What raises the share most, and after each five of them one of what lowers it most: the
   * question is what would raise it, and what does the reverse is told with fewer runs.
   */
  static List<Runner> highestFirst(List<Runner> round) {
    List<Runner> highest = highest(round);
    int raising = (int) highest.stream().filter(r -> r.difference().value() > 0).count();
    List<Runner> mixed = new ArrayList<>();
    int low = highest.size();
    for (int i = 0; i < raising; i++) {
      mixed.add(highest.get(i));
      if (i % TO_ONE == TO_ONE - 1 && low > raising) {
        mixed.add(highest.get(--low));
      }
    }
    while (low > raising) {
      mixed.add(highest.get(--low));
    }
    return mixed;
  }

  private List<Runner> round(List<List<Lever>> going, int runs)
      throws IOException, SearchCancelled {
    List<Runner> round = new ArrayList<>();
    book.prepare(going);
    for (List<Lever> levers : going) {
      try {
        round.add(runner(levers, runs));
      } catch (LeverUnusable e) {
        unusable.add(TrialBook.key(levers) + ": " + e.getMessage());
      }
    }
    return round;
  }

  /** A set of levers after some runs. */
  Runner runner(List<Lever> levers, int runs) throws IOException, LeverUnusable, SearchCancelled {
    TrialRuns base = book.runs(List.of(), runs);
    PairedTrial trial = new PairedTrial(base, book.runs(levers, runs), runs);
    return new Runner(levers, trial, trial.difference(z));
  }

  /** A runner's effect, if it is a single lever. */
  LeverEffect effect(Runner runner) {
    Lever lever = runner.levers().get(0);
    PairedTrial trial = runner.trial();
    Optional<IntervalEstimate> price =
        lever.holder().delegation().map(d -> trial.price(book.delegations().indexOf(d)));
    return new LeverEffect(
        lever,
        trial.runs(),
        ConfidenceIntervals.wilson(
            trial.moved().reached(trial.runs()), trial.moved().finished(trial.runs())),
        runner.difference(),
        price);
  }
}
