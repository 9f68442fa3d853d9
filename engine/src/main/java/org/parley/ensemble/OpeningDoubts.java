package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.cause.OpeningInquiry;
import org.parley.cause.OpeningInquiry.Opening;
import org.parley.compiled.CompiledTalks;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;

/**
 * What the author of talks may not have meant, seen in what their first runs start from: leaders
 * who ask for more than any deal holds, an alternative that says nothing of the others, and one
 * that nobody would take. Nothing is played.
 */
public final class OpeningDoubts {
  /** Runs that are looked into. */
  private static final int RUNS = 100;

  private static final long SEED = 1;

  /** Runs with room for a deal below which nothing is said of those who ask. */
  private static final int FEWEST = 10;

  private final Scenario scenario;
  private final List<Opening> openings;
  private final List<OpeningDoubt> doubts = new ArrayList<>();

  /**
   * Something to look at again.
   *
   * @param path address in the scenario
   * @param message what is so
   * @param advice what could be done
   */
  public record OpeningDoubt(String path, String message, String advice) {}

  private OpeningDoubts(Scenario scenario, List<Opening> openings) {
    this.scenario = scenario;
    this.openings = openings;
  }

  /** What is doubtful in talks; nothing of talks that are too large to be run. */
  public static List<OpeningDoubt> of(Scenario scenario) {
    CompiledTalks talks;
    try {
      talks = CompiledTalks.of(scenario);
    } catch (IllegalArgumentException tooLarge) {
      return List.of();
    }
    OpeningInquiry inquiry = new OpeningInquiry(talks, SEED);
    OpeningDoubts found =
        new OpeningDoubts(scenario, IntStream.range(0, RUNS).mapToObj(r -> inquiry.of(r)).toList());
    found.leaders();
    scenario.delegations().forEach(found::alternative);
    return List.copyOf(found.doubts);
  }

  /** Leaders who leave nothing to sign in all but a tenth of the runs that have room for a deal. */
  private void leaders() {
    long room = openings.stream().filter(Opening::room).count();
    long shut = openings.stream().filter(o -> !o.lacking().isEmpty()).count();
    if (room < FEWEST || shut * 10 < room * 9) {
      return;
    }
    List<String> asking =
        scenario.delegations().stream()
            .map(Delegation::id)
            .filter(d -> openings.stream().anyMatch(o -> o.lacking().contains(d)))
            .toList();
    String message =
        "leaders ask for more than there is: of %d in %d runs with a comprehensive deal that is"
            + " enough for all and crosses no hard line, %s have none that the leaders of %s would"
            + " sign";
    doubts.add(
        new OpeningDoubt(
            "delegations." + asking.get(0) + ".leaders.ask",
            message.formatted(
                room, RUNS, shut == room ? "all" : shut + "", String.join(" and ", asking)),
            "Maybe let them ask for less, if no deal at all is not meant."));
  }

  private void alternative(Delegation d) {
    if (d.alternative().worth().isEmpty()) {
      return;
    }
    String path = "delegations." + d.id() + ".alternative";
    long taken = openings.stream().filter(o -> o.takers().contains(d.id())).count();
    if (taken > 0) {
      unsaid(d, path, taken);
    } else if (scenario.war().isEmpty() && scenario.events().isEmpty()) {
      doubts.add(
          new OpeningDoubt(
              path,
              "when the talks begin, what goes on is worth as much or more to it (in all of "
                  + RUNS
                  + " runs), so it would not take this",
              "Maybe give it a higher worth, or leave it out, if that is not meant."));
    }
  }

  private void unsaid(Delegation d, String path, long taken) {
    Set<String> named = d.alternative().leaves().keySet();
    List<String> others =
        scenario.delegations().stream()
            .map(Delegation::id)
            .filter(o -> !named.contains(o) && isLeft(o, d.id()))
            .toList();
    Optional<String> first = others.stream().findFirst();
    first.ifPresent(
        other ->
            doubts.add(
                new OpeningDoubt(
                    path,
                    "without a deal it would rather take this than go on as it is (in %d of %d runs), and nothing says"
                            .formatted(taken, RUNS)
                        + " what that leaves "
                        + String.join(", ", others)
                        + " with: they keep the status quo",
                    "Maybe say it, as in leaves: {"
                        + other
                        + ": 0.2}, if it changes what they have.")));
  }

  /** Whether somebody takes its alternative while another does not take its own. */
  private boolean isLeft(String other, String taker) {
    return openings.stream()
        .anyMatch(o -> o.takers().contains(taker) && !o.takers().contains(other));
  }
}
