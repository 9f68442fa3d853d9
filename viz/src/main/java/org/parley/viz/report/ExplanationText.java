package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.explain.Explanation;
import org.parley.explain.GoalRoute;
import org.parley.explain.GoalRoutes;
import org.parley.explain.IssueFigures;
import org.parley.explain.NearestDeals;
import org.parley.explain.ObstacleRemoval;
import org.parley.explain.ObstacleRemovals;
import org.parley.explain.SettlementRoute;
import org.parley.goal.StatedGoal;
import org.parley.scenario.Scenario;
import org.parley.viz.NumberText;

/** What was possible, in words for the terminal: about a page that can be quoted. */
public final class ExplanationText {
  private static final int COLUMNS = 100;
  private static final int MOST_WAYS = 4;
  private static final String IN_PLAY =
      "This is what a deal needs, not what talks make of it: in play something else may bind first."
          + " 'parley levers' tries each of these changes on the goal.";

  private final Scenario scenario;
  private final ScenarioLabels names;
  private final DealWords deals;
  private final WayWords ways;
  private final List<String> lines = new ArrayList<>();

  private ExplanationText(Scenario scenario) {
    this.scenario = scenario;
    names = new ScenarioLabels(scenario);
    deals = new DealWords(scenario, names);
    ways = new WayWords(scenario, names, deals);
  }

  /**
   * The explanation on about a page.
   *
   * @param asked what it would take to meet each goal that is asked, the question's first
   */
  public static List<String> lines(
      Scenario scenario, Explanation e, Map<StatedGoal, GoalRoutes> asked) {
    ExplanationText text = new ExplanationText(scenario);
    text.head("what is possible, computed and not simulated", e.sample());
    text.asked(asked);
    text.lines.add("In short");
    new ExplanationSummary(text.names, text.ways).sentences(e).forEach(s -> text.say(2, s));
    text.lines.add("");
    text.sizes(e);
    text.lines.addAll(new CoalitionWords(text.names).lines(e.coalitions(), COLUMNS));
    text.issues(e);
    text.opening(e);
    text.fair(e);
    text.lines.addAll(new ObstacleTable(scenario, text.names, text.ways).lines(e));
    text.lines.addAll(new TrustWords(text.names).lines(e.doubts(), COLUMNS));
    return List.copyOf(text.lines);
  }

  /** What it would take to reach one option. */
  public static List<String> toward(
      Scenario scenario, SettlementRoute toward, Optional<Explanation.Sample> sample) {
    ExplanationText text = new ExplanationText(scenario);
    String option =
        "\""
            + text.names.option(toward.issue(), toward.option())
            + "\" ("
            + text.names.issue(toward.issue())
            + ")";
    text.head("what would it take to agree " + option + "?", sample);
    text.toward(toward.ways());
    text.lines.add("");
    text.say(0, IN_PLAY);
    return List.copyOf(text.lines);
  }

  /** What it would take to meet goals. */
  public static List<String> toward(
      Scenario scenario, Map<StatedGoal, GoalRoutes> asked, Optional<Explanation.Sample> sample) {
    ExplanationText text = new ExplanationText(scenario);
    GoalRouteWords words = new GoalRouteWords(scenario, text.ways);
    text.head("what would it take?", sample);
    asked.forEach(
        (goal, found) -> {
          text.say(0, words.asked(goal));
          for (GoalRoute route : found.routes()) {
            text.lines.add("");
            text.say(0, words.terms(route));
            text.toward(route.ways());
          }
          words.unseen(found).forEach(s -> text.say(0, s));
          text.lines.add("");
        });
    text.say(0, IN_PLAY);
    return List.copyOf(text.lines);
  }

  private void asked(Map<StatedGoal, GoalRoutes> asked) {
    GoalRouteWords words = new GoalRouteWords(scenario, ways);
    asked.forEach(
        (goal, found) -> {
          say(0, words.asked(goal));
          words.sentences(found).forEach(s -> say(2, s));
          lines.add("");
        });
  }

  private void head(String what, Optional<Explanation.Sample> sample) {
    wrap(names.title() + ": " + what, 2);
    lines.add(
        sample
            .map(
                s ->
                    "Numbers and lines as run " + s.run() + " of seed " + s.seed() + " draws them,")
            .orElse(
                "Every uncertain number at its mean, "
                    + (names.drawsWords() ? "every drawn word the likeliest, " : "")
                    + "every stated red line taken as real,")
            .concat(" at the first date."));
    lines.add("");
  }

  private void wrap(String text, int indent) {
    lines.addAll(NumberPhrases.wrap(text, COLUMNS, indent));
  }

  private void say(int indent, String text) {
    wrap(" ".repeat(indent) + text, indent + 2);
  }

  private void sizes(Explanation e) {
    row("Possible deals", DealWords.count(e.sizes().deals()), "");
    row("cross nobody's red line", DealWords.count(e.sizes().allowed()), "");
    row(
        "zone of possible agreement",
        DealWords.count(e.sizes().zopa()),
        "no line crossed, nobody worse off than without a deal");
    if (!e.sizes().zopa().isZero()) {
      row(
          "can be signed at the table",
          DealWords.count(e.sizes().signable()),
          "of these; for the others somebody must ask at home");
    }
    row(
        "efficient (Pareto)",
        DealWords.count(e.sizes().pareto()),
        "of all deals: none is better for one and worse for nobody");
    e.frontierDistance()
        .ifPresent(
            f ->
                row(
                    "opposition",
                    NumberText.fixed(f.value(), 3),
                    "smallest distance of a deal to utility 1 for everybody"));
    e.logrolling()
        .ifPresent(
            f ->
                row(
                    "logrolling",
                    NumberText.fixed(f.value(), 3),
                    "what trading issues brings each, over halving every one"));
  }

