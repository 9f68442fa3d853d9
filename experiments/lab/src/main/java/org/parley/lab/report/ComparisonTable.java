package org.parley.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.parley.lab.measure.RunMeasure;
import org.parley.lab.whatif.VariantComparison.About;
import org.parley.lab.whatif.VariantComparison.Line;
import org.parley.lab.whatif.VariantComparison.OfVariant;
import org.parley.statistics.PairedDifference;
import org.parley.viz.NumberText;
import org.parley.viz.document.PageBlock;

/**
 * A variant's figures beside those of the talks as they are.
 *
 * @param runs how many of each are compared
 */
record ComparisonTable(MeasureWording wording, long runs) {
  /** Outcomes, and all else that can be told from zero. */
  PageBlock.Table of(OfVariant variant) {
    List<List<String>> rows = new ArrayList<>();
    for (Line line : variant.lines()) {
      boolean moved = line.difference().difference().value() != 0;
      if (line.about() == About.OUTCOME || (moved && line.distinguishable())) {
        rows.add(row(line));
      }
    }
    long rest = variant.lines().size() - (long) rows.size();
    return PageBlock.Table.ofNumbers(
        "Outcomes, and all else that can be told from zero ("
            + rest
            + " figures that cannot are in comparison.csv)",
        List.of("", "as it is", "changed", "difference", "can it be told from zero?"),
        rows);
  }

  private List<String> row(Line line) {
    RunMeasure measure = new RunMeasure(line.measure());
    MeasureFormat amounts = new MeasureFormat(measure);
    PairedDifference d = line.difference();
    return List.of(
        MeasureWording.capital(wording.of(measure)),
        amounts.fine(d.base()),
        amounts.fine(d.variant()),
        amounts.change(d.difference()),
        verdict(line));
  }

  private String verdict(Line line) {
    if (line.distinguishable()) {
      return "yes";
    }
    OptionalLong needed = line.runsNeeded(runs);
    if (needed.isEmpty()) {
      return "no difference";
    }
    return needed.getAsLong() > runs
        ? "no; " + NumberText.count(needed.getAsLong()) + " runs would"
        : "no, not among so many";
  }
}
