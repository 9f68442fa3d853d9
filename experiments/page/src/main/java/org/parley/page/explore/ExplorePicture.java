package org.parley.page.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.page.explore.ExploreAnswer.IssueAnswer;
import org.parley.page.explore.ExploreAnswer.ShareBeside;
import org.parley.viz.Chart;
import org.parley.viz.ChartFolder;
import org.parley.viz.ChartHeading;
import org.parley.viz.LabelledEstimate;
import org.parley.viz.SideBySideShares;

/** An answer as pictures and tables to take away. */
public final class ExplorePicture {
  private ExplorePicture() {}

  /** Every option before and now, as SVG. */
  public static String svg(String title, ExploreAnswer answer) throws IOException {
    List<SideBySideShares.Row> rows = new ArrayList<>();
    answer.goals().forEach(g -> rows.add(row(g.title(), g.share())));
    answer.kinds().forEach(share -> rows.add(row(share.title(), share)));
    for (IssueAnswer issue : answer.issues()) {
      issue.options().stream()
          .filter(o -> o.now().value() > 0 || o.base().value() > 0)
          .forEach(o -> rows.add(row(issue.title() + ": " + o.title(), o)));
    }
    ChartHeading heading =
        new ChartHeading(
            "explored", title, "Shares of %,d simulated talks".formatted(answer.runs()), title);
    Chart chart = SideBySideShares.of(heading, "in 100 talks", List.of("as written", "now"), rows);
    return ChartFolder.draw(chart).svg();
  }

  private static SideBySideShares.Row row(String label, ShareBeside share) {
    return new SideBySideShares.Row(label, List.of(estimate(share.base()), estimate(share.now())));
  }

  private static LabelledEstimate estimate(ExploreAnswer.Interval interval) {
    return new LabelledEstimate("", interval.value(), interval.low(), interval.high());
  }

  /** Every share before and now, one a line. */
  public static String csv(ExploreAnswer answer) {
    StringBuilder text = new StringBuilder();
    text.append("what,option,now,now_low,now_high,before,before_low,before_high,");
    text.append("difference,low,high\n");
    answer.goals().forEach(g -> line(text, "goal", g.goal(), g.share()));
    answer.kinds().forEach(share -> line(text, "outcome", share.id(), share));
    answer.issues().forEach(i -> i.options().forEach(o -> line(text, i.id(), o.id(), o)));
    return text.toString();
  }

  private static void line(StringBuilder text, String what, String option, ShareBeside share) {
    text.append(quoted(what)).append(',').append(quoted(option));
    for (ExploreAnswer.Interval part : List.of(share.now(), share.base(), share.difference())) {
      text.append(',').append(part.value()).append(',').append(part.low());
      text.append(',').append(part.high());
    }
    text.append('\n');
  }

  private static String quoted(String cell) {
    return cell.matches("[\\w.=<>-]+") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
