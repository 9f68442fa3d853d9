package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.cause.IssueCauses;
import org.parley.cause.RunCause;
import org.parley.compiled.CompiledTalks;
import org.parley.ensemble.IssueBlockers.Obstacle;
import org.parley.negotiation.Simulation;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.statistics.ConfidenceIntervals;

/** Looks into the first runs of talks for what kept the issues open that each left open. */
public final class BlockerStudy {
  /** Runs that are looked into: few, since each issue of each is searched by itself. */
  public static final int RUNS = 30;

  private static final Comparator<List<String>> ORDER =
      Comparator.<List<String>>comparingInt(List::size).thenComparing(Object::toString);

  private final Map<String, List<RunCause>> open = new LinkedHashMap<>();
  private long runs;

  private BlockerStudy(CompiledTalks talks) {
    for (int i = 0; i < talks.space().issues(); i++) {
      open.put(talks.issue(i).id(), new ArrayList<>());
    }
  }

  /**
   * What stood in the way of the issues left open.
   *
   * @param runs how many runs are looked into, from run 0
   * @param cancelled whether to stop; then fewer are
   */
  public static IssueBlockers of(
      CompiledTalks talks, long seed, long runs, BooleanSupplier cancelled) {
    BlockerStudy study = new BlockerStudy(talks);
    Simulation simulation = Simulation.unanalysed(talks, seed);
    for (long run = 0; run < runs && !cancelled.getAsBoolean(); run++) {
      try {
        study.look(simulation, run);
      } catch (RuntimeException fault) {
        simulation = Simulation.unanalysed(talks, seed);
      }
    }
    return study.counted();
  }

  private void look(Simulation simulation, long run) {
    List<TranscriptEntry> transcript = new ArrayList<>();
    Outcome outcome = simulation.play(run, transcript::add);
    IssueCauses.of(simulation, outcome, transcript)
        .forEach((issue, cause) -> open.get(issue).add(cause));
    runs++;
  }

  /** How often each smallest set of lines was met. */
  private static Map<List<String>, Long> sets(List<RunCause> causes) {
    Map<List<String>, Long> sets = new TreeMap<>(ORDER);
    for (RunCause cause : causes) {
      if (cause instanceof RunCause.NoRoom lines) {
        lines.sets().forEach(set -> sets.merge(set, 1L, Long::sum));
      }
    }
    return sets;
  }

  /** Of several sets of lines, the one that is met most often. */
  private static List<Obstacle> lines(RunCause.NoRoom lines, Map<List<String>, Long> sets) {
    return lines.sets().stream()
        .max(
            Comparator.comparing((Function<List<String>, Long>) sets::get)
                .thenComparing(ORDER.reversed()))
        .map(set -> set.stream().map(l -> owned("line", l)).toList())
        .orElse(List.of(new Obstacle("line", "", "")));
  }

  private static List<Obstacle> obstacles(RunCause cause, Map<List<String>, Long> sets) {
    if (cause instanceof RunCause.FallsShort shorter) {
      return Stream.concat(Stream.of(shorter.lacking()), shorter.ties().stream())
          .flatMap(l -> l.keySet().stream())
          .distinct()
          .sorted()
          .map(who -> shortFor(shorter, who))
          .toList();
    } else if (cause instanceof RunCause.NoRoom lines) {
      return lines(lines, sets);
    } else if (cause instanceof RunCause.OfferedAndRefused refused) {
      return List.of(new Obstacle("missed", refused.who(), refused.word()));
    } else if (cause instanceof RunCause.HeldOut held) {
      return List.of(new Obstacle("missed", held.who(), held.word()));
    }
    return cause instanceof RunCause.Missed
        ? List.of(new Obstacle("missed", "", cause.word()))
        : List.of(new Obstacle("closed", "", ""));
  }

  private static Obstacle shortFor(RunCause.FallsShort cause, String who) {
    if (cause instanceof RunCause.HomeRefuses) {
      return owned("home", who);
    }
    boolean isLeaders = cause instanceof RunCause.LeadersAskTooMuch;
    return new Obstacle(isLeaders ? "leaders" : "alternative", who, "");
  }

  private static Obstacle owned(String kind, String path) {
    int dot = path.indexOf('.');
    return new Obstacle(kind, path.substring(0, dot), path.substring(dot + 1));
  }

  private IssueBlockers counted() {
    List<IssueBlockers.Blocker> blockers = new ArrayList<>();
    open.forEach(
        (issue, causes) -> {
          Map<List<String>, Long> sets = sets(causes);
          Map<List<Obstacle>, Long> found = new TreeMap<>(Comparator.comparing(Object::toString));
          causes.forEach(c -> found.merge(obstacles(c, sets), 1L, Long::sum));
          found.entrySet().stream()
              .sorted(Map.Entry.<List<Obstacle>, Long>comparingByValue().reversed())
              .map(
                  e ->
                      new IssueBlockers.Blocker(
                          issue,
                          e.getKey(),
                          ConfidenceIntervals.wilson(e.getValue(), causes.size()),
                          causes.size()))
              .forEach(blockers::add);
        });
    return new IssueBlockers(runs, blockers);
  }
}