  private void row(String label, String value, String note) {
    String line = "  " + left(label, 27) + right(value, 11);
    if (value.length() > 20 && !note.isEmpty()) {
      wrap(line, 4);
      wrap("    " + note, 4);
    } else {
      wrap(note.isEmpty() ? line : line + "  " + note, line.length() + 2);
    }
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private void issues(Explanation e) {
    if (e.issues().isEmpty() || e.sizes().zopa().isZero()) {
      return;
    }
    lines.add("");
    lines.add(
        "What can be settled in the zone of possible agreement, and what it would take elsewhere");
    for (IssueFigures issue : e.issues()) {
      String title = names.brief(issue.issue()) + ": ";
      say(2, title + (issue.possible().isEmpty() ? stuck(issue.ways()) : possible(issue)));
    }
  }

  private String possible(IssueFigures issue) {
    return ScenarioLabels.list(
        issue.possible().stream().map(o -> names.option(issue.issue(), o)).toList(), "or");
  }

  private String stuck(ObstacleRemovals stuck) {
    if (stuck.ways().isEmpty()) {
      return "not even if three lines or alternatives give way";
    }
    List<ObstacleRemoval> told = stuck.ways().stream().limit(MOST_WAYS).toList();
    boolean single = told.stream().allMatch(w -> w.obstacles().size() == 1);
    return "only if "
        + String.join(single ? " or " : "; or ", told.stream().map(ways::brief).toList());
  }

  private void opening(Explanation e) {
    if (!e.sizes().zopa().isZero()) {
      return;
    }
    lines.add("");
    lines.add("There is no zone of possible agreement. The least that would have to give way");
    if (e.easing().ways().isEmpty()) {
      say(2, "Not even three lines or alternatives together would open one.");
    }
    numbered(e.easing());
    lines.add("");
    e.nearest()
        .ifPresentOrElse(
            this::nearest, () -> lines.add("The red lines together leave no deal at all."));
  }

  private void nearest(NearestDeals near) {
    int told = Math.min(MOST_WAYS, near.ties().size());
    lines.add(
        near.ties().size() == 1
            ? "Nearest deal that crosses no line"
            : "Nearest deals that cross no line, none nearer than another");
    for (int i = 0; i < told; i++) {
      say(2, deals.changes(near.ties().get(i).deal()) + ".");
      say(2, lacking(near.shortfalls().get(i)) + ".");
    }
    int left = near.ties().size() - told;
    if (left > 0) {
      say(2, "And " + NumberPhrases.count(left, "other", "others") + " as near.");
    }
  }

  private String lacking(Map<String, Double> shortfall) {
    return ScenarioLabels.list(
        shortfall.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(e -> names.delegation(e.getKey()) + " lacks " + DealWords.amount(e.getValue()))
            .toList(),
        "and");
  }

  private void numbered(ObstacleRemovals all) {
    int number = 1;
    for (ObstacleRemoval way : all.ways().subList(0, Math.min(MOST_WAYS, all.ways().size()))) {
      List<String> said = ways.sentences(way);
      wrap("  " + number + ". " + said.get(0), 5);
      said.subList(1, said.size()).forEach(s -> wrap("     " + s, 7));
      number++;
    }
    int left = all.ways().size() - MOST_WAYS;
    if (left > 0) {
      say(
          2,
          "And "
              + NumberPhrases.count(left, "other way", "other ways")
              + " of up to three things.");
    }
    if (all.larger()) {
      say(2, "There are also ways that need more than three things to give way.");
    }
    if (!all.exact()) {
      say(2, "The search was cut short: there may be smaller ways.");
    }
  }

  private void toward(ObstacleRemovals all) {
    if (all.open()) {
      ObstacleRemoval way = all.ways().get(0);
      say(0, "Nothing need give way.");
      say(0, "Possible: " + deals.changes(way.deal().deal()) + ".");
      String signers = deals.signers(way.deal());
      if (!signers.isEmpty()) {
        say(0, signers);
      }
      return;
    }
    if (all.ways().isEmpty()) {
      say(0, "More than three lines or alternatives would have to give way.");
      return;
    }
    numbered(all);
    lines.add("");
    lines.add("What these obstacles mean");
    all.ways().stream()
        .limit(MOST_WAYS)
        .flatMap(w -> w.obstacles().stream())
        .distinct()
        .forEach(o -> say(2, names.meaning(o)));
  }

  private void fair(Explanation e) {
    if (e.sizes().zopa().isZero()) {
      return;
    }
    lines.add("");
    lines.add("Deals that theory names (V: utility; B: what a delegation has without a deal)");
    FairWords words = new FairWords(deals);
    for (FairWords.Told told : words.told(e)) {
      say(2, told.title());
      told.ties().forEach(line -> say(4, line));
    }
    String signers = words.signers(e);
    if (!signers.isEmpty()) {
      say(2, "The first of these: " + ScenarioLabels.lower(signers));
    }
  }
}
