package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.cause.ClosestText;
import org.parley.cause.RunCause;
import org.parley.cause.RunReason;
import org.parley.scenario.Scenario;
import org.parley.statistics.ConfidenceIntervals;
import org.parley.statistics.ShareEstimate;

/** Counts why runs did not reach a goal. */
final class CauseTally {
  private static final int TYPICAL = 3;

  /** Amounts of utility that differ by less are the same. */
  private static final double EQUAL = 1e-6;

  private final Scenario scenario;
  private final List<RunReason> reasons;
  private final ShareEstimate reached;
  private final long missed;
  private final Map<List<String>, Integer> setsMet = new TreeMap<>(LineSets.ORDER);

  /**
   * Counts reasons.
   *
   * @param reasons those of the runs looked into
   * @param reached the share of all runs that reached the goal
   */
  CauseTally(Scenario scenario, List<RunReason> reasons, ShareEstimate reached) {
    this.scenario = scenario;
    this.reasons = reasons;
    this.reached = reached;
    missed = reasons.stream().filter(r -> !(r.cause() instanceof RunCause.Reached)).count();
    for (RunReason reason : reasons) {
      if (reason.cause() instanceof RunCause.NoRoom lines) {
        lines.sets().forEach(set -> setsMet.merge(set, 1, Integer::sum));
      }
    }
  }

  /** Orders sets of lines. */
  private static final class LineSets {
    static final Comparator<List<String>> ORDER =
        Comparator.<List<String>>comparingInt(List::size).thenComparing(Object::toString);
  }

  /** Whose cause it is and what; runs alike in both are counted together. */
  private record Blame(String cause, String who, List<String> what) {}

  /** A run with what it lacked. */
  private record Case(RunReason reason, double shortBy, Optional<ClosestText> text) {}

  /**
   * The reasons of a goal.
   *
   * @param all whether all runs were looked into
   */
  GoalReasons reasons(boolean all) {
    Map<String, Long> totals = new LinkedHashMap<>();
    GoalReasons.CAUSES.forEach(c -> totals.put(c, 0L));
    Map<Blame, List<Case>> blamed = new LinkedHashMap<>();
    for (RunReason reason : reasons) {
      totals.merge(reason.cause().word(), 1L, Long::sum);
      if (!(reason.cause() instanceof RunCause.Reached)) {
        Case found = sorted(reason);
        blamed.computeIfAbsent(blame(reason.cause()), b -> new ArrayList<>()).add(found);
      }
    }
    Map<String, ShareEstimate> shares = new LinkedHashMap<>();
    totals.forEach(
        (cause, count) -> shares.put(cause, cause.equals("reached") ? reached : share(count)));
    List<GoalReasons.CauseShare> causes = causes(blamed);
    long uncertain = reasons.stream().filter(r -> !r.exact()).count();
    GoalReasons counted =
        new GoalReasons(
            reasons.size(),
            all,
            shares,
            causes,
            signers(),
            uncertain,
            List.of(),
            typical(shares, causes),
            Map.of());
    return new CauseWords(scenario).told(counted);
  }

  /** Of all runs: the share of those looked into that missed it, times the share that missed it. */
  private ShareEstimate share(long count) {
    ShareEstimate all =
        new ShareEstimate(1 - reached.share(), 1 - reached.high(), 1 - reached.low());
    return missed == 0
        ? new ShareEstimate(0, 0, all.high())
        : ConfidenceIntervals.product(ConfidenceIntervals.wilson(count, missed), all);
  }

  private Blame blame(RunCause cause) {
    if (cause instanceof RunCause.FallsShort shorter) {
      return blame(shorter);
    } else if (cause instanceof RunCause.NoRoom lines) {
      List<String> set =
          lines.sets().stream()
              .max(Comparator.comparingInt(this::met).thenComparing(LineSets.ORDER.reversed()))
              .orElse(List.of());
      return new Blame(cause.word(), owner(set), set);
    } else if (cause instanceof RunCause.OfferedAndRefused refused) {
      String where = refused.where().name().toLowerCase(Locale.ROOT);
      return new Blame(cause.word(), refused.who(), List.of(where));
    } else if (cause instanceof RunCause.HeldOut held) {
      return new Blame(cause.word(), held.who(), List.of());
    } else if (cause instanceof RunCause.Misread wrong && wrong.worst().isPresent()) {
      RunCause.Misjudgement worst = wrong.worst().get();
      String mistake = worst.mistake().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return new Blame(cause.word(), worst.who(), List.of(worst.about(), mistake));
    }
    return new Blame(cause.word(), "", List.of());
  }

  /** Those for whom most is lacking, in whatever text comes closest. */
  private static Blame blame(RunCause.FallsShort cause) {
    double most = largest(cause.lacking());
    List<String> who =
        Stream.concat(Stream.of(cause.lacking()), cause.ties().stream())
            .filter(l -> Math.abs(largest(l) - most) < EQUAL)
            .flatMap(l -> l.entrySet().stream().filter(e -> e.getValue() > most - EQUAL))
            .map(Map.Entry::getKey)
            .distinct()
            .sorted()
            .toList();
    boolean isPlace = cause instanceof RunCause.HomeRefuses;
    List<String> owners = who.stream().map(w -> isPlace ? delegation(w) : w).distinct().toList();
    return new Blame(
        cause.word(),
        owners.size() == 1 ? owners.get(0) : "",
        isPlace || owners.size() > 1 ? who : List.of());
  }

