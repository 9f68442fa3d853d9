package org.parley.lab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.lab.lever.LeverEffect;
import org.parley.lab.lever.LeverFindings;
import org.parley.lab.lever.LeverHolder;
import org.parley.lab.lever.LeverSet;
import org.parley.lab.lever.TheoryVerdict;
import org.parley.scenario.Scenario;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.NumberText;
import org.parley.viz.report.LeverAnswer;
import org.parley.viz.report.ScenarioLabels;

/** What a search for levers found, in words. */
public record LeverWording(Scenario scenario) {
  private static final int MOST = 10;
  private static final int SETS = 3;

  /** A set is told if it does more than its best lever by two talks in a hundred. */
  private static final double TELLING = .02;

  /** Who holds a lever. */
  public String holder(LeverHolder holder) {
    ScenarioLabels names = new ScenarioLabels(scenario);
    if (holder instanceof LeverHolder.TableTeam team) {
      return names.delegation(team.id());
    } else if (holder instanceof LeverHolder.OwnLeaders leaders) {
      return names.possessive(leaders.of()) + " leaders";
    } else if (holder instanceof LeverHolder.HomeFront home) {
      return names.possessive(home.of()) + " home";
    } else if (holder instanceof LeverHolder.ThirdAtTable mediator) {
      return names.outsider(mediator.id());
    } else if (holder instanceof LeverHolder.ActorOutside party) {
      return names.outsider(party.id());
    }
    return holder instanceof LeverHolder.TalksFrame ? "the frame of the talks" : "nobody";
  }

  /** {@code +22.4 (+18.0 to +26.1)}, in talks out of 100. */
  public static String change(IntervalEstimate d) {
    return NumberText.fineChange(d.value())
        + " ("
        + NumberText.fineChange(d.low())
        + " to "
        + NumberText.fineChange(d.high())
        + ")";
  }

  /** Change of the holder's own gain: {@code -.02}; empty if no delegation holds the lever. */
  public static String price(Optional<IntervalEstimate> price) {
    return price.map(p -> (p.value() > 0 ? "+" : "") + NumberText.utility(p.value())).orElse("");
  }

  /** The share as the talks are. */
  public static String share(ShareEstimate s) {
    return NumberText.inHundred(s.share())
        + " in 100 ("
        + NumberText.rangeInHundred(s.low(), s.high())
        + ")";
  }

  /** The answer in sentences. */
  public List<String> answer(LeverFindings found) {
    List<LeverEffect> raising =
        found.told().stream()
            .filter(e -> e.lever().isHeld() && e.difference().value() > 0)
            .limit(3)
            .toList();
    String base =
        MeasureWording.capital(found.title().isEmpty() ? found.goal() : found.title())
            + ": "
            + share(found.base())
            + " as it is.";
    if (raising.isEmpty()) {
      List<String> none =
          new ArrayList<>(
              List.of(
                  base,
                  "No single lever that somebody holds raises it so far that it can be told from"
                      + " luck."));
      theory(found).ifPresent(none::add);
      return none;
    }
    String best =
        "What raises it most: "
            + String.join(
                "; ",
                raising.stream()
                    .map(
                        e ->
                            e.lever().title()
                                + ", held by "
                                + holder(e.lever().holder())
                                + ": "
                                + change(e.difference()))
                    .toList())
            + ".";
    List<String> said = new ArrayList<>(List.of(base, best));
    theory(found).ifPresent(said::add);
    together(found).ifPresent(said::add);
    return said;
  }

  /** The answer as a report on runs tells it. */
  public LeverAnswer forRuns(LeverFindings found) {
    List<LeverAnswer.LeverRow> rows =
        found.told().stream()
            .filter(e -> e.lever().isHeld())
            .sorted(Comparator.comparingDouble(e -> -Math.abs(e.difference().value())))
            .limit(MOST)
            .map(
                e ->
                    new LeverAnswer.LeverRow(
                        e.lever().title(),
                        holder(e.lever().holder()),
                        change(e.difference()),
                        price(e.price())))
            .toList();
    List<String> sets =
        found.sets().stream()
            .filter(s -> addsUp(s, found))
            .limit(SETS)
            .map(s -> MeasureWording.capital(set(s)) + ".")
            .toList();
    return new LeverAnswer(
        answer(found),
        rows,
        sets,
        NumberText.count(found.levers().size())
            + " levers on the goal "
            + found.goal()
            + ", up to "
            + NumberText.count(found.runs())
            + " paired runs each; all intervals hold together with 95%. All of them stand in"
            + " levers.csv. Where the share as it is differs a little from the one above, that one"
            + " is of another number of runs.");
  }

  /** Whether a set does more than the best lever in it: else the others are idle. */
  private static boolean addsUp(LeverSet set, LeverFindings found) {
    double best =
        found.levers().stream()
            .filter(e -> set.levers().contains(e.lever()))
            .mapToDouble(e -> e.difference().value())
            .max()
            .orElse(0);
    return set.levers().size() > 1 && set.difference().value() > best + TELLING;
  }

  /** What becomes of what theory names first; empty if it names no lever. */
  public Optional<String> theory(LeverFindings found) {
    return found.theory().map(this::theory);
  }

  private String theory(TheoryVerdict t) {
    String first =
        "What 'explain' names first, "
            + t.first().lever().title()
            + ", "
            + (t.isLittle() ? "makes it possible in theory; in play it does " : "does in play ")
            + change(t.first().difference());
    return t.binding()
        .map(
            b ->
                first
                    + ", since something else binds first: what "
                    + b.lever().title()
                    + ", held by "
                    + holder(b.lever().holder())
                    + ", takes away ("
                    + change(b.difference())
                    + ").")
        .orElse(
            t.isLittle()
                ? first + ", and no other single lever raises it so far that it can be told."
                : first + ".");
  }

  private Optional<String> together(LeverFindings found) {
    Optional<LeverSet> set =
        found.sets().stream()
            .filter(LeverSet::reaches)
            .findFirst()
            .or(() -> found.sets().stream().filter(LeverSet::waits).findFirst());
    return set.map(s -> MeasureWording.capital(set(s)) + ".");
  }

  /** Why no levers are told of together. */
  public String noSets(LeverFindings found) {
    double asIs = found.base().share();
    if (asIs >= 1) {
      return "It is met in every talk as it is: nothing can raise it.";
    } else if (found.reach().isPresent() && asIs >= found.reach().getAsDouble()) {
      return "As it is, it reaches "
          + NumberText.inHundred(found.reach().getAsDouble())
          + " in 100 already.";
    }
    return found.levers().size() < 2
        ? "There are not two levers that can be moved together."
        : "No levers that were tried together raise it.";
  }

  /** A set in words. */
  public String set(LeverSet s) {
    List<String> titles = s.levers().stream().map(l -> l.title()).toList();
    return String.join(" and ", titles)
        + ": "
        + share(s.share())
        + ", "
        + change(s.difference())
        + (s.levers().size() > 1 ? "; beyond the sum of each alone " + change(s.interaction()) : "")
        + (s.waits() ? "; they wait for each other: neither does anything alone" : "")
        + (s.minimal() ? "; no part of them reaches it" : "");
  }
}
