package org.parley.lab.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.lab.design.PlainDecimals;

/**
 * Where in the parameter space the cases of interest lie.
 *
 * @param cases number of cases
 * @param interesting how many of them are of interest
 * @param trajectory the boxes of the peeling, from the whole space on
 * @param chosen which of them was chosen
 * @param box the chosen box after pasting
 * @param limits what the box asks, with how likely each limit is owed to chance
 * @param tree a small tree as a second view
 */
public record ScenarioDiscovery(
    int cases,
    long interesting,
    List<ScoredBox> trajectory,
    int chosen,
    ScoredBox box,
    List<Limit> limits,
    DecisionTree tree) {
  private static final int DEPTH = 3;
  private static final double LEAST_GAIN = 0.01;

  /**
   * A limit of a box.
   *
   * @param parameter its path
   * @param words what it asks, in words
   * @param quasiP its quasi-p-value
   */
  public record Limit(String parameter, String words, double quasiP) {}

  /**
   * Looks for a box.
   *
   * @param box number of the box of the trajectory to choose, from 0; -1 for the one proposed
   * @throws IllegalArgumentException if the trajectory has no such box
   */
  public static ScenarioDiscovery of(CaseTable cases, PatientRuleInduction prim, int box) {
    List<ScoredBox> trajectory = prim.peel(cases);
    if (box >= trajectory.size()) {
      throw new IllegalArgumentException(
          "there are boxes 0 to " + (trajectory.size() - 1) + ", no box " + box);
    }
    int chosen = box >= 0 ? box : trajectory.indexOf(PatientRuleInduction.proposed(trajectory));
    ScoredBox pasted = prim.paste(cases, trajectory.get(chosen).box());
    List<Limit> limits = new ArrayList<>();
    for (QuasiP p : QuasiP.of(cases, pasted.box())) {
      CaseDimension dimension = cases.dimensions().get(p.dimension());
      BoxRestriction restriction = pasted.box().restrictions().get(p.dimension());
      limits.add(new Limit(dimension.name(), words(dimension, restriction), p.p()));
    }
    int leaf = Math.max(5, cases.size() / 20);
    return new ScenarioDiscovery(
        cases.size(),
        Math.round(cases.interest()),
        trajectory,
        chosen,
        pasted,
        limits,
        new TreeGrowth(DEPTH, leaf, LEAST_GAIN).grow(cases));
  }

  /** What a restriction asks of a parameter. */
  public static String words(CaseDimension dimension, BoxRestriction restriction) {
    if (restriction instanceof BoxRestriction.Among among) {
      return String.join(
          " or ", among.categories().stream().map(c -> dimension.categories().get(c)).toList());
    }
    BoxRestriction.Between between = (BoxRestriction.Between) restriction;
    if (between.low() == Double.NEGATIVE_INFINITY) {
      return "at most " + PlainDecimals.brief(between.high());
    }
    return between.high() == Double.POSITIVE_INFINITY
        ? "at least " + PlainDecimals.brief(between.low())
        : PlainDecimals.brief(between.low()) + " to " + PlainDecimals.brief(between.high());
  }

  /** The tree as indented lines, a question or an end in each. */
  public static List<String> lines(DecisionTree tree, List<CaseDimension> dimensions) {
    List<String> lines = new ArrayList<>();
    write(tree, dimensions, "", lines);
    return lines;
  }

  private static void write(
      DecisionTree tree, List<CaseDimension> dimensions, String indent, List<String> lines) {
    String end = String.format(Locale.ROOT, "%.2f of %d", tree.mean(), tree.cases());
    if (tree instanceof DecisionTree.Leaf) {
      lines.add(indent + end);
      return;
    }
    if (tree instanceof DecisionTree.Threshold t) {
      String name = dimensions.get(t.dimension()).name();
      String number = PlainDecimals.brief(t.threshold());
      branch(name + " <= " + number, t.below(), dimensions, indent, lines);
      branch(name + " > " + number, t.above(), dimensions, indent, lines);
    } else if (tree instanceof DecisionTree.Membership m) {
      CaseDimension dimension = dimensions.get(m.dimension());
      String words = words(dimension, new BoxRestriction.Among(m.categories()));
      branch(dimension.name() + " is " + words, m.in(), dimensions, indent, lines);
      branch(dimension.name() + " is something else", m.out(), dimensions, indent, lines);
    }
  }

  private static void branch(
      String question,
      DecisionTree tree,
      List<CaseDimension> dimensions,
      String indent,
      List<String> lines) {
    lines.add(indent + question);
    write(tree, dimensions, indent + "    ", lines);
  }
}