  private int met(List<String> set) {
    return setsMet.getOrDefault(set, 0);
  }

  private static String owner(List<String> set) {
    List<String> owners = set.stream().map(CauseTally::delegation).distinct().toList();
    return owners.size() == 1 ? owners.get(0) : "";
  }

  private static String delegation(String path) {
    return path.substring(0, path.indexOf('.'));
  }

  private static double largest(Map<String, Double> lacking) {
    return lacking.values().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  private static Case sorted(RunReason reason) {
    RunCause cause = reason.cause();
    if (cause instanceof RunCause.FallsShort shorter) {
      return new Case(reason, largest(shorter.lacking()), Optional.of(shorter.closest()));
    } else if (cause instanceof RunCause.OfferedAndRefused refused) {
      return new Case(reason, refused.shortBy(), Optional.of(refused.text()));
    } else if (cause instanceof RunCause.HeldOut held) {
      return new Case(reason, held.shortBy(), Optional.of(held.text()));
    } else if (cause instanceof RunCause.Missed missed) {
      return new Case(reason, Double.NaN, Optional.of(missed.text()));
    }
    return new Case(reason, Double.NaN, Optional.empty());
  }

  private List<GoalReasons.CauseShare> causes(Map<Blame, List<Case>> blamed) {
    List<GoalReasons.CauseShare> causes = new ArrayList<>();
    blamed.forEach(
        (blame, cases) -> {
          Case middle = middle(cases);
          causes.add(
              new GoalReasons.CauseShare(
                  blame.cause(),
                  blame.who(),
                  blame.what(),
                  share(cases.size()),
                  middle.shortBy(),
                  middle.text().map(ClosestText::settles).orElse(Map.of()),
                  middle.reason().run(),
                  instead(blame.what(), cases)));
        });
    causes.sort(
        Comparator.comparingDouble((GoalReasons.CauseShare c) -> -c.share().share())
            .thenComparing(c -> GoalReasons.CAUSES.indexOf(c.cause()))
            .thenComparing(GoalReasons.CauseShare::who)
            .thenComparing(c -> c.what().toString()));
    return causes;
  }

  /** The set of lines that would most often do as well as another, if there is one. */
  private Optional<GoalReasons.OtherLines> instead(List<String> set, List<Case> cases) {
    Map<List<String>, Integer> others = new TreeMap<>(LineSets.ORDER);
    for (Case one : cases) {
      if (one.reason().cause() instanceof RunCause.NoRoom lines) {
        lines.sets().stream()
            .filter(s -> !s.equals(set))
            .forEach(s -> others.merge(s, 1, Integer::sum));
      }
    }
    return others.entrySet().stream()
        .max(
            Map.Entry.<List<String>, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(LineSets.ORDER.reversed())))
        .map(e -> new GoalReasons.OtherLines(e.getKey(), share(e.getValue())));
  }

  /** The case with the median of what is lacking; of an even number the lower. */
  private static Case middle(List<Case> cases) {
    List<Case> ordered =
        cases.stream()
            .sorted(
                Comparator.comparingDouble(Case::shortBy).thenComparingLong(c -> c.reason().run()))
            .toList();
    return ordered.get((ordered.size() - 1) / 2);
  }

  private Map<String, ShareEstimate> signers() {
    Map<String, Long> signed = new TreeMap<>();
    for (RunReason reason : reasons) {
      sorted(reason)
          .text()
          .ifPresent(t -> t.signers().forEach(d -> signed.merge(d, 1L, Long::sum)));
    }
    Map<String, ShareEstimate> shares = new LinkedHashMap<>();
    for (var delegation : scenario.delegations()) {
      if (signed.containsKey(delegation.id())) {
        long count = signed.get(delegation.id());
        shares.put(delegation.id(), ConfidenceIntervals.wilson(count, missed));
      }
    }
    return shares;
  }

  /** The middle runs of the leading causes, and where there are few, the first runs of all. */
  private List<GoalReasons.TypicalRun> typical(
      Map<String, ShareEstimate> totals, List<GoalReasons.CauseShare> causes) {
    List<GoalReasons.TypicalRun> typical = new ArrayList<>();
    totals.entrySet().stream()
        .filter(e -> !e.getKey().equals("reached") && e.getValue().share() > 0)
        .sorted(Map.Entry.comparingByValue(Comparator.comparingDouble(s -> -s.share())))
        .limit(TYPICAL)
        .flatMap(e -> causes.stream().filter(c -> c.cause().equals(e.getKey())).limit(1))
        .forEach(c -> typical.add(new GoalReasons.TypicalRun(c.run(), c.cause())));
    for (RunReason reason : reasons) {
      boolean isKnown = typical.stream().anyMatch(t -> t.run() == reason.run());
      if (typical.size() < TYPICAL && !isKnown) {
        typical.add(new GoalReasons.TypicalRun(reason.run(), reason.cause().word()));
      }
    }
    return typical;
  }
}
