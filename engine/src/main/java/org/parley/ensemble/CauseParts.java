package org.parley.ensemble;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.statistics.ShareEstimate;
import org.parley.statistics.WholeParts;

/**
 * The causes of a goal's failures as whole talks of 100: they add up to what the goal's own share,
 * rounded, leaves of 100. The ways in which a text was missed are a cause together, whose part they
 * share.
 */
public final class CauseParts {
  /** Words of the causes that are ways in which a text was there and was missed. */
  public static final List<String> MISSED =
      List.of(
          "offered-and-refused", "never-offered", "not-found", "signed-away", "misread", "time");

  private CauseParts() {}

  /** By cause its part of 100, in the order of {@link GoalReasons#CAUSES}; none for reached. */
  public static Map<String, Integer> of(Map<String, ShareEstimate> totals) {
    List<String> missed = MISSED.stream().filter(c -> share(totals, c) > 0).toList();
    double together = missed.stream().mapToDouble(c -> share(totals, c)).sum();
    record Group(List<String> causes, double share) {}
    List<Group> groups =
        Stream.concat(
                GoalReasons.CAUSES.stream()
                    .filter(c -> !MISSED.contains(c) && !c.equals("reached"))
                    .map(c -> new Group(List.of(c), share(totals, c))),
                Stream.of(new Group(missed, together)))
            .filter(g -> g.share() > 0)
            .sorted(Comparator.comparingDouble(g -> -g.share()))
            .toList();
    int left = 100 - (int) Math.round(100 * share(totals, "reached"));
    int[] parts = WholeParts.of(groups.stream().mapToDouble(Group::share).toArray(), left);
    Map<String, Integer> found = new LinkedHashMap<>();
    GoalReasons.CAUSES.stream()
        .filter(c -> !c.equals("reached"))
        .forEach(cause -> found.put(cause, 0));
    for (int g = 0; g < parts.length; g++) {
      List<String> causes = groups.get(g).causes();
      int[] own =
          WholeParts.of(causes.stream().mapToDouble(c -> share(totals, c)).toArray(), parts[g]);
      for (int c = 0; c < own.length; c++) {
        found.put(causes.get(c), own[c]);
      }
    }
    return found;
  }

  private static double share(Map<String, ShareEstimate> totals, String cause) {
    return totals.get(cause).share();
  }
}
