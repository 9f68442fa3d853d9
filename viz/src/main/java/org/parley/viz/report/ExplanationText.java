package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.explain.Explanation;
import org.parley.explain.GoalRoute;
import org.parley.explain.GoalRoutes;
import org.parley.explain.IssueFigures;
import org.parley.explain.ObstacleRemoval;
import org.parley.explain.ObstacleRemovals;
import org.parley.explain.SettlementRoute;
import org.parley.goal.StatedGoal;
import org.parley.scenario.Scenario;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PlainText;
import org.parley.viz.document.TableColumn;

/** What was possible, in words for the terminal: about a page that can be quoted. */
public final class ExplanationText {
  private static final int COLUMNS = 100;
  private static final String IN_PLAY =
      "This is what a deal needs, not what talks make of it: in play something else may bind first."
          + " 'parley levers' tries each of these changes on the goal.";

  private final ScenarioLabels names;
  private final DealWords deals;
  private final WayWords ways;
  private final GoalRouteWords goals;
  private final RouteBlocks routes;
  private final List<PageBlock> blocks = new ArrayList<>();

  private ExplanationText(Scenario scenario, Optional<Explanation.Sample> sample) {
    names = new ScenarioLabels(scenario);
    deals = new DealWords(scenario, names);
    ways = new WayWords(scenario, names, deals);
    goals = new GoalRouteWords(scenario, ways);
    routes = new RouteBlocks(names, deals, ways);
    blocks.add(new PageBlock.Remark(drawn(sample)));
  }

  /**
   * The explanation on about a page.
   *
   * @param asked what it would take to meet each goal that is asked, the question's first
   */
  public static List<String> lines(
      Scenario scenario, Explanation e, Map<StatedGoal, GoalRoutes> asked) {
    ExplanationText text = new ExplanationText(scenario, e.sample());
    asked.forEach((goal, found) -> text.under(text.goals.asked(goal), text.goals.sentences(found)));
    text.under("In short", new ExplanationSummary(text.names, text.ways).sentences(e));
    text.heading("How many deals there are, and how they lie");
    text.blocks.add(text.sizes(e));
    text.blocks.addAll(new CoalitionWords(text.names).blocks(e.coalitions()));
    text.issues(e);
    text.opening(e);
    text.fair(e);
    text.blocks.addAll(new ObstacleTable(text.names, text.ways).blocks(e));
    text.blocks.addAll(new TrustWords(text.names).blocks(e.doubts()));
    return text.lines("what is possible, computed and not simulated");
  }

  /** What it would take to reach one option. */
  public static List<String> toward(
      Scenario scenario, SettlementRoute toward, Optional<Explanation.Sample> sample) {
    ExplanationText text = new ExplanationText(scenario, sample);
    String option =
        "\""
            + text.names.option(toward.issue(), toward.option())
            + "\" ("
            + text.names.issue(toward.issue())
            + ")";
    text.heading("What it takes");
    text.blocks.addAll(text.routes.toward(toward.ways()));
    text.blocks.add(new PageBlock.Remark(IN_PLAY));
    return text.lines("what would it take to agree " + option + "?");
  }

  /** What it would take to meet goals. */
  public static List<String> toward(
      Scenario scenario, Map<StatedGoal, GoalRoutes> asked, Optional<Explanation.Sample> sample) {
    ExplanationText text = new ExplanationText(scenario, sample);
    asked.forEach(
        (goal, found) -> {
          text.heading(text.goals.asked(goal));
          for (GoalRoute route : found.routes()) {
            text.blocks.add(new PageBlock.Subheading(text.goals.terms(route)));
            text.blocks.addAll(text.routes.toward(route.ways()));
          }
          text.goals.unseen(found).forEach(s -> text.blocks.add(new PageBlock.Remark(s)));
        });
    text.blocks.add(new PageBlock.Remark(IN_PLAY));
    return text.lines("what would it take?");
  }

  private List<String> lines(String what) {
    return PlainText.indented(names.title() + ": " + what, blocks, COLUMNS);
  }

  private void heading(String text) {
    blocks.add(new PageBlock.Heading(text));
  }

