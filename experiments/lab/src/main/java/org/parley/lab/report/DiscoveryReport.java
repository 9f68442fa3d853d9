package org.parley.lab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.lab.discovery.BoxRestriction;
import org.parley.lab.discovery.CaseDimension;
import org.parley.lab.discovery.CaseTable;
import org.parley.lab.discovery.InterestCondition;
import org.parley.lab.discovery.MeasureThreshold;
import org.parley.lab.discovery.ScenarioDiscovery;
import org.parley.lab.discovery.ScoredBox;
import org.parley.viz.BoxPairs;
import org.parley.viz.Chart;
import org.parley.viz.ChartHeading;
import org.parley.viz.NumberText;
import org.parley.viz.PeelingPath;
import org.parley.viz.document.PageBlock;
import org.parley.viz.report.ExperimentPage;

/**
 * The report on where in the parameter space an outcome happens.
 *
 * @param title name of the sweep
 */
public record DiscoveryReport(
    String title,
    CaseTable cases,
    InterestCondition condition,
    ScenarioDiscovery found,
    long seed,
    MeasureWording wording,
    ResultOrigin origin) {
  private static final String BOX = "box";
  private static final String PEELING = "peeling";
  private static final double UNSURE = .05;
  private static final Map<String, String> SIGNS =
      Map.of(">=", "at least", "<=", "at most", ">", "more than", "<", "fewer than");

  /** Writes {@code report.html} and {@code charts/} into a folder. */
  public void write(Path folder) throws IOException {
    page().write(List.of(box(), peeling()), folder);
  }

  private String asked() {
    return condition.thresholds().stream().map(this::asked).collect(Collectors.joining(", and "));
  }

  private String asked(MeasureThreshold threshold) {
    String words = wording.of(threshold.measure());
    String sign = SIGNS.get(threshold.sign());
    return threshold.measure().isShare()
        ? words
            + " in "
            + sign
            + " "
            + NumberText.plain(100 * threshold.threshold())
            + " of 100 talks"
        : words + ", " + sign + " " + NumberText.plain(threshold.threshold());
  }

  private Chart box() {
    List<BoxPairs.Side> sides = new ArrayList<>();
    for (Map.Entry<Integer, BoxRestriction> entry : found.box().box().restrictions().entrySet()) {
      sides.add(side(entry.getKey(), entry.getValue()));
    }
    boolean[] hit = new boolean[cases.size()];
    for (int i = 0; i < hit.length; i++) {
      hit[i] = cases.y()[i] > .5;
    }
    return BoxPairs.of(
        new ChartHeading(
            BOX,
            "Where: " + asked(),
            NumberText.count(cases.size()) + " points of the sweep, the box from its limits.",
            "Each dot is a point of the sweep, coloured where the outcome happens; the red box is"
                + " the region found, seen along two of its parameters at a time."),
        sides,
        cases.x(),
        hit,
        asked());
  }

  /** A side ends where the points end; words stand at the places of their list. */
  private BoxPairs.Side side(int column, BoxRestriction restriction) {
    double[] values = Arrays.stream(cases.x()).mapToDouble(row -> row[column]).toArray();
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(1);
    CaseDimension dimension = cases.dimensions().get(column);
    String label = MeasureWording.capital(wording.parameter(dimension.name()));
    if (restriction instanceof BoxRestriction.Between between) {
      return new BoxPairs.Side(
          label, column, Math.max(least, between.low()), Math.min(most, between.high()));
    }
    var categories = ((BoxRestriction.Among) restriction).categories();
    return new BoxPairs.Side(
        label + " (" + String.join(", ", dimension.categories()) + ")",
        column,
        categories.stream().mapToInt(c -> c).min().orElse(0) - .3,
        categories.stream().mapToInt(c -> c).max().orElse(0) + .3);
  }

  private Chart peeling() {
    return PeelingPath.of(
        new ChartHeading(
            PEELING,
            "From the whole space to ever smaller boxes",
            "Each dot is a box of the peeling, numbered from the whole space (0) on.",
            "Moving left gives up cases, moving up makes the box purer. Choose another box with"
                + " --box and its number if you would rather have more of one."),
        found.trajectory().stream()
            .map(b -> new PeelingPath.Step(b.coverage(), b.density()))
            .toList(),
        found.chosen());
  }

  private ExperimentPage page() {
    return new ExperimentPage(
        "Where it happens: " + title,
        "Under which conditions: " + asked() + "?",
        NumberText.count(found.interesting())
            + " of "
            + NumberText.count(found.cases())
            + " points of the sweep are of interest: "
            + asked()
            + ".",
        answer(),
        warnings(),
        List.of(
            new ExperimentPage.Section("The region", List.of(new PageBlock.Chart(BOX), limits())),
            new ExperimentPage.Section(
                "How it was found", List.of(new PageBlock.Chart(PEELING), path())),
            new ExperimentPage.Section(
                "The same as a tree",
                List.of(
                    new PageBlock.Paragraph(
                        "Questions that part the points best, and at each end the share of points"
                            + " of interest and how many points there are."),
                    new PageBlock.Code(ScenarioDiscovery.lines(found.tree(), titled())))),
            origin.again("Another condition or another box is another question.")),
        origin.technical(seed));
  }

  /** The dimensions by the titles of their parameters. */
  private List<CaseDimension> titled() {
    return cases.dimensions().stream()
        .map(
            d ->
                new CaseDimension(
                    MeasureWording.capital(wording.parameter(d.name())), d.categories()))
        .toList();
  }

  private List<String> answer() {
    ScoredBox box = found.box();
    if (found.interesting() == 0) {
      return List.of("Nowhere: no point of the sweep is of interest.");
    }
    if (found.limits().isEmpty()) {
      return List.of("No region stands out: what is of interest lies all over the space.");
    }
    return List.of(
        "Mostly where "
            + String.join("; ", found.limits().stream().map(this::words).toList())
            + ".",
        "Of 100 points inside this region "
            + NumberText.inHundred(box.density())
            + " are of interest, against "
            + NumberText.inHundred(found.interesting() / (double) found.cases())
            + " in the whole space; it holds "
            + NumberText.inHundred(box.coverage())
            + " of 100 points of interest in "
            + NumberText.inHundred(box.mass())
            + " of 100 points.");
  }

  private String words(ScenarioDiscovery.Limit limit) {
    return wording.parameter(limit.parameter()) + " is " + limit.words();
  }

  private List<String> warnings() {
    List<String> doubtful =
        found.limits().stream()
            .filter(l -> l.quasiP() > UNSURE)
            .map(l -> wording.parameter(l.parameter()))
            .toList();
    return doubtful.isEmpty()
        ? List.of()
        : List.of(
            "Chance alone may have drawn these limits (quasi-p above .05): "
                + String.join(", ", doubtful)
                + ".");
  }

  private PageBlock limits() {
    return PageBlock.Table.ofNumbers(
        "What the region asks",
        List.of("Parameter", "Limit", "Quasi-p"),
        found.limits().stream()
            .map(
                l ->
                    List.of(
                        MeasureWording.capital(wording.parameter(l.parameter())),
                        l.words(),
                        NumberText.fixed(l.quasiP(), 4)))
            .toList());
  }

  private PageBlock path() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < found.trajectory().size(); i++) {
      ScoredBox box = found.trajectory().get(i);
      rows.add(
          List.of(
              i + (i == found.chosen() ? " (chosen)" : ""),
              NumberText.inHundred(box.mass()),
              NumberText.inHundred(box.density()),
              NumberText.inHundred(box.coverage()),
              Integer.toString(box.box().restrictions().size())));
    }
    return PageBlock.Table.ofNumbers(
        "The boxes, in 100 points",
        List.of("Box", "inside", "density", "coverage", "limits"),
        rows);
  }
}