  private void under(String head, List<String> said) {
    heading(head);
    said.forEach(s -> blocks.add(new PageBlock.Paragraph(s)));
  }

  private String drawn(Optional<Explanation.Sample> sample) {
    return sample
        .map(s -> "Numbers and lines as run " + s.run() + " of seed " + s.seed() + " draws them,")
        .orElse(
            "Every uncertain number at its mean, "
                + (names.drawsWords() ? "every drawn word the likeliest, " : "")
                + "every stated red line taken as real,")
        .concat(" at the first date.");
  }

  private PageBlock sizes(Explanation e) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Possible deals", DealWords.count(e.sizes().deals()), ""));
    rows.add(List.of("cross nobody's red line", DealWords.count(e.sizes().allowed()), ""));
    rows.add(
        List.of(
            "zone of possible agreement",
            DealWords.count(e.sizes().zopa()),
            "no line crossed, nobody worse off than without a deal"));
    if (!e.sizes().zopa().isZero()) {
      rows.add(
          List.of(
              "can be signed at the table",
              DealWords.count(e.sizes().signable()),
              "of these; for the others somebody must ask at home"));
    }
    rows.add(
        List.of(
            "efficient (Pareto)",
            DealWords.count(e.sizes().pareto()),
            "of all deals: none is better for one and worse for nobody"));
    e.frontierDistance()
        .ifPresent(
            f ->
                rows.add(
                    List.of(
                        "opposition",
                        NumberText.fixed(f.value(), 3),
                        "smallest distance of a deal to utility 1 for everybody")));
    e.logrolling()
        .ifPresent(
            f ->
                rows.add(
                    List.of(
                        "logrolling",
                        NumberText.fixed(f.value(), 3),
                        "what trading issues brings each, over halving every one")));
    List<TableColumn> columns =
        List.of(TableColumn.ofWords(""), TableColumn.ofNumbers(""), TableColumn.ofWords(""));
    return new PageBlock.Table("", columns, rows);
  }

  private void issues(Explanation e) {
    if (e.issues().isEmpty() || e.sizes().zopa().isZero()) {
      return;
    }
    under(
        "What can be settled in the zone of possible agreement, and what it would take elsewhere",
        e.issues().stream()
            .map(
                issue ->
                    names.brief(issue.issue())
                        + ": "
                        + (issue.possible().isEmpty() ? stuck(issue.ways()) : possible(issue)))
            .toList());
  }

  private String possible(IssueFigures issue) {
    return ScenarioLabels.list(
        issue.possible().stream().map(o -> names.option(issue.issue(), o)).toList(), "or");
  }

  private String stuck(ObstacleRemovals stuck) {
    if (stuck.ways().isEmpty()) {
      return "not even if three lines or alternatives give way";
    }
    List<ObstacleRemoval> told = stuck.ways().stream().limit(RouteBlocks.MOST_WAYS).toList();
    boolean single = told.stream().allMatch(w -> w.obstacles().size() == 1);
    return "only if "
        + String.join(single ? " or " : "; or ", told.stream().map(ways::brief).toList());
  }

  private void opening(Explanation e) {
    if (!e.sizes().zopa().isZero()) {
      return;
    }
    heading("There is no zone of possible agreement. The least that would have to give way");
    if (e.easing().ways().isEmpty()) {
      String none = "Not even three lines or alternatives together would open one.";
      blocks.add(new PageBlock.Paragraph(none));
    }
    blocks.addAll(routes.numbered(e.easing()));
    e.nearest()
        .ifPresentOrElse(
            near -> blocks.addAll(routes.nearest(near)),
            () -> heading("The red lines together leave no deal at all."));
  }

  private void fair(Explanation e) {
    if (e.sizes().zopa().isZero()) {
      return;
    }
    heading("Deals that theory names (V: utility; B: what a delegation has without a deal)");
    FairWords words = new FairWords(deals);
    blocks.add(new PageBlock.Steps(words.told(e)));
    String signers = words.signers(e);
    if (!signers.isEmpty()) {
      String first = "The first of these: " + ScenarioLabels.lower(signers);
      blocks.add(new PageBlock.Paragraph(first));
    }
  }
}
